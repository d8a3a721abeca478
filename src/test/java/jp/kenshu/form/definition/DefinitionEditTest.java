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
    void aHeadingBeginsASectionIsRenamedAndGoes() {
        var form = new FormDefinition("f", both("二つ"), null, List.of(new FormSection("one", null, null, List.of(plain("a", QuestionKind.LINE), plain("b", QuestionKind.LINE))),
                new FormSection("s1", both("二"), null, List.of(plain("c", QuestionKind.LINE)))));

        var begun = DefinitionEdit.headed(form, "b", both("新"));
        assertEquals(List.of("one null a", "s2 新 b", "s1 二 c"), titled(begun));
        assertEquals(List.of("one null a", "s2 改 b", "s1 二 c"), titled(DefinitionEdit.headed(begun, "b", both("改"))));
        assertEquals(List.of("one null a", "s2 新 b,c"), titled(DefinitionEdit.headed(begun, "c", null)));
        assertEquals(form, DefinitionEdit.headed(begun, "b", null));
        assertEquals(List.of("one 初 a,b", "s1 二 c"), titled(DefinitionEdit.headed(form, "a", both("初"))));
        assertEquals(form, DefinitionEdit.headed(DefinitionEdit.headed(form, "a", both("初")), "a", null));
        assertEquals(form, DefinitionEdit.headed(form, "b", null), "a question in the midst of a section stays there");
    }

    @Test
    void aSectionThatIsAddedUpKeepsItsTotal() {
        var counted = new FormSection("one", both("一"), null, both("市町村"), List.of(plain("a", QuestionKind.COUNT), plain("b", QuestionKind.COUNT)));
        var read = new FormSection("two", both("二"), both("文"), List.of(plain("c", QuestionKind.COUNT)));
        var form = new FormDefinition("f", both("二つ"), null, List.of(counted, read));

        assertEquals(both("市町村"), DefinitionEdit.moved(form, "c", -1).sections().get(0).total());
        assertEquals(List.of("one 一 a,b", "two null c"), titled(DefinitionEdit.headed(form, "c", null)), "its opening words still tell it apart");
    }

    private static List<String> titled(FormDefinition form) {
        return form.sections().stream().map(section -> section.code() + " " + (section.title() == null ? null : section.title().ja()) + " "
                + String.join(",", section.questions().stream().map(Question::code).toList())).toList();
    }

    @Test
    void aCopyStandsBelowUnderACodeThatWasNeverUsed() {
        var earlier = of(plain("q2", QuestionKind.LINE));
        var numbered = new Question("q1", QuestionKind.TEXT, Question.Wording.of(both("q1")).numbered(both("問1")), Question.Terms.OPTIONAL, Question.Offer.NONE,
                Question.Limits.NONE);

        var copied = DefinitionEdit.copied(DefinitionEdit.with(FORM, numbered), "q1", DefinitionEdit.freshCode(List.of(FORM, earlier)));

        assertEquals(List.of("a", "q1", "q3", "c"), codes(copied));
        assertEquals(Question.Wording.of(both("q1")), copied.find("q3").orElseThrow().wording(), "two questions have no number in common");
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
