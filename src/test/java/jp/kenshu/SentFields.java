package jp.kenshu;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields that a browser sends with a form: those that are hidden in its page, and what is typed. */
public final class SentFields {

    private static final String HIDDEN = "<input type=\"hidden\" name=\"";
    private static final String VALUE = "value=\"";

    private SentFields() {
    }

    /** What is hidden in {@code page}, in its order; what has no value is not sent. */
    public static Map<String, String> hiddenIn(String page) {
        var fields = new LinkedHashMap<String, String>();
        for (int at = page.indexOf(HIDDEN); at >= 0; at = page.indexOf(HIDDEN, at + 1)) {
            int name = at + HIDDEN.length();
            int value = page.indexOf(VALUE, name) + VALUE.length();
            if (value < page.indexOf('>', name)) {
                fields.put(page.substring(name, page.indexOf('"', name)), plain(page.substring(value, page.indexOf('"', value))));
            }
        }
        return fields;
    }

    private static String plain(String html) {
        return html.indexOf('&') < 0 ? html
                : html.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&#39;", "'").replace("&amp;", "&");
    }

    /** {@code fields} as they are sent. */
    public static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
