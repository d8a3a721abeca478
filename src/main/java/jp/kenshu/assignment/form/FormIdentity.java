package jp.kenshu.assignment.form;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which form a file is: the paper, the edition of the conference, the version of the form, and whose it is: a member's for
 * 資料３, a team's for 資料２.
 */
public record FormIdentity(Paper paper, String edition, int version, long owner) {

    /** The papers that leave as files. */
    public enum Paper {
        /** 資料２ 検討希望場面. */
        PREFERENCE,
        /** 資料３ 事前課題. */
        HOMEWORK
    }

    private static final Pattern WRITTEN = Pattern.compile("kenshu-form/(PREFERENCE|HOMEWORK)/([^/]{1,100})/(\\d{1,4})/(\\d{1,18})");

    /** The identity in one string. */
    String written() {
        return "kenshu-form/%s/%s/%d/%d".formatted(paper, edition, version, owner);
    }

    /** The identity that {@link #written()} wrote. */
    static Optional<FormIdentity> read(String written) {
        var parts = WRITTEN.matcher(written);
        return parts.matches() ? Optional.of(new FormIdentity(Paper.valueOf(parts.group(1)), parts.group(2),
                Integer.parseInt(parts.group(3)), Long.parseLong(parts.group(4)))) : Optional.empty();
    }
}
