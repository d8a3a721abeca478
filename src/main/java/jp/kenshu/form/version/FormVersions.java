package jp.kenshu.form.version;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.OnceARequest;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.KeptEdition;
import jp.kenshu.storage.EntityReads;
import jp.kenshu.storage.Retried;

/**
 * The forms that the edition asks, version after version. A form has at most one draft; opening it freezes it, and what comes
 * after an open version may only change what hurts no answer. The conference's row is the lock of all its forms.
 */
@ApplicationScoped
@Retried
@Transactional
public class FormVersions {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private EntityReads reads;
    @Inject
    private PortalClock clock;
    @Inject
    private AuditTrail audit;
    @Inject
    private OnceARequest once;
    @Inject
    private KeptEdition edition;

    /**
     * Which version of each form is open, by the edition as this node keeps it: whoever opens a version raises the edition's number, so
     * that every node keeps another one from then on.
     */
    private final Cache<Conference, Map<String, Optional<Long>>> open = Caffeine.newBuilder().weakKeys().build();

    /** By what a request remembers which version of a form is open. */
    private record OpenForm(long conference, String code) {
    }

    /** Brings a form of the edition's files into the portal and opens it. */
    public FormVersion load(Conference conference, FormDefinition definition) {
        var version = new FormVersion(conference, 1, definition, Actor.portal(), clock.now());
        version.open(Actor.portal(), clock.now());
        entities.persist(version);
        tellOpened(version);
        return version;
    }

    /** What people are asked now by the form for {@code use}, if the edition has one that is open. */
    public Optional<FormVersion> findOpen(Conference conference, FormUse use) {
        return findOpen(conference, use.code());
    }

    /** What people are asked now by the form of this code, if there is one that is open. */
    public Optional<FormVersion> findOpen(Conference conference, String code) {
        return edition.isKept(conference) ? findOpenId(conference, code).map(id -> entities.find(FormVersion.class, id))
                : of(conference, code).stream().filter(FormVersion::isOpen).findFirst();
    }

    /** The version that people were shown, if it is of this form and open, as it may be until they answer though a later one is open by then; else what they are asked now. */
    public Optional<FormVersion> findShown(Conference conference, FormUse use, Optional<Long> shown) {
        return shown.map(id -> entities.find(FormVersion.class, id)).filter(FormVersion::isOpen)
                .filter(version -> version.getCode().equals(use.code()) && version.getConference().getId().equals(conference.getId()))
                .or(() -> findOpen(conference, use));
    }

    private void tellOpened(FormVersion version) {
        once.forget(new OpenForm(version.getConference().getId(), version.getCode()));
        open.invalidateAll();
        edition.raiseNumber();
    }

    /** Which version people are asked now by the form for {@code use}; an edition that has none is no edition of this portal. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public long openId(Conference conference, FormUse use) {
        return openId(conference, use.code());
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    long openId(Conference conference, String code) {
        return findOpenId(conference, code).orElseThrow();
    }

    private Optional<Long> findOpenId(Conference conference, String code) {
        return once.of(new OpenForm(conference.getId(), code), () -> edition.isKept(conference)
                ? open.get(conference, each -> new ConcurrentHashMap<>()).computeIfAbsent(code, missing -> lookUpOpen(conference, code))
                : lookUpOpen(conference, code));
    }

    private Optional<Long> lookUpOpen(Conference conference, String code) {
        return Optional.ofNullable(reads.read(() -> entities.createQuery(
                "select max(v.id) from FormVersion v where v.conference = :conference and v.code = :code and v.openedAt is not null", Long.class)
                .setParameter("conference", conference).setParameter("code", code).getSingleResult()));
    }

    /** The draft of the form of this code, if there is one. */
    public Optional<FormVersion> findDraft(Conference conference, String code) {
        return of(conference, code).stream().filter(version -> !version.isOpen()).findFirst();
    }

    /** All versions of a form, the newest first. */
    public List<FormVersion> of(Conference conference, String code) {
        return entities.createQuery("select v from FormVersion v where v.conference = :conference and v.code = :code order by v.number desc", FormVersion.class)
                .setParameter("conference", conference).setParameter("code", code).getResultList();
    }

