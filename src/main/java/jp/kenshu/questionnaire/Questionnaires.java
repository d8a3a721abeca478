package jp.kenshu.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.Bilingual;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.audit.Said;
import jp.kenshu.form.definition.DefinitionRules;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.form.version.FormVersions;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Programme;
import jp.kenshu.storage.Retried;

/** The questionnaires of the editions, and what the secretariat does with them: open, close, open again, give more time, delete what was never opened. */
@ApplicationScoped
@Retried
@Transactional
public class Questionnaires {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private Programme programme;
    @Inject
    private FormVersions versions;
    @Inject
    private AuditTrail audit;
    @Inject
    private Event<QuestionnaireDiscarded> discarded;

    /** Brings a questionnaire of the edition's files into the portal, where it waits to be opened. */
    public Questionnaire load(Conference conference, QuestionnairePlan plan) {
        return begin(conference, plan, Actor.portal());
    }

    private Questionnaire begin(Conference conference, QuestionnairePlan plan, Actor by) {
        var questionnaire = new Questionnaire(conference, plan);
        entities.persist(questionnaire);
        versions.draft(conference, questionnaire.getForm(), plan.asks(), by);
        return questionnaire;
    }

    /** Adds a questionnaire to the edition, where it waits to be opened; its code is the only one of all editions. The same twice is one. */
    @AllowedTo(Role.SECRETARIAT)
    public Questionnaire add(Conference conference, QuestionnairePlan plan, Actor by) {
        if (!clock.now().isBefore(plan.closes().at())) {
            throw RuleViolation.at("day", "questionnaire.endsInThePast");
        }
        var held = entities.find(Conference.class, conference.getId(), LockModeType.PESSIMISTIC_WRITE);
        var there = find(plan.code());
        if (there.filter(each -> isAsPlanned(each, plan)).isPresent()) {
            return there.get();
        }
        if (there.isPresent()) {
            throw RuleViolation.at("code", "questionnaire.codeTaken", plan.code());
        }
        var questionnaire = begin(held, plan.after(entities.getReference(Part.class, plan.follows().getId())), by);
        audit.record(by, "questionnaireAdded", questionnaire.getSubject(), plan.asks().title());
        return questionnaire;
    }

