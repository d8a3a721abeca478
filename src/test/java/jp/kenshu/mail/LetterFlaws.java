package jp.kenshu.mail;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a reader would stumble over in a letter that was filled in from too little, or counted wrongly. */
public final class LetterFlaws {

    private static final Map<String, Pattern> KINDS = new TreeMap<>(Map.of(
            "a missing value by name", Pattern.compile("\\bnull\\b|Optional[.\\[]|\\bNaN\\b|jp\\.kenshu\\."),
            "an open placeholder", Pattern.compile("[{}\\u0002\\u0003]"),
            "two spaces", Pattern.compile("\\S(?: {2,}|　{2,})\\S"),
            "a space at the end of a line", Pattern.compile("(?m)[ 　]$"),
            "empty lines in a row", Pattern.compile("\\n{3,}"),
            "empty brackets", Pattern.compile("[(（「『【\\[][ 　]*[)）」』】\\]]"),
            "something to be joined to nothing", Pattern.compile("(?m)(?:^[/・、,～–：:]|\\s[/・、,～–]|[（(「【][/・、,～–：: ])\\s*$|[/・、,～–] *[）)」】]|[（(「【] *[/・、,～–]|\\(\\s|\\s\\)(?! )"),
            "a label without anything", Pattern.compile("(?m)[：:](?:\\n\\n|\\n?\\z)"),
            "one counted as many", Pattern.compile("\\b1 (?:times|people|places|seats|members|entries|teams|files)\\b"),
            "nothing counted", Pattern.compile("(?<![0-9A-Za-z:])0(?:名|人|件|欄|番目|回目|自治体| people| members| times)")));

    private LetterFlaws() {
    }

    /** The kinds of flaws in {@code text}, each with the lines that have it. */
    public static Map<String, List<String>> in(String text) {
        var flaws = new TreeMap<String, List<String>>();
        KINDS.forEach((kind, pattern) -> {
            var found = pattern.matcher(text).results().map(match -> around(text, match.start())).collect(Collectors.toList());
            if (!found.isEmpty()) {
                flaws.put(kind, found);
            }
        });
        return flaws;
    }

    private static String around(String text, int at) {
        var from = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        var to = text.indexOf('\n', at);
        return text.substring(from, to < 0 ? text.length() : Math.max(to, from));
    }
}
