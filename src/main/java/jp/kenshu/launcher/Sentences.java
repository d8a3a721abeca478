package jp.kenshu.launcher;

import java.nio.charset.Charset;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the launcher says on the console: Japanese where the machine speaks Japanese, English everywhere else. */
final class Sentences {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("jp.kenshu.launcher.launcher",
            spoken(Locale.getDefault()), ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Sentences() {
    }

    /** The sentence of that key with its places filled in. */
    static String say(String key, Object... values) {
        var texts = new Object[values.length];
        for (var i = 0; i < values.length; i++) {
            texts[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(texts);
    }

    private static Locale spoken(Locale machine) {
        var japanese = machine.getLanguage().equals("ja") && Charset.defaultCharset().newEncoder().canEncode("研修");
        return japanese ? Locale.ROOT : Locale.ENGLISH;
    }
}
