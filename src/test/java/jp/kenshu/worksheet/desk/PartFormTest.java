package jp.kenshu.worksheet.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import jp.kenshu.Bilingual;
import jp.kenshu.RuleViolation;
import jp.kenshu.seed.edition.SheetsOfEditions;
import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.outline.OutlineList;
import jp.kenshu.worksheet.outline.OutlinePart;
import jp.kenshu.worksheet.outline.OutlinePart.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the secretariat types makes the part that it says, and what it does not touch stays. */
class PartFormTest {

    private static final List<String> SOURCES = List.of("goal", "current", "actions", "issues", "overview");

    @ParameterizedTest
    @ValueSource(strings = {"r5", "forum", "support"})
    void aPartThatIsNotChangedStaysWhatItIs(String edition) {
        var outline = edition.equals("r5") ? SheetsOfEditions.r5() : SheetsOfEditions.of(edition);

        outline.steps().forEach(step -> assertEquals(step, form(outline, OutlinePart.step(step.number())).step(step.number(), Optional.of(step))));
        outline.texts().forEach(text -> assertEquals(text, form(outline, OutlinePart.of(Kind.TEXT, text.code())).text(text.code())));
        outline.lists().forEach(list -> assertEquals(list, form(outline, OutlinePart.of(Kind.LIST, list.code())).list(list.code(), Optional.of(list))));
        outline.lists().stream().flatMap(list -> list.further().stream())
                .forEach(field -> assertEquals(field, form(outline, OutlinePart.of(Kind.FIELD, field.code())).field(field.code())));
    }

    @Test
    void aNewListSaysOnWhatItHangs() {
        var form = PartForm.of(SheetsOfEditions.r5(), null, SOURCES);
        form.getTyped().put("labelJa", "担当");
        form.getTyped().put("labelEn", "In charge");
        form.getTyped().put("hangs", "of:SHORT_TARGET+LONG_TARGET");
        form.getTyped().put("takes-goal", "yes");

        var list = form.list("X1", Optional.empty());

        assertEquals(List.of("SHORT_TARGET", "LONG_TARGET"), list.of());
        assertEquals(List.of(), list.tiedTo());
        assertEquals(List.of("goal"), list.takes());
        assertEquals(new Bilingual("担当", "In charge"), list.called());
        assertEquals("X1", list.main().code());
    }

    @Test
    void everythingWrongIsSaidAtOnceBesideItsField() {
        var form = PartForm.of(SheetsOfEditions.r5(), null, SOURCES);
        form.getTyped().put("titleEn", "Only English");
        form.getTyped().put("calledJa", "日本語だけ");

        assertEquals(List.of("titleJa formQuestion.bothLanguages", "calledEn formQuestion.bothLanguages"),
                assertThrows(RuleViolation.class, () -> form.step(9, Optional.empty())).all().stream().map(each -> each.field() + " " + each.key()).toList());
    }

    @Test
    void aTieNeedsItsWords() {
        var form = PartForm.of(SheetsOfEditions.r5(), OutlinePart.of(Kind.LIST, "GAP"), SOURCES);
        form.getTyped().put("tieJa", null);
        form.getTyped().put("tieEn", null);

        assertEquals("tieJa", assertThrows(RuleViolation.class, () -> form.list("GAP", Optional.<OutlineList>empty())).field());
    }

    private static PartForm form(Outline outline, OutlinePart part) {
        return PartForm.of(outline, part, SOURCES);
    }
}
