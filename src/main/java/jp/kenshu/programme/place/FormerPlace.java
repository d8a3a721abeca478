package jp.kenshu.programme.place;

/**
 * A municipality that is none any more since it became part of another or took another name: 静岡県浜北市, today 浜松市. One that was
 * divided is there once for each municipality that has a part of it.
 *
 * @param prefecture the name of the prefecture that it lay in
 * @param name       its name, with its county where it had one
 * @param code       the six-digit code of the municipality that it belongs to today
 */
public record FormerPlace(String prefecture, String name, String code) {

    /** The name without the county: 騎西町 of 北埼玉郡騎西町. */
    public String bareName() {
        int county = name.indexOf('郡');
        return county > 0 && county < name.length() - 2 ? name.substring(county + 1) : name;
    }
}