    /**
     * Changes what is planned, unless somebody has changed it since {@code seen}: all of it while it waits, afterwards its words alone. Title
     * and opening words stand in its form and count as its own.
     */
    @AllowedTo(Role.SECRETARIAT)
    public Questionnaire change(long id, QuestionnairePlan plan, int seen, Actor by) {
        var questionnaire = held(id);
        if (isAsPlanned(questionnaire, plan)) {
            return questionnaire;
        }
        if (questionnaire.getVersion() != seen) {
            throw RuleViolation.of("questionnaire.changedMeanwhile");
        }
        questionnaire.change(plan.after(entities.getReference(Part.class, plan.follows().getId())), clock.now());
        var asked = newest(questionnaire).getDefinition();
        if (!plan.asks().equals(asked)) {
            entities.lock(questionnaire, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            var draft = versions.draft(questionnaire.getConference(), questionnaire.getForm(), asked, by);
            versions.change(draft.getId(), plan.asks(), draft.getRevision(), by);
        }
        audit.record(by, "questionnaireChanged", questionnaire.getSubject(), plan.asks().title());
        return questionnaire;
    }

    private boolean isAsPlanned(Questionnaire questionnaire, QuestionnairePlan plan) {
        return questionnaire.isOf(plan) && newest(questionnaire).getDefinition().equals(plan.asks());
    }

    /** Those of all editions, the newest first, from which one may be copied. */
    public List<Questionnaire> all() {
        return entities.createQuery("select q from Questionnaire q join fetch q.conference order by q.id desc", Questionnaire.class).getResultList();
    }

    /** Opens it for answers; what its form asks is fixed by that. */
    @AllowedTo(Role.SECRETARIAT)
    public Questionnaire open(long id, Actor by) {
        var questionnaire = held(id);
        questionnaire.open(by, clock.now());
        versions.findDraft(questionnaire.getConference(), questionnaire.getForm()).ifPresent(draft -> {
            mustBeSound(draft.getDefinition());
            versions.open(draft.getId(), by);
        });
        audit.record(by, "questionnaireOpened", questionnaire.getSubject());
        return questionnaire;
    }

    private static void mustBeSound(FormDefinition asked) {
        var faults = DefinitionRules.faultsOf(asked);
        if (!faults.isEmpty()) {
            throw RuleViolation.of("questionnaire.notSound", Said.inBoth(words -> faults.stream().map(fault -> fault.in(asked, words)).distinct()
                    .collect(Collectors.joining(" "))));
        }
    }

    /**
     * Deletes one that was never opened, with the drafts of its form; whatever it asked anybody, or stands on paper, keeps it. If somebody else was
     * faster, it is gone all the same.
     */
    @AllowedTo(Role.SECRETARIAT)
    public void discard(long id, Actor by) {
        Optional.ofNullable(entities.find(Questionnaire.class, id, LockModeType.PESSIMISTIC_WRITE)).ifPresent(questionnaire -> {
            entities.refresh(questionnaire, LockModeType.PESSIMISTIC_WRITE);
            whyKept(questionnaire).ifPresent(key -> {
                throw RuleViolation.of(key);
            });
            audit.record(by, "questionnaireDiscarded", questionnaire.getSubject(), asks(questionnaire).getDefinition().title());
            discarded.fire(new QuestionnaireDiscarded(id));
            versions.discard(questionnaire.getConference(), questionnaire.getForm(), by);
            entities.remove(questionnaire);
        });
    }

    /** Why it cannot be deleted, as the key of a sentence; nothing where it can. */
    public Optional<String> whyKept(Questionnaire questionnaire) {
        if (questionnaire.getOpenedAt() != null || !versions(questionnaire).isEmpty()) {
            return Optional.of("questionnaire.discard.opened");
        }
        if (isHeldBy("Response", questionnaire)) {
            return Optional.of("questionnaire.discard.answered");
        }
        if (isHeldBy("PersonalLink", questionnaire)) {
            return Optional.of("questionnaire.discard.linked");
        }
        return questionnaire.getSheets() > 0 ? Optional.of("questionnaire.discard.numbered") : Optional.empty();
    }

    private boolean isHeldBy(String what, Questionnaire questionnaire) {
        return entities.createQuery("select count(h) from " + what + " h where h.questionnaire = :questionnaire", Long.class)
                .setParameter("questionnaire", questionnaire).getSingleResult() > 0;
    }

    /** Takes no more answers from now on. */
    @AllowedTo(Role.SECRETARIAT)
    public Questionnaire close(long id, Actor by) {
        var questionnaire = held(id);
        questionnaire.close(by, clock.now());
        audit.record(by, "questionnaireClosed", questionnaire.getSubject());
        return questionnaire;
    }

    /** Takes answers again after it was closed. */
    @AllowedTo(Role.SECRETARIAT)
    public Questionnaire reopen(long id, Actor by) {
        var questionnaire = held(id);
        questionnaire.reopen(clock.now());
        audit.record(by, "questionnaireReopened", questionnaire.getSubject());
        return questionnaire;
    }

    /** Ends its period at another moment, unless somebody has changed it since {@code seen}. Answers whether that is another one. */
    @AllowedTo(Role.SECRETARIAT)
    public boolean extend(long id, DueMoment due, int seen, Actor by) {
        var questionnaire = held(id);
        if (questionnaire.getVersion() != seen) {
            throw RuleViolation.of("questionnaire.changedMeanwhile");
        }
        var before = questionnaire.getDue();
        if (before.equals(due)) {
            return false;
        }
        questionnaire.extend(due, clock.now());
        audit.record(by, "questionnaireExtended", questionnaire.getSubject(), inWords(before), inWords(due));
        return true;
    }

    /** Gives the next {@code count} numbers to sheets of paper that are going to be printed; answers the first of them. */
    @AllowedTo(Role.SECRETARIAT)
    public int numberSheets(long id, int count, Actor by) {
        var questionnaire = held(id);
        int first = questionnaire.numberSheets(count);
        audit.record(by, "sheetsNumbered", questionnaire.getSubject(), first, questionnaire.getSheets());
        return first;
    }

    private static Bilingual inWords(DueMoment due) {
        return Said.inBoth(words -> Dates.in(words.locale().getLanguage()).deadlineInFull(due));
    }

    /** Those of {@code conference}, in the order in which they were planned. */
    public List<Questionnaire> of(Conference conference) {
        return entities.createQuery("select q from Questionnaire q where q.conference = :conference order by q.id", Questionnaire.class)
                .setParameter("conference", conference).getResultList();
    }

    /** Those of {@code conference} that can be answered now. */
    public List<Questionnaire> open(Conference conference) {
        var now = clock.now();
        return of(conference).stream().filter(questionnaire -> questionnaire.isOpenAt(now)).toList();
    }

    /** Those of the running edition that can be answered now. */
    public List<Questionnaire> openOnes() {
        return open(programme.announced());
    }

    /** The one whose address has {@code code}, of whichever edition. */
    public Optional<Questionnaire> find(String code) {
        return entities.createQuery("select q from Questionnaire q where q.code = :code", Questionnaire.class)
                .setParameter("code", code).getResultStream().findFirst();
    }

    /** The one under {@code id}, if there is one. */
    public Optional<Questionnaire> find(long id) {
        return Optional.ofNullable(entities.find(Questionnaire.class, id));
    }

    /** The one under {@code id}. */
    public Questionnaire get(long id) {
        return find(id).orElseThrow(() -> RuleViolation.of("questionnaire.unknown"));
    }

    /** What it asks now; before it is opened, what it will ask as things stand. */
    public FormVersion asks(Questionnaire questionnaire) {
        return versions.findOpen(questionnaire.getConference(), questionnaire.getForm())
                .or(() -> versions.findDraft(questionnaire.getConference(), questionnaire.getForm())).orElseThrow();
    }

    /** What it is to ask next: its draft, or else what it asks now. */
    public FormVersion newest(Questionnaire questionnaire) {
        return versions.findDraft(questionnaire.getConference(), questionnaire.getForm()).orElseGet(() -> asks(questionnaire));
    }

    /** The version under {@code id}, if people were ever asked it by this questionnaire. */
    public Optional<FormVersion> findAsked(Questionnaire questionnaire, long id) {
        return versions(questionnaire).stream().filter(version -> version.getId() == id).findFirst();
    }

    /** The versions under which it was ever answered, the newest first. */
    public List<FormVersion> versions(Questionnaire questionnaire) {
        return versions.of(questionnaire.getConference(), questionnaire.getForm()).stream().filter(FormVersion::isOpen).toList();
    }

    /** All that it has ever asked, the newest version first; before it is opened, what it will ask as things stand. */
    public List<FormDefinition> definitions(Questionnaire questionnaire) {
        var asked = versions(questionnaire).stream().map(FormVersion::getDefinition).toList();
        return asked.isEmpty() ? List.of(asks(questionnaire).getDefinition()) : asked;
    }

    /** The one under {@code id}, held until the end of the transaction, so that two deeds at once come one after the other. */
    public Questionnaire held(long id) {
        var questionnaire = Optional.ofNullable(entities.find(Questionnaire.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> RuleViolation.of("questionnaire.unknown"));
        entities.refresh(questionnaire, LockModeType.PESSIMISTIC_WRITE);
        return questionnaire;
    }
}
