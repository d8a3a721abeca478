package jp.kenshu.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jp.kenshu.NotAllowed;
import jp.kenshu.OneTransaction;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.Person;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditEntry;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.SampleForm;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.form.version.FormVersions;
import jp.kenshu.registration.Registrants;
import jp.kenshu.report.coding.Codings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A questionnaire that was made by mistake goes without a trace but that of the record; one that anything hangs on stays. */
class QuestionnairesIT extends PortalIT {

    private static final Actor HANAKO = Actor.staff("事務局 花子");
    private static final Instant AFTER_PART1 = OffsetDateTime.parse("2023-10-19T16:30+09:00").toInstant();

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private FormVersions versions;
    @Inject
    private Codings codings;
    @Inject
    private Registrants registrants;
    @Inject
    private AuditTrail audit;
    @Inject
    private OneTransaction transaction;
    @PersistenceContext
    private EntityManager entities;
    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    @BeforeEach
    void afterPart1() {
        rehearsal.beginAnew();
        rehearsal.standAt(AFTER_PART1);
    }

    @Test
    void whatWasNeverOpenedIsDeletedWithItsDraftAndItsCodeIsFreeAgain() {
        var first = add("mistake", SampleForm.plain("a", QuestionKind.LINE));
        codings.add(first.getId(), AnswerCell.of("a"), "会場", HANAKO);

        questionnaires.discard(first.getId(), HANAKO);
        questionnaires.discard(first.getId(), HANAKO);

        assertTrue(questionnaires.find("mistake").isEmpty());
        assertEquals(List.of(), versions.of(first.getConference(), first.getForm()));
        assertEquals(List.of("questionnaireAdded", "questionnaireDiscarded"), audit.of("questionnaire:mistake").stream().map(AuditEntry::getAction)
                .filter(action -> action.startsWith("questionnaire")).sorted().toList());
        var again = add("mistake", SampleForm.plain("b", QuestionKind.TEXT));
        assertEquals(List.of("b"), questionnaires.asks(again).getDefinition().questions().stream().map(Question::code).toList());
        questionnaires.discard(again.getId(), HANAKO);
    }

    @Test
    void whatAnythingHangsOnStays() {
        var opened = add("opened", SampleForm.plain("a", QuestionKind.LINE));
        questionnaires.open(opened.getId(), HANAKO);
        var numbered = add("numbered", SampleForm.plain("a", QuestionKind.LINE));
        questionnaires.numberSheets(numbered.getId(), 1, HANAKO);
        var linked = add("linked", SampleForm.plain("a", QuestionKind.LINE));
        link(linked);

        assertEquals("questionnaire.discard.opened", refused(opened));
        assertEquals("questionnaire.discard.numbered", refused(numbered));
        assertEquals("questionnaire.discard.linked", refused(linked));
        for (var other : List.of(Actor.participant("甲"), Actor.staff(Role.ORGANISER, "乙"), Actor.staff(Role.ADVISER, "丙"))) {
            assertThrows(NotAllowed.class, () -> questionnaires.discard(numbered.getId(), other), other.toString());
        }
        assertTrue(questionnaires.all().stream().map(Questionnaire::getCode).toList().containsAll(Set.of("opened", "numbered", "linked")));
    }

    /** Who opens it in the same moment has it opened, or is told that it is gone; never half of each. */
    @Test
    void ofOpeningAndDeletingAtOnceOneHappens() throws Exception {
        for (int round = 0; round < 8; round++) {
            var each = add("race" + round, SampleForm.plain("a", QuestionKind.LINE));
            var draft = versions.findDraft(each.getConference(), each.getForm()).orElseThrow();
            var tasks = new ArrayList<FutureTask<String>>();
            tasks.add(new FutureTask<>(() -> outcomeOf(() -> questionnaires.open(each.getId(), HANAKO))));
            tasks.add(new FutureTask<>(() -> outcomeOf(() -> questionnaires.discard(each.getId(), HANAKO))));
            tasks.add(new FutureTask<>(() -> outcomeOf(() -> versions.change(draft.getId(), draft.getDefinition(), 0, HANAKO))));
            tasks.forEach(task -> threads.newThread(task).start());
            var opened = tasks.get(0).get();
            var discarded = tasks.get(1).get();
            var changed = tasks.get(2).get();

            assertTrue(List.of("done questionnaire.discard.opened", "questionnaire.unknown done").contains(opened + " " + discarded), opened + " " + discarded);
            assertTrue(List.of("done", "forms.unknown", "forms.alreadyOpen").contains(changed), changed);
            assertEquals(opened.equals("done"), questionnaires.find("race" + round).isPresent());
        }
    }

    private Questionnaire add(String code, Question question) {
        var r5 = questionnaires.find("r5").orElseThrow();
        var asks = new FormDefinition(QuestionnairePlan.formOf(code), SampleForm.both("間違い"), null, SampleForm.of(question).sections());
        return questionnaires.add(r5.getConference(), new QuestionnairePlan(code, r5.getFollows(), r5.getDue(), null, asks), HANAKO);
    }

    private void link(Questionnaire questionnaire) {
        rehearsal.standAt(Rehearsal.DURING_REGISTRATION);
        registrants.register("浅野 一", "stream");
        rehearsal.standAt(AFTER_PART1);
        transaction.kept(() -> {
            var person = entities.createQuery("select r.person from Registration r", Person.class).setMaxResults(1).getSingleResult();
            entities.persist(new PersonalLink(questionnaires.get(questionnaire.getId()), person));
            return null;
        });
    }

    private String refused(Questionnaire questionnaire) {
        return assertThrows(RuleViolation.class, () -> questionnaires.discard(questionnaire.getId(), HANAKO)).key();
    }

    private static String outcomeOf(Runnable deed) {
        try {
            deed.run();
            return "done";
        } catch (RuleViolation refused) {
            return refused.key();
        }
    }
}
