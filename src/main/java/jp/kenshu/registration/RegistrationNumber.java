package jp.kenshu.registration;

import java.util.Optional;
import java.util.regex.Pattern;

import jp.kenshu.InputText;

/** The number on a receipt (受付番号) as people type it: {@code I-00012}, in full width, or only its digits. */
public final class RegistrationNumber {

    private static final Pattern NUMBER = Pattern.compile("(?:[A-Za-z0-9]+-)?(\\d{1,12})");

    private RegistrationNumber() {
    }

    /** The id within a receipt's number, if it has the form of one. */
    public static Optional<Long> read(String number) {
        var plain = InputText.code(number);
        if (plain == null) {
            return Optional.empty();
        }
        var matcher = NUMBER.matcher(plain);
        return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
    }
}
