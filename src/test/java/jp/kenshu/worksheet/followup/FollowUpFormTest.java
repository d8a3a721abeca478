package jp.kenshu.worksheet.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;

import jp.kenshu.RuleViolation;
import jp.kenshu.seed.edition.SheetsOfEditions;
import org.junit.jupiter.api.Test;

class FollowUpFormTest {

    private final Map<String, String> typed = new HashMap<>(Map.of("items", "1", "measures-0", "1", "GOAL", "一行目\n二行目👨\u200D👩\u200D👧"));
    private final FollowUpForm form = new FollowUpForm(new FollowUpShape(SheetsOfEditions.r5()), typed::get);

    @Test
    void fieldsOfOneLineAreRefusedBesideThemselves() {
        typed.put("METHOD-0-0", "調査\t票");
        typed.put("aim-0-0", "10\u202E％");
        typed.put("remark-0-0", "何行でも\nよい");

        assertEquals("followUp.oneLine", assertThrows(RuleViolation.class, form::checked).key());
        assertEquals("oneLine.severalLines", form.findFault("METHOD-0-0").orElseThrow().key());
        assertEquals("oneLine.unseen", form.findFault("aim-0-0").orElseThrow().key());
        assertTrue(form.findFault("remark-0-0").isEmpty());
    }

    @Test
    void longTextsKeepTheirLinesAndTheirEmoji() {
        assertEquals("一行目\n二行目👨\u200D👩\u200D👧", form.checked().text("GOAL"));
    }
}
