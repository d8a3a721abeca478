package jp.kenshu.questionnaire.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Words;
import jp.kenshu.form.Answers;
import jp.kenshu.questionnaire.OpenedQuestionnaire;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.Responses;
import jp.kenshu.questionnaire.workbook.ReadWorkbook.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Workbooks that are taken in at once, on the real database: what keeps one out keeps no other one out, and each is told of. */
class WorkbookIntakeIT extends PortalIT {

    private static final Words WORDS = Words.in("ja");

    @Inject
    private OpenedQuestionnaire opened;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Responses responses;
    @Inject
    private WorkbookIntake intake;

    private Questionnaire r5;
    private long version;

    @BeforeEach
    void openQuestionnaire() {
        r5 = opened.at("2023-10-28T10:00+09:00");
        version = questionnaires.asks(r5).getId();
    }

    @Test
    void oneThatIsRefusedIsToldOfAndTheOthersAreTakenIn() {
        var sound = workbook("流山市.xlsx", Answers.NONE.with("f1", "4").with("f3", "1"));
        var faulty = workbook("平戸市.xlsx", Answers.NONE.with("f3", "1"));
        var another = workbook("柏市.xlsx", Answers.NONE.with("f1", "4").with("f3", "2"));

        var taken = intake.takeIn(r5, List.of(sound, faulty, another), OpenedQuestionnaire.HANAKO, WORDS);

        assertEquals(List.of("流山市.xlsx true", "平戸市.xlsx false", "柏市.xlsx true"), taken.stream().map(each -> each.file() + " " + each.taken()).toList());
        assertEquals("選んでください。", taken.get(1).why());
        assertEquals(2, responses.count(r5));
    }

    @Test
    void oneThatWasTakenInTodayIsToldOf() {
        var sound = workbook("流山市.xlsx", Answers.NONE.with("f1", "4").with("f3", "1"));

        intake.takeIn(r5, List.of(sound), OpenedQuestionnaire.HANAKO, WORDS);
        var again = intake.takeIn(r5, List.of(sound), OpenedQuestionnaire.HANAKO, WORDS);

        assertTrue(again.get(0).why().contains("きょうすでに"), again::toString);
        assertEquals(1, responses.count(r5));
    }

    private ReadWorkbook workbook(String file, Answers answers) {
        return new ReadWorkbook(file, Outcome.DOUBTFUL, version, answers.json(), file, null, List.of());
    }
}
