package jp.kenshu.assignment.form;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a file is handed to a browser to be kept under its Japanese name. */
public final class Attachment {

    private Attachment() {
    }

    /** The value of the header {@code Content-Disposition}. */
    public static String named(String name) {
        return "attachment; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
