package jp.kenshu.registration.roster;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import jp.kenshu.InputText;
import jp.kenshu.registration.SoughtAnswer;

/**
 * Which registrations a list shows: those with certain words, of a category, a route, a prefecture, a standing, with an answer to what the
 * edition asks besides. It has a
 * form as an address, so that one can pass a list on; null stands for everything.
 */
public record RosterFilter(String words, Long category, Long route, String prefecture, Standing standing, SoughtAnswer answer) {

    /** How a registration stands. */
    public enum Standing {
        /** It holds a place. */
        STANDING,
        /** It holds a place and waits for one by another route. */
        WAITING,
        /** It was withdrawn. */
        WITHDRAWN,
        /** Standing or withdrawn. */
        ALL
    }

    /** The filter that an address asks for; what it does not say, or says wrongly, restricts nothing. */
    public static RosterFilter of(String words, String category, String route, String prefecture, String standing, String answer) {
        return new RosterFilter(InputText.trimmed(words), number(category), number(route), InputText.trimmed(prefecture),
                Arrays.stream(Standing.values()).filter(each -> each.name().equals(standing)).findFirst().orElse(Standing.STANDING),
                SoughtAnswer.read(answer).orElse(null));
    }

    private static Long number(String given) {
        return given != null && given.matches("\\d{1,12}") ? Long.valueOf(given) : null;
    }

    /** The words that all have to occur, in the form for searching. */
    List<String> searched() {
        return InputText.searched(words);
    }

    /** The filter as the query of an address, with its question mark. */
    public String toQuery() {
        return "?q=" + encoded(words) + "&category=" + encoded(category) + "&route=" + encoded(route)
                + "&prefecture=" + encoded(prefecture) + "&standing=" + standing + (answer == null ? "" : "&answer=" + encoded(answer));
    }

    private static String encoded(Object value) {
        return value == null ? "" : URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
