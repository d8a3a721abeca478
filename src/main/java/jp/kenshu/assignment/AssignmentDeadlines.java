package jp.kenshu.assignment;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

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
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
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
    private AssignmentLetters letters;
    @Inject
    private AuditTrail audit;

    /** The due moment of one paper for {@code team}. */
    public DueMoment dueAt(Team team, DeadlineKind kind) {
        return dueAt(team.getId(), team.getPart().getId(), team.getVenue().getId(), kind);
    }

    /** The due moment of one paper for the team under {@code teamId}, of this part and venue. */
    DueMoment dueAt(long teamId, long partId, long venueId, DeadlineKind kind) {
        var announced = announcedAt(partId, venueId, kind);
        return findExtension(teamId, kind).map(DueExtension::getDue).filter(later -> later.at().isAfter(announced.at())).orElse(announced);
    }

    /** The due moment that holds for every team of {@code venue} that has no extension. */
    public DueMoment announcedAt(Venue venue, DeadlineKind kind) {
        return announcedAt(venue.getPart().getId(), venue.getId(), kind);
    }

    private DueMoment announcedAt(long partId, long venueId, DeadlineKind kind) {
        Stream<Object[]> deadlines = entities.createQuery("""
                select d.dueAt, d.wholeDay, v.id from Deadline d left join d.venue v
                where d.kind = :kind and d.part.id = :part and (v.id is null or v.id = :venue)""", Object[].class)
                .setParameter("kind", kind).setParameter("part", partId).setParameter("venue", venueId).getResultStream();
        return deadlines.min(Comparator.comparing(deadline -> deadline[2] == null))
                .map(deadline -> new DueMoment((Instant) deadline[0], (Boolean) deadline[1]))
                .orElseGet(() -> whenDoorsOpen(entities.find(Venue.class, venueId)));
    }

    private static DueMoment whenDoorsOpen(Venue venue) {
        return DueMoment.at(venue.getHeldOn().atTime(venue.getDoorsAt()).atZone(PortalClock.JAPAN).toInstant());
    }

    /** What the secretariat granted to {@code team} for one paper, if it did. */
    public Optional<DueExtension> findExtension(Team team, DeadlineKind kind) {
        return findExtension(team.getId(), kind);
    }

    private Optional<DueExtension> findExtension(long teamId, DeadlineKind kind) {
        return entities.createQuery("select e from DueExtension e where e.team.id = :team and e.kind = :kind", DueExtension.class)
                .setParameter("team", teamId).setParameter("kind", kind).getResultStream().findFirst();
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
        var before = findExtension(teamId, kind);
        before.ifPresent(extension -> extension.grant(due, because, by, clock.now()));
        var extension = before.orElseGet(() -> new DueExtension(team, kind, due, because, by, clock.now()));
        entities.persist(extension);
        audit.record(by, "dueExtended", team.getSubject(), Said.word("assignment.paper." + kind),
                Said.inBoth(words -> Dates.in(words.locale().getLanguage()).deadlineInFull(due)), because);
        letters.extended(team, kind, because);
        return extension;
    }
}
