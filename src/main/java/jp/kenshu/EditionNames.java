package jp.kenshu;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the running edition calls its parts, its papers and the people concerned, for sentences that speak of them: a name in
 * braces, such as {@code {team}} or {@code {homework}}, stands for what this edition says. What it does not name has a plain
 * word in the bundle, under {@code edition.<name>}.
 */
public final class EditionNames {

    private static final Pattern NAME = Pattern.compile("\\{([a-z][A-Za-z]*)}");
    private static final String PLAIN = "edition.";

    private static volatile Map<String, Bilingual> names = Map.of();

    private EditionNames() {
    }

    /** From now on every sentence speaks of {@code namesOfTheEdition}. */
    public static void speakOf(Map<String, Bilingual> namesOfTheEdition) {
        names = Map.copyOf(namesOfTheEdition);
    }

    /** Whether the running edition has something that it calls {@code name}: a part, a paper. */
    public static boolean knows(String name) {
        return names.containsKey(name);
    }

    /** What the edition calls {@code name}, or the plain word for it; fails for a name that the bundle does not know either. */
    static String of(String name, Locale locale, ResourceBundle plainWords) {
        var given = names.get(name);
        return given == null ? plainWords.getString(PLAIN + name) : asText(given.in(locale));
    }

    /** The sentence with the names put in, still a pattern for its other placeholders. */
    static String fill(String sentence, Locale locale, ResourceBundle plainWords) {
        return sentence.indexOf('{') < 0 ? sentence
                : NAME.matcher(sentence).replaceAll(found -> Matcher.quoteReplacement(of(found.group(1), locale, plainWords)));
    }

    /** A name in which nothing can be taken for a placeholder or a quotation of the pattern that it is put into. */
    private static String asText(String name) {
        return name.replace('\'', '’').replace('{', '｛').replace('}', '｝');
    }
}
