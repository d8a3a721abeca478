package jp.kenshu.assignment;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.audit.Said;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.Deadline;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.Team;

/**
 * Until when a team hands in each of its papers: the deadline of its venue or of the whole part, or a later moment that the
 * secretariat granted to this team. Where none is announced, it is the moment when the doors of the venue open.
 */
@ApplicationScoped
@Transactional
public class AssignmentDeadlines {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private Programme programme;
    @Inject
    private AssignmentLetters letters;
    @Inject
    private AuditTrail audit;

    /** What the secretariat granted to teams of one part, by the team's id and the paper. */
    record Granted(Map<Long, Map<DeadlineKind, DueExtension>> extensions) {

        Optional<DueExtension> find(Team team, DeadlineKind kind) {
            return Optional.ofNullable(extensions.getOrDefault(team.getId(), Map.of()).get(kind));
        }
    }

    /** What the secretariat granted to the teams of {@code part}. */
    Granted extensionsOf(Part part) {
        var extensions = new HashMap<Long, Map<DeadlineKind, DueExtension>>();
        entities.createQuery("select t.id, e from DueExtension e join e.team t where t.part = :part", Object[].class).setParameter("part", part)
                .getResultStream().forEach(row -> extensions.computeIfAbsent((Long) row[0], team -> new EnumMap<>(DeadlineKind.class))
                        .put(((DueExtension) row[1]).getKind(), (DueExtension) row[1]));
        return new Granted(extensions);
    }

    /** The due moment of one paper for {@code team}. */
    public DueMoment dueAt(Team team, DeadlineKind kind) {
        return dueAt(team, kind, findExtension(team, kind));
    }

    /** The due moment of one paper for {@code team}, to which the secretariat granted {@code extension}, or nothing. */
    DueMoment dueAt(Team team, DeadlineKind kind, Optional<DueExtension> extension) {
        return dueAt(team.getVenue(), kind, extension);
    }

    /** The same for a team of {@code venue}. */
    @Transactional(Transactional.TxType.SUPPORTS)
    DueMoment dueAt(Venue venue, DeadlineKind kind, Optional<DueExtension> extension) {
        var announced = announcedAt(venue, kind);
        return extension.map(DueExtension::getDue).filter(later -> later.at().isAfter(announced.at())).orElse(announced);
    }

    /** The due moment that holds for every team of {@code venue} that has no extension. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public DueMoment announcedAt(Venue venue, DeadlineKind kind) {
        return programme.findDeadline(kind, venue.getPart(), venue).map(Deadline::getDue).orElseGet(() -> whenDoorsOpen(venue));
    }

    private static DueMoment whenDoorsOpen(Venue venue) {
        return DueMoment.at(venue.getHeldOn().atTime(venue.getDoorsAt()).atZone(PortalClock.JAPAN).toInstant());
    }

    /** What the secretariat granted to {@code team} for one paper, if it did. */
    public Optional<DueExtension> findExtension(Team team, DeadlineKind kind) {
        return entities.createQuery("select e from DueExtension e where e.team.id = :team and e.kind = :kind", DueExtension.class)
                .setParameter("team", team.getId()).setParameter("kind", kind).getResultStream().findFirst();
    }

    /** Whether {@code team} may still hand a paper in; the due moment itself is too late. */
    public boolean isOpen(Team team, DeadlineKind kind) {
        return clock.now().isBefore(dueAt(team, kind).at());
    }

    /** The team stands, and the paper is not yet due, as it need not be for the secretariat. Answers the present moment. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public Instant mustBeOpen(Team team, DeadlineKind kind, Actor by) {
        mustStand(team.getState().stands());
        return mustBeBefore(dueAt(team, kind), by);
    }

    static void mustStand(boolean stands) {
        if (!stands) {
            throw RuleViolation.of("assignment.standsNoMore");
        }
    }

    Instant mustBeBefore(DueMoment due, Actor by) {
        var now = clock.now();
        if (!by.isStaff() && !now.isBefore(due.at())) {
            throw RuleViolation.of("assignment.closed", Dates.in("ja").stamp(due));
        }
        return now;
    }

    /** Grants a later due moment to one team, with a reason; granting again replaces it. */
    @AllowedTo(Role.SECRETARIAT)
    public DueExtension extend(long teamId, DeadlineKind kind, DueMoment due, String reason, Actor by) {
        var team = entities.find(Team.class, teamId, LockModeType.PESSIMISTIC_WRITE);
        var because = AnswerText.remark("reason", reason);
        if (because == null) {
            throw RuleViolation.at("reason", "assignment.reasonMissing");
        }
        if (!due.at().isAfter(announcedAt(team.getVenue(), kind).at())) {
            throw RuleViolation.at("day", "assignment.notLater", Dates.in("ja").stamp(announcedAt(team.getVenue(), kind)));
        }
        var before = findExtension(team, kind);
        before.ifPresent(extension -> extension.grant(due, because, by, clock.now()));
        var extension = before.orElseGet(() -> new DueExtension(team, kind, due, because, by, clock.now()));
        entities.persist(extension);
        audit.record(by, "dueExtended", team.getSubject(), Said.word("assignment.paper." + kind),
                Said.inBoth(words -> Dates.in(words.locale().getLanguage()).deadlineInFull(due)), because);
        letters.extended(team, kind, because);
        return extension;
    }
}