    /** All versions of all forms of all editions, drafts included. */
    public List<FormVersion> all() {
        return entities.createQuery("select v from FormVersion v", FormVersion.class).getResultList();
    }

    /** The version under {@code id}. */
    public FormVersion get(long id) {
        return Optional.ofNullable(entities.find(FormVersion.class, id)).orElseThrow(() -> RuleViolation.of("forms.unknown"));
    }

    /**
     * The draft of the form of this code; where there is none, a new one begins with what people are asked now, or with {@code first}.
     * Two who begin at once share one draft.
     */
    @AllowedTo(Role.SECRETARIAT)
    public FormVersion draft(Conference conference, String code, FormDefinition first, Actor by) {
        hold(conference);
        var versions = of(conference, code);
        if (!versions.isEmpty() && !versions.get(0).isOpen()) {
            return versions.get(0);
        }
        var from = versions.isEmpty() ? first : versions.get(0).getDefinition();
        var draft = new FormVersion(conference, versions.size() + 1, from, by, clock.now());
        entities.persist(draft);
        entities.flush();
        return draft;
    }

    /** Changes a draft that looked so at {@code revision}; what the open version does not allow is refused with its reasons. */
    @AllowedTo(Role.SECRETARIAT)
    public FormVersion change(long id, FormDefinition definition, int revision, Actor by) {
        var draft = locked(id);
        mustHurtNoAnswer(draft, definition);
        draft.change(definition, revision, by, clock.now());
        audit.record(by, "formDrafted", draft.getSubject(), draft.getDefinition().title(), draft.getNumber());
        return draft;
    }

    /** Opens a draft: from now on people are asked it, and it never changes. The second of two who open it at once finds it open. */
    @AllowedTo(Role.SECRETARIAT)
    public FormVersion open(long id, Actor by) {
        var draft = locked(id);
        if (draft.isOpen()) {
            return draft;
        }
        mustHurtNoAnswer(draft, draft.getDefinition());
        draft.open(by, clock.now());
        tellOpened(draft);
        audit.record(by, "formOpened", draft.getSubject(), draft.getDefinition().title(), draft.getNumber());
        return draft;
    }

    /** Deletes the drafts of a form that was never opened, as whatever it belongs to is deleted. */
    @AllowedTo(Role.SECRETARIAT)
    public void discard(Conference conference, String code, Actor by) {
        hold(conference);
        of(conference, code).forEach(version -> {
            version.mustBeDraft();
            audit.record(by, "formDiscarded", version.getSubject(), version.getDefinition().title(), version.getNumber());
            entities.remove(version);
        });
    }

    private void mustHurtNoAnswer(FormVersion draft, FormDefinition definition) {
        findOpen(draft.getConference(), draft.getCode()).map(open -> closed(open, definition))
                .ifPresent(closed -> RuleViolation.saidTogether(closed.stream().map(change -> (Runnable) () -> {
                    throw change.violation();
                }).toArray(Runnable[]::new)));
    }

    /** What the draft {@code id} would change that the open version no longer allows. */
    public List<ClosedChange> closedChanges(long id) {
        var draft = get(id);
        return draft.isOpen() ? List.of() : findOpen(draft.getConference(), draft.getCode())
                .map(open -> closed(open, draft.getDefinition())).orElse(List.of());
    }

    /** Answers at registration are asked for again under later versions; those to any other form keep the one they were given under. */
    private static List<ClosedChange> closed(FormVersion open, FormDefinition changed) {
        boolean askedAgain = Arrays.stream(FormUse.values()).anyMatch(use -> use.code().equals(open.getCode()));
        return askedAgain ? ClosedChange.between(open.getDefinition(), changed) : ClosedChange.betweenKept(open.getDefinition(), changed);
    }

    private FormVersion locked(long id) {
        var version = get(id);
        hold(version.getConference());
        try {
            entities.refresh(version, LockModeType.PESSIMISTIC_WRITE);
        } catch (EntityNotFoundException deleted) {
            throw RuleViolation.of("forms.unknown");
        }
        return version;
    }

    private void hold(Conference conference) {
        entities.find(Conference.class, conference.getId(), LockModeType.PESSIMISTIC_WRITE);
    }
}
