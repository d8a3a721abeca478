package jp.kenshu.form.definition;

import static jp.kenshu.form.SampleForm.both;
import static jp.kenshu.form.SampleForm.of;
import static jp.kenshu.form.SampleForm.plain;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import jp.kenshu.form.SampleForm;
import jp.kenshu.seed.edition.FormsOfEditions;
import org.junit.jupiter.api.Test;

class DefinitionEditTest {

    private static final FormDefinition FORM = of(plain("a", QuestionKind.LINE), plain("q1", QuestionKind.TEXT), plain("c", QuestionKind.MARK));

    @Test
    void aNewQuestionStandsAtTheEndAndAChangedOneWhereItStood() {
        assertEquals(List.of("a", "q1", "c", "q2"), codes(DefinitionEdit.with(FORM, plain(DefinitionEdit.freshCode(List.of(FORM)), QuestionKind.DATE))));
        var changed = DefinitionEdit.with(FORM, plain("q1", QuestionKind.DATE));
        assertEquals(List.of("a", "q1", "c"), codes(changed));
        assertEquals(QuestionKind.DATE, changed.find("q1").orElseThrow().kind());
        assertEquals(List.of("q1"), codes(DefinitionEdit.with(new FormDefinition("f", both("空"), null, List.of()), plain("q1", QuestionKind.LINE))));
    }

    @Test
    void questionsMoveAndGo() {
        assertEquals(List.of("q1", "a", "c"), codes(DefinitionEdit.moved(FORM, "q1", -1)));
        assertEquals(List.of("a", "c", "q1"), codes(DefinitionEdit.moved(FORM, "q1", 1)));
        assertEquals(FORM, DefinitionEdit.moved(FORM, "a", -1));
        assertEquals(FORM, DefinitionEdit.moved(FORM, "c", 1));
        assertEquals(FORM, DefinitionEdit.moved(FORM, "unknown", 1));
        assertEquals(List.of("a", "c"), codes(DefinitionEdit.without(FORM, "q1")));
        assertEquals(List.of(), DefinitionEdit.without(of(plain("a", QuestionKind.LINE)), "a").sections());
    }

    @Test
    void overTheEndOfASectionAQuestionMovesIntoTheNextOne() {
        var form = new FormDefinition("f", both("二つ"), null, List.of(new FormSection("one", both("一"), null, List.of(plain("a", QuestionKind.LINE))),
                new FormSection("two", both("二"), null, List.of(plain("b", QuestionKind.LINE), plain("c", QuestionKind.LINE)))));

        assertEquals(List.of("one a,b", "two c"), sections(DefinitionEdit.moved(form, "b", -1)));
        assertEquals(List.of("two a,b,c"), sections(DefinitionEdit.moved(form, "a", 1)), "a section without a question is gone");
        assertEquals(List.of("one a", "two c,b"), sections(DefinitionEdit.moved(form, "b", 1)));
    }

    @Test
    void aCopyStandsBelowUnderACodeThatWasNeverUsed() {
        var earlier = of(plain("q2", QuestionKind.LINE));

        var copied = DefinitionEdit.copied(FORM, "q1", DefinitionEdit.freshCode(List.of(FORM, earlier)));

        assertEquals(List.of("a", "q1", "q3", "c"), codes(copied));
        assertEquals(copied.find("q1").orElseThrow().wording(), copied.find("q3").orElseThrow().wording());
    }

    @Test
    void aQuestionIsJoinedOverItsVersionsAndSaysWhetherItsWordsChanged() {
        var before = of(plain("a", QuestionKind.LINE), plain("gone", QuestionKind.LINE), plain("c", QuestionKind.MARK));
        var after = of(Question.of("a", QuestionKind.LINE, both("別の文"), Question.Terms.OPTIONAL), plain("c", QuestionKind.MARK));

        var joined = JoinedQuestion.of(List.of(after, before));

        assertEquals(List.of("a true", "c false", "gone false"), joined.stream().map(each -> each.question().code() + " " + each.reworded()).toList());
        assertEquals("別の文", joined.get(0).question().label().ja());
        assertEquals(before, joined.get(2).askedLast());
    }

    private static List<String> sections(FormDefinition form) {
        return form.sections().stream().map(section -> section.code() + " " + String.join(",", section.questions().stream().map(Question::code).toList()))
                .toList();
    }

    private static List<String> codes(FormDefinition form) {
        return form.questions().stream().map(Question::code).toList();
    }

    @Test
    void aQuestionOfScenesGoesToThoseThatAreAskedSceneBySceneToo() {
        var form = FormsOfEditions.r5(FormUse.HOMEWORK);
        var question = Question.of("further", QuestionKind.TEXT, SampleForm.both("もう一つ"), Question.Terms.OPTIONAL.forEachScene());

        var changed = DefinitionEdit.with(form, question);

        assertEquals(List.of("goal", "self-set", "current", "actions", "issues", "further"), changed.sections().get(1).questions().stream().map(Question::code).toList());
        assertEquals(form.sections().get(2), changed.sections().get(2));
        assertEquals(List.of(), DefinitionRules.faultsOf(changed));
    }
}
