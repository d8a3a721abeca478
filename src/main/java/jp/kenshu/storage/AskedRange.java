package jp.kenshu.storage;

import java.util.Locale;

/**
 * The part of a file that a request asks for by its header {@code Range} (RFC 9110, 14.2). No more than a megabyte is answered at a
 * time, so that somebody who asks for everything and stops reading costs no more than that; of several parts the first is answered.
 */
record AskedRange(Kind kind, long from, long length) {

    /** The longest part that is answered at once; whoever wants more asks for it next. */
    static final int LONGEST = 1 << 20;
    private static final int HEADER_MAX = 1_000;
    private static final String UNIT = "bytes=";

    /** What is to be answered. */
    enum Kind {
        /** All of the file: nothing else was asked for in a form that the portal knows. */
        WHOLE,
        /** A part of it. */
        PART,
        /** Nothing: the file ends before what was asked for. */
        NOT_THERE
    }

    /** What {@code header}, which may be null, asks for of a file of {@code size} bytes. */
    static AskedRange of(String header, long size) {
        var whole = new AskedRange(Kind.WHOLE, 0, size);
        if (header == null || header.length() > HEADER_MAX || !header.toLowerCase(Locale.ROOT).startsWith(UNIT)) {
            return whole;
        }
        AskedRange first = null;
        boolean any = false;
        for (var each : header.substring(UNIT.length()).split(",")) {
            var asked = each.strip();
            if (!asked.isEmpty()) {
                var range = one(asked, size);
                if (range == null) {
                    return whole;
                }
                any = true;
                first = first == null && range.kind() == Kind.PART ? range : first;
            }
        }
        return !any ? whole : first == null ? new AskedRange(Kind.NOT_THERE, 0, 0) : first;
    }

    /** One range such as 0-499, 500- or -500; null for what is none. */
    private static AskedRange one(String asked, long size) {
        var dash = asked.indexOf('-');
        if (dash < 0 || asked.length() == 1) {
            return null;
        }
        var first = asked.substring(0, dash);
        var last = asked.substring(dash + 1);
        if (!isNumber(first) || !isNumber(last)) {
            return null;
        }
        if (first.isEmpty()) {
            return of(size - Math.min(size, number(last)), size - 1, size);
        }
        if (!last.isEmpty() && number(last) < number(first)) {
            return null;
        }
        return of(number(first), last.isEmpty() ? size - 1 : number(last), size);
    }

    private static AskedRange of(long from, long to, long size) {
        return from >= size ? new AskedRange(Kind.NOT_THERE, 0, 0)
                : new AskedRange(Kind.PART, from, Math.min(Math.min(to, size - 1) - from + 1, LONGEST));
    }

    private static boolean isNumber(String digits) {
        return digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The number; what is too large for one is larger than any file. */
    private static long number(String digits) {
        var plain = digits.replaceFirst("^0++", "");
        return plain.isEmpty() ? 0 : plain.length() > 18 ? Long.MAX_VALUE : Long.parseLong(plain);
    }

    /** The header {@code Content-Range} of the answer. */
    String contentRange(long size) {
        return kind == Kind.NOT_THERE ? "bytes */" + size : "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
