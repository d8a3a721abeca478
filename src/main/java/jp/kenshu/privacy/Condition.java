package jp.kenshu.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.persistence.Query;

/** The condition of a personal table for one person, as SQL with its values: ids stand in it, everything else is a parameter. */
final class Condition {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?::(\\w+))?}");

    private final Identity who;
    private final List<Object> values = new ArrayList<>();
    private final String sql;

    Condition(String whose, Identity who) {
        this.who = who;
        this.sql = PLACE.matcher(whose).replaceAll(found -> Matcher.quoteReplacement(words(found.group(1), found.group(2))));
    }

    private String words(String place, String column) {
        return switch (place) {
            case "person" -> String.valueOf(who.person());
            case "registrations" -> ids(who.registrations());
            case "members" -> ids(who.members());
            case "teams" -> ids(who.teams());
            case "groups" -> ids(who.groups());
            case "subjects" -> oneOf(who.subjects());
            case "circle" -> oneOf(who.circle());
            case "emails" -> oneOf(who.emails());
            case "ownEmails" -> oneOf(who.ownEmails());
            case "participants" -> oneOf(who.participants());
            case "named" -> stands(column, who.words());
            case "mailed" -> stands(column, who.emails());
            default -> throw new IllegalArgumentException(place);
        };
    }

    /** An id that no row has keeps the list from being empty. */
    private static String ids(List<Long> ids) {
        return "(" + (ids.isEmpty() ? "0" : ids.stream().map(String::valueOf).collect(Collectors.joining(", "))) + ")";
    }

    private String oneOf(Collection<String> texts) {
        if (texts.isEmpty()) {
            return "(null)";
        }
        return texts.stream().map(this::place).collect(Collectors.joining(", ", "(", ")"));
    }

    private String stands(String column, Collection<String> words) {
        return words.isEmpty() ? "(1 = 0)" : words.stream().map(word -> "instr(" + column + ", " + place(word) + ") > 0").collect(Collectors.joining(" or ", "(", ")"));
    }

    private String place(Object value) {
        values.add(value);
        return "?";
    }

    /** The condition with a question mark for each value. */
    String sql() {
        return "(" + sql + ")";
    }

    /** Fills the values in, from the parameter of number {@code from} on. */
    Query fill(Query query, int from) {
        for (int at = 0; at < values.size(); at++) {
            query.setParameter(from + at, values.get(at));
        }
        return query;
    }
}
