package jp.kenshu.questionnaire.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import jp.kenshu.form.SampleForm;
import jp.kenshu.form.definition.DefinitionEdit;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.QuestionKind;
import org.junit.jupiter.api.Test;

/** The question can be taken out in the editor while the settings and a comparison still count on it: what is said of it then. */
class PairAskingTest {

    private static final FormDefinition WITHOUT = SampleForm.of(SampleForm.plain("q1", QuestionKind.TEXT));
    private static final FormDefinition ASKING = new FormDefinition("sample", WITHOUT.title(), null, PairCode.asked(WITHOUT.sections(), true));

    @Test
    void untilItIsOpenedTheDraftAloneCounts() {
        assertEquals(PairAsking.ASKED, PairAsking.of(List.of(), ASKING));
        assertEquals(PairAsking.NEVER, PairAsking.of(List.of(), DefinitionEdit.without(ASKING, PairCode.QUESTION)));
    }

    @Test
    void afterwardsADraftWithoutItIsToldOfBeforeItIsOpened() {
        assertEquals(PairAsking.ASKED, PairAsking.of(List.of(ASKING), ASKING));
        assertEquals(PairAsking.DROPPED, PairAsking.of(List.of(ASKING), WITHOUT));
        assertEquals(PairAsking.FORMERLY, PairAsking.of(List.of(WITHOUT, ASKING), WITHOUT));
        assertEquals(PairAsking.ADDED, PairAsking.of(List.of(WITHOUT, ASKING), ASKING));
        assertEquals(PairAsking.ASKED, PairAsking.of(List.of(ASKING, WITHOUT), ASKING));
    }
}
