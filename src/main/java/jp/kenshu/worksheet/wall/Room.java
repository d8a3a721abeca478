package jp.kenshu.worksheet.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ObjLongConsumer;

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
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.programme.Programme;
import jp.kenshu.storage.Retried;
import jp.kenshu.worksheet.SheetSteps;
import jp.kenshu.worksheet.Worksheets;

/**
 * What happens between the groups of a venue and the staff in the room: remarks, calls, the shared timer, time-up. What
 * concerns all groups is done group by group in the order of their numbers.
 */
@ApplicationScoped
@Retried
@Transactional
public class Room {

    private static final int LONGEST_TIMER = 240;
    private static final int LONGEST_GRACE = 60;

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private Programme programme;
    @Inject
    private WorkGroups groups;
    @Inject
    private Worksheets worksheets;
    @Inject
    private SheetSteps steps;
    @Inject
    private AuditTrail audit;

    /** Says something to a group of the venue, or with null to all of them. */
    @AllowedTo({Role.SECRETARIAT, Role.ORGANISER, Role.ADVISER})
    public void say(long venueId, Long groupId, RemarkKind kind, String words, Actor by) {
        meant(venueId, groupId);
        entities.persist(new RoomRemark(venueId, groupId, kind, words, by, clock.now()));
        audit.record(by, "remarkSent", subject(venueId, groupId), words);
    }

    /** What has been said to a group, to it alone and to all, newest first. */
    public List<RoomRemark> remarks(WorkGroup group) {
        return entities.createQuery("""
                select r from RoomRemark r where r.venueId = :venue and (r.groupId is null or r.groupId = :group) order by r.id desc""", RoomRemark.class)
                .setParameter("venue", group.getVenue().getId()).setParameter("group", group.getId()).getResultList();
    }

    /** What has been said at a venue, newest first. */
    public List<RoomRemark> remarks(long venueId) {
        return entities.createQuery("select r from RoomRemark r where r.venueId = :venue order by r.id desc", RoomRemark.class)
                .setParameter("venue", venueId).getResultList();
    }

    /** The group calls for staff; while a call is open, another one changes nothing. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void call(long groupId, Actor by) {
        entities.createNativeQuery("""
                insert into staff_call (work_group_id, open_group_id, called_at, called_by) values (?, ?, ?, ?) on duplicate key update id = id""")
                .setParameter(1, groupId).setParameter(2, groupId)
                .setParameter(3, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC)).setParameter(4, by.stored()).executeUpdate();
    }

    /** Somebody of staff goes to the group that called, or the group needs nobody any more; done twice it stays the first one's. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT, Role.ORGANISER, Role.ADVISER})
    public void answer(long groupId, Actor by) {
        entities.createQuery("select c from StaffCall c where c.openGroupId = :group", StaffCall.class)
                .setParameter("group", groupId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst()
                .ifPresent(call -> call.answer(by, clock.now()));
    }

    /** The newest call of a group, if it ever called. */
    public Optional<StaffCall> lastCall(long groupId) {
        return entities.createQuery("select c from StaffCall c where c.groupId = :group order by c.id desc", StaffCall.class)
                .setParameter("group", groupId).setMaxResults(1).getResultStream().findFirst();
    }

    /** The calls of these groups that nobody has answered, oldest first. */
    public List<StaffCall> openCalls(Collection<Long> groupIds) {
        return groupIds.isEmpty() ? List.of() : entities.createQuery(
                "select c from StaffCall c where c.openGroupId in :groups order by c.id", StaffCall.class)
                .setParameter("groups", groupIds).getResultList();
    }

    /** Starts the shared timer of all groups of the venue. */
    @AllowedTo(Role.SECRETARIAT)
    public void startTimer(long venueId, int minutes, Actor by) {
        if (minutes < 1 || minutes > LONGEST_TIMER) {
            throw RuleViolation.at("minutes", "wall.minutesWrong", LONGEST_TIMER);
        }
        setTimer(venueId, clock.now().plus(Duration.ofMinutes(minutes)), by);
        audit.record(by, "timerStarted", "venue:" + venueId, minutes);
    }

    /** Stops the shared timer. */
    @AllowedTo(Role.SECRETARIAT)
    public void stopTimer(long venueId, Actor by) {
        setTimer(venueId, null, by);
    }

    private void setTimer(long venueId, Instant endsAt, Actor by) {
        forEach(meant(venueId, null), (edit, group) -> steps.setTimer(group, endsAt, edit, by));
    }

    /** Closes steps of a group of the venue, or with null of all of them, {@code grace} minutes from now. */
    @AllowedTo(Role.SECRETARIAT)
    public void lock(long venueId, Long groupId, Collection<Integer> numbers, int grace, Actor by) {
        mustNameSteps(numbers);
        if (grace < 0 || grace > LONGEST_GRACE) {
            throw RuleViolation.at("grace", "wall.graceWrong", LONGEST_GRACE);
        }
        var moment = clock.now().plus(Duration.ofMinutes(grace));
        forEach(meant(venueId, groupId), (edit, group) -> steps.lock(group, numbers, moment, edit, by));
        audit.record(by, "stepsLocked", subject(venueId, groupId), numbers, grace);
    }

    /** Opens steps of a group of the venue again, or with null of all of them. */
    @AllowedTo(Role.SECRETARIAT)
    public void unlock(long venueId, Long groupId, Collection<Integer> numbers, Actor by) {
        mustNameSteps(numbers);
        forEach(meant(venueId, groupId), (edit, group) -> steps.unlock(group, numbers, edit, by));
        audit.record(by, "stepsUnlocked", subject(venueId, groupId), numbers);
    }

    private static void mustNameSteps(Collection<Integer> numbers) {
        if (numbers.isEmpty()) {
            throw RuleViolation.at("steps", "wall.stepsMissing");
        }
    }

    private List<WorkGroup> meant(long venueId, Long groupId) {
        var meant = groups.of(programme.getVenue(venueId)).stream().filter(group -> groupId == null || group.getId().equals(groupId)).toList();
        if (groupId != null && meant.isEmpty()) {
            throw RuleViolation.of("group.unknown");
        }
        return meant;
    }

    private static String subject(long venueId, Long groupId) {
        return groupId == null ? "venue:" + venueId : "group:" + groupId;
    }

    private void forEach(List<WorkGroup> meant, ObjLongConsumer<String> deed) {
        var attempt = "room" + UUID.randomUUID().toString().replace("-", "");
        for (var group : meant) {
            worksheets.open(group.getId());
            deed.accept(attempt + "-1", group.getId());
        }
    }
}
