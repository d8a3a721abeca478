package jp.kenshu.questionnaire;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Whose links have been answered by, questionnaire by questionnaire, and is not marked yet. */
final class WaitingMarks {

    private final Map<Long, Set<Long>> links = new ConcurrentHashMap<>();

    /** One more. */
    void add(long questionnaire, long link) {
        links.computeIfAbsent(questionnaire, each -> ConcurrentHashMap.newKeySet()).add(link);
    }

    /** These wait no more. */
    void remove(long questionnaire, Collection<Long> marked) {
        links.getOrDefault(questionnaire, Set.of()).removeAll(marked);
    }

    /** Whether this one waits. */
    boolean has(long questionnaire, long link) {
        return links.getOrDefault(questionnaire, Set.of()).contains(link);
    }

    /** Those that wait for a questionnaire. */
    List<Long> of(long questionnaire) {
        return List.copyOf(links.getOrDefault(questionnaire, Set.of()));
    }

    /** The questionnaires for which any have waited. */
    Set<Long> questionnaires() {
        return Set.copyOf(links.keySet());
    }

    /** All of them as a text, a line for each questionnaire, in the order of the numbers. */
    String written() {
        return links.entrySet().stream().filter(each -> !each.getValue().isEmpty()).sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + ":" + each.getValue().stream().sorted().map(String::valueOf).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }

    /** Adds what {@link #written} told. */
    void read(String text) {
        text.lines().map(line -> line.split(":", 2)).forEach(line -> Arrays.stream(line[1].split(","))
                .forEach(link -> add(Long.parseLong(line[0]), Long.parseLong(link))));
    }
}
