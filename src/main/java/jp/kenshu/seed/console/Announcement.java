package jp.kenshu.seed.console;

import java.util.Locale;
import java.util.Objects;

import jp.kenshu.Words;

/**
 * What the portal tells the one who starts it: how far it is, why it cannot start, and one-time links. The launcher,
 * in the same process, reads these system properties and prints them; they never enter the log.
 */
public final class Announcement {

    private static final String PREFIX = "kenshu.announce.";

    private static int links;
    private static int notices;

    private Announcement() {
    }

    /** One plain sentence of what is being done now. */
    public static void progress(String key, Object... values) {
        System.setProperty(PREFIX + "progress", words().text(key, values));
    }

    /** Why the portal cannot start. */
    public static void failure(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        System.setProperty(PREFIX + "failure", words().text("startUp.failed", Objects.requireNonNullElse(root.getMessage(), root.toString())));
    }

    /** Something that whoever starts the portal should know, though it starts all the same. */
    public static synchronized void notice(String key, Object... values) {
        notices++;
        System.setProperty(PREFIX + "notice." + notices, words().text(key, values));
    }

    /** A link that is good once, with what it opens. */
    public static synchronized void link(String key, String path) {
        links++;
        System.setProperty(PREFIX + "link." + links, words().text(key) + "|" + path);
    }

    private static Words words() {
        return Words.in(Locale.getDefault());
    }
}
