package jp.kenshu.worksheet.paper;

import java.util.Locale;
import java.util.stream.Collectors;

/** The numbers of steps as Japanese papers set them: １２ for 12. */
public final class SheetNumerals {

    private SheetNumerals() {
    }

    /** A number in wide digits in Japanese, in plain ones otherwise. */
    public static String wide(int number, Locale locale) {
        var plain = String.valueOf(number);
        return Locale.JAPANESE.getLanguage().equals(locale.getLanguage())
                ? plain.chars().mapToObj(digit -> Character.toString('０' + digit - '0')).collect(Collectors.joining()) : plain;
    }
}
