package jp.kenshu.launcher;

import java.util.Locale;

/**
 * The portal's front door. On a Java too old for the portal it says so: the jar carries this one class in a form that even
 * Java 8 can read, so it is written in the language of that time.
 */
public final class Kenshu {

    private static final int NEEDED = 17;

    private Kenshu() {
    }

    /** Starts the portal as the arguments and the environment ask. */
    public static void main(String[] arguments) {
        String version = System.getProperty("java.specification.version");
        if (Double.parseDouble(version) < NEEDED) {
            boolean japanese = Locale.getDefault().getLanguage().equals("ja");
            System.err.println(japanese
                    ? "Java " + NEEDED + " 以上で起動してください（この Java の版は " + version + " です）。"
                    : "Start the portal with Java " + NEEDED + " or later (this one is " + version + ").");
            System.exit(2);
        }
        Launcher.main(arguments);
    }
}
