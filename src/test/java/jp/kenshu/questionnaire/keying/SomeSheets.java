package jp.kenshu.questionnaire.keying;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.PortalClock;
import jp.kenshu.audit.Actor;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.Answers;
import jp.kenshu.questionnaire.AnswerChannel;
import jp.kenshu.questionnaire.OpenedQuestionnaire;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.Responses;

/** Sheets of paper for tests: Taro keyed them in, Hanako read them again, and one of them came on the web, too. */
@ApplicationScoped
public class SomeSheets {

    /** Who keys in first. */
    public static final Actor TARO = Actor.staff("事務局 太郎");

    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Responses responses;
    @Inject
    private SecondKeyings secondKeyings;
    @Inject
    private PortalClock clock;

    /** What stands on the sheet of somebody who was in part Ⅰ. */
    public static Answers onPaper() {
        var answers = Answers.NONE.with("f1", "4").with("f3", "1").with("q4", "1");
        for (int row = 1; row <= 9; row++) {
            answers = answers.with(AnswerCell.of("q1-1").in(String.valueOf(row), "content"), "2");
        }
        return answers;
    }

    /** Two sheets of Taro's, the second reading of one with a slip of the finger, and a response on the web that says the same. */
    public void keyIn(Questionnaire questionnaire) {
        long version = questionnaires.asks(questionnaire).getId();
        responses.keyIn(questionnaire.getId(), version, onPaper(), null, attempt(), TARO);
        responses.keyIn(questionnaire.getId(), version, onPaper().with("f1", "1").with("f3", "4").with("q5", "2"), null, attempt(), TARO);
        secondKeyings.keyIn(questionnaire.getId(), version, onPaper().with("q4", "2"), null, today(), attempt(), OpenedQuestionnaire.HANAKO);
        responses.answer(questionnaire.getId(), version, onPaper(), AnswerChannel.QR, attempt());
    }

    /** The day as the portal sees it. */
    public LocalDate today() {
        return clock.now().atZone(PortalClock.JAPAN).toLocalDate();
    }

    /** An attempt of its own. */
    public static String attempt() {
        return UUID.randomUUID().toString();
    }
}
