package jp.kenshu.form.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.kenshu.Bilingual;

/** What the secretariat does to a draft by hand, question by question: each deed makes another definition of the one that stood. */
public final class DefinitionEdit {

    private static final String FIRST_SECTION = "questions";
    private static final String CODE = "q";
    private static final String SECTION = "s";

    private DefinitionEdit() {
    }

    /** The form with {@code question} in the place of the one that has its code; else at the end, or where as it others are asked scene by scene. */
    public static FormDefinition with(FormDefinition form, Question question) {
        if (form.find(question.code()).isPresent()) {
            return each(form, section -> section.stream().map(old -> old.code().equals(question.code()) ? question : old).toList());
        }
        var sections = new ArrayList<>(form.sections());
        if (sections.isEmpty()) {
            sections.add(new FormSection(FIRST_SECTION, null, null, List.of()));
        }
        int at = placeOf(question, sections);
        var questions = new ArrayList<>(sections.get(at).questions());
        questions.add(question);
        sections.set(at, sections.get(at).asking(questions));
        return new FormDefinition(form.code(), form.title(), form.lead(), sections);
    }

    private static int placeOf(Question question, List<FormSection> sections) {
        int last = sections.size() - 1;
        return !question.terms().perScene() ? last : IntStream.rangeClosed(0, last)
                .filter(index -> sections.get(index).questions().stream().anyMatch(each -> each.terms().perScene())).max().orElse(last);
    }

    /** The form without the question of {@code code}, and without a section in which nothing is left. */
    public static FormDefinition without(FormDefinition form, String code) {
        return each(form, questions -> questions.stream().filter(question -> !question.code().equals(code)).toList());
    }

    /** The form with the question of {@code code} one place further up (-1) or down (1); over the end of its section, into the next one. */
    public static FormDefinition moved(FormDefinition form, String code, int by) {
        var home = IntStream.range(0, form.sections().size())
                .filter(index -> form.sections().get(index).questions().stream().anyMatch(question -> question.code().equals(code))).findFirst();
        if (home.isEmpty()) {
            return form;
        }
        var questions = form.sections().get(home.getAsInt()).questions();
        var end = questions.get(by < 0 ? 0 : questions.size() - 1);
        int next = home.getAsInt() + Integer.signum(by);
        return end.code().equals(code) && next >= 0 && next < form.sections().size() ? movedInto(form, end, next, by) : movedWithin(form, code, by);
    }

    private static FormDefinition movedInto(FormDefinition form, Question question, int next, int by) {
        var sections = new ArrayList<>(without(form, question.code()).sections());
        int gone = form.sections().size() - sections.size();
        int to = by < 0 ? next : next - gone;
        var into = sections.get(to);
        var questions = new ArrayList<>(into.questions());
        questions.add(by < 0 ? questions.size() : 0, question);
        sections.set(to, into.asking(questions));
        return new FormDefinition(form.code(), form.title(), form.lead(), sections);
    }

    private static FormDefinition movedWithin(FormDefinition form, String code, int by) {
        return each(form, questions -> {
            int at = IntStream.range(0, questions.size()).filter(index -> questions.get(index).code().equals(code)).findFirst().orElse(-1);
            int to = at + Integer.signum(by);
            if (at < 0 || to < 0 || to >= questions.size()) {
                return questions;
            }
            var moved = new ArrayList<>(questions);
            Collections.swap(moved, at, to);
            return moved;
        });
    }

    /**
     * The form with {@code heading} (null: none) right before the question of {@code code}: as the title of the section that begins with it, or of a
     * new one that begins there. A section that loses its title goes on with the one before, unless something else tells the two apart.
     */
    public static FormDefinition headed(FormDefinition form, String code, Bilingual heading) {
        if (Objects.equals(heading, form.headingOf(code))) {
            return form;
        }
        var sections = new ArrayList<FormSection>();
        for (var section : form.sections()) {
            int at = IntStream.range(0, section.questions().size()).filter(index -> section.questions().get(index).code().equals(code)).findFirst().orElse(-1);
            if (at > 0) {
                sections.add(section.asking(section.questions().subList(0, at)));
                sections.add(new FormSection(freshSection(form), heading, null, section.questions().subList(at, section.questions().size())));
            } else if (at == 0 && heading == null && !sections.isEmpty() && goesOn(section, sections.get(sections.size() - 1))) {
                var before = sections.remove(sections.size() - 1);
                sections.add(before.asking(Stream.concat(before.questions().stream(), section.questions().stream()).toList()));
            } else {
                sections.add(at == 0 ? section.titled(heading) : section);
            }
        }
        return new FormDefinition(form.code(), form.title(), form.lead(), sections);
    }

    private static boolean goesOn(FormSection section, FormSection before) {
        return section.lead() == null && section.total() == null && before.total() == null;
    }

    private static String freshSection(FormDefinition form) {
        return IntStream.iterate(1, number -> number + 1).mapToObj(number -> SECTION + number)
                .filter(code -> form.sections().stream().noneMatch(section -> section.code().equalsIgnoreCase(code))).findFirst().orElseThrow();
    }

    /** The form with another question right after the one of {@code code}, which asks the same under {@code copy} and has no number yet. */
    public static FormDefinition copied(FormDefinition form, String code, String copy) {
        return each(form, questions -> questions.stream().flatMap(question -> question.code().equals(code)
                ? Stream.of(question, new Question(copy, question.kind(), question.wording().numbered(null), question.terms(), question.offer(), question.limits()))
                : Stream.of(question)).toList());
    }

    /** A code that no question of any of these versions of a form has. */
    public static String freshCode(Collection<FormDefinition> versions) {
        return IntStream.iterate(1, number -> number + 1).mapToObj(number -> CODE + number)
                .filter(code -> versions.stream().allMatch(form -> form.find(code).isEmpty())).findFirst().orElseThrow();
    }

    private static FormDefinition each(FormDefinition form, UnaryOperator<List<Question>> edit) {
        var sections = form.sections().stream()
                .map(section -> section.asking(edit.apply(section.questions())))
                .filter(section -> !section.questions().isEmpty()).toList();
        return new FormDefinition(form.code(), form.title(), form.lead(), sections);
    }
}
