package jp.kenshu.report.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.kenshu.Bilingual;
import jp.kenshu.InputText;
import jp.kenshu.audit.Said;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.tally.Facet;
import jp.kenshu.tally.Tally;

/**
 * What people wrote in their own words, by question and by where they work. Whoever is one of few of their kind stands among the others
 * of such kinds; no other answer restricts what is shown, and the texts stand in an order of their own to each question, so that nobody's
 * words lead to their other answers.
 */
public final class FreeAnswers {

    private final CountedResponses responses;
    private final Tally tally;

    /** The texts of one kind of people (null for a questionnaire that does not ask where they work). */
    public record Group(Bilingual name, List<String> texts) {

        public Bilingual getName() {
            return name;
        }

        public List<String> getTexts() {
            return texts;
        }
    }

    /** The texts in one cell: what it is called, in groups. */
    public record Texts(Bilingual name, List<Group> groups) {

        /** How many there are. */
        public int getCount() {
            return groups.stream().mapToInt(group -> group.texts().size()).sum();
        }

        public Bilingual getName() {
            return name;
        }

        public List<Group> getGroups() {
            return groups;
        }
    }

    /** The texts of {@code responses}; {@code tally} knows which kinds are too few. */
    public FreeAnswers(CountedResponses responses, Tally tally) {
        this.responses = responses;
        this.tally = tally;
    }

    /** What was written to {@code asked} and holds all the words that somebody looks for; nothing where there is none. */
    public List<Texts> of(AskedQuestion asked, List<String> sought) {
        var texts = new ArrayList<Texts>();
        responses.questions().writtenCells(asked.code()).forEach((cell, name) -> {
            var groups = groups(cell, sought);
            if (!groups.isEmpty()) {
                texts.add(new Texts(name, groups));
            }
        });
        return texts;
    }

    private List<Group> groups(AnswerCell cell, List<String> sought) {
        var byName = new LinkedHashMap<Bilingual, List<String>>();
        names().values().stream().distinct().forEach(name -> byName.put(name, new ArrayList<>()));
        var names = names();
        responses.written().stream().filter(written -> written.cell().equals(cell)).filter(written -> holds(written.text(), sought))
                .forEach(written -> byName.computeIfAbsent(names.getOrDefault(written.affiliation(), others()), name -> new ArrayList<>()).add(written.text()));
        return byName.entrySet().stream().filter(each -> !each.getValue().isEmpty())
                .map(each -> new Group(each.getKey(), each.getValue().stream().sorted().toList())).toList();
    }

    private static boolean holds(String text, List<String> sought) {
        var searched = sought.isEmpty() ? "" : InputText.forSearch(text);
        return sought.stream().allMatch(searched::contains);
    }

    /** The kinds of people of whom there are enough, by their codes. */
    private Map<String, Bilingual> names() {
        var names = new LinkedHashMap<String, Bilingual>();
        responses.questions().affiliation().ifPresent(facet -> {
            var counted = tally.of(facet.code());
            for (int index = 0; index < facet.values().size(); index++) {
                if (!counted.values().get(index).hidden()) {
                    names.put(facet.values().get(index).code(), name(facet, index));
                }
            }
        });
        return names;
    }

    private static Bilingual name(Facet facet, int index) {
        return facet.values().get(index).label();
    }

    private Bilingual others() {
        return responses.questions().affiliation().isPresent() ? Said.word("summary.fewOfTheirKind") : Said.word("summary.everybody");
    }
}
