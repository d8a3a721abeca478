package jp.kenshu.programme.place;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.kenshu.InputText;

/** The ways in which a municipality is written, made comparable: 塩釜市役所, （宮城県）塩竈市 and 塩竈市（宮城県） all call one town. */
public final class TypedPlace {

    private static final Pattern BETWEEN = Pattern.compile("[()\\[\\]<>「」【】・/,、.。\\-:;|]");
    private static final Pattern LINKING_KANA = Pattern.compile("(?<=\\p{IsHan})[がけ](?=\\p{IsHan})");
    private static final Pattern OFFICE = Pattern.compile("(?<=[市区町村])(?:役所|役場)$");
    private static final Pattern FORMERLY = Pattern.compile("^旧(?=..)");
    private static final Pattern KIND = Pattern.compile("(?<=..)(?:[市区町村]|し|く|ちょう|まち|むら|そん)$|(?<=^[^市区町村])[市区町村]$");

    private TypedPlace() {
    }

    /** The form in which names of places are compared. */
    public static String folded(String name) {
        var plain = BETWEEN.matcher(InputText.forSearch(name)).replaceAll("");
        return LINKING_KANA.matcher(plain).replaceAll("け");
    }

    /** What somebody typed in that form, likeliest first: as it is, with what stands in brackets behind put before, without an office's end. */
    public static List<String> forms(String typed) {
        var whole = folded(typed);
        return Stream.of(whole, withBracketsBefore(typed)).map(form -> FORMERLY.matcher(form).replaceFirst(""))
                .flatMap(form -> Stream.of(form, OFFICE.matcher(form).replaceFirst(""))).filter(form -> !form.isEmpty()).distinct().toList();
    }

    private static String withBracketsBefore(String typed) {
        var plain = InputText.forSearch(typed);
        int bracket = plain.lastIndexOf('(');
        return bracket > 0 && plain.endsWith(")") ? folded(plain.substring(bracket) + plain.substring(0, bracket)) : folded(plain);
    }

    /** The name without what kind of municipality it is: 流山, つ; the name itself where it says no kind. */
    public static String stem(String folded) {
        return KIND.matcher(folded).replaceFirst("");
    }
}
