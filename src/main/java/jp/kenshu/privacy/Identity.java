package jp.kenshu.privacy;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what rows of the database belong to one person: their ids everywhere, the names and addresses that they ever had here, and which of
 * these addresses nobody else has.
 */
record Identity(long person, List<Long> registrations, List<Long> members, List<Long> teams, List<Long> groups, Set<String> names, Set<String> emails,
                Set<String> ownEmails) {

    /** Names and addresses as they may stand in a text, the longest first. */
    List<String> words() {
        var words = new TreeSet<String>(Comparator.comparing((String word) -> -word.length()).thenComparing(word -> word));
        words.addAll(emails);
        names.forEach(name -> words.addAll(List.of(name, name.replaceAll("[ 　]+", " "), name.replaceAll("[ 　]+", ""), name.replaceAll("[ 　]+", "　"))));
        words.removeIf(word -> word.codePointCount(0, word.length()) < 2);
        return List.copyOf(words);
    }

    /** How the person is named where they did something. */
    Set<String> participants() {
        return names.stream().map(name -> "PARTICIPANT " + name).collect(Collectors.toSet());
    }

    /** What the record calls the person's own things. */
    Set<String> subjects() {
        return Stream.of(Stream.of("person:" + person), named("registration", registrations), named("member", members)).flatMap(each -> each)
                .collect(Collectors.toSet());
    }

    /** What the record calls them and what the person shares with team and group. */
    Set<String> circle() {
        return Stream.of(subjects().stream(), named("team", teams), named("group", groups)).flatMap(each -> each).collect(Collectors.toSet());
    }

    private static Stream<String> named(String kind, List<Long> ids) {
        return ids.stream().map(id -> kind + ":" + id);
    }
}
