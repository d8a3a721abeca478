package jp.kenshu.questionnaire;

import java.time.OffsetDateTime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.Rehearsal;
import jp.kenshu.audit.Actor;

/** The questionnaire of R5 for tests, opened by Hanako in a portal where nothing else has happened yet. */
@ApplicationScoped
public class OpenedQuestionnaire {

    /** Who opens it, and what else the secretariat does. */
    public static final Actor HANAKO = Actor.staff("事務局 花子");
    /** The end of part Ⅰ, when it is announced. */
    public static final String AFTER_PART1 = "2023-10-19T16:30+09:00";

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Questionnaires questionnaires;

    /** Begins anew, stands at {@code moment} and opens it. */
    public Questionnaire at(String moment) {
        rehearsal.beginAnew();
        rehearsal.standAt(OffsetDateTime.parse(moment).toInstant());
        return questionnaires.open(questionnaires.find("r5").orElseThrow().getId(), HANAKO);
    }
}
