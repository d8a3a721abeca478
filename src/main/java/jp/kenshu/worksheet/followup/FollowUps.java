package jp.kenshu.worksheet.followup;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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
import jp.kenshu.account.AccessLinks;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.PublicAddress;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.guide.Letterhead;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;
import jp.kenshu.storage.Retried;
import jp.kenshu.worksheet.Worksheets;
import jp.kenshu.worksheet.outline.Outline;

/** The follow-up sheets of the municipalities and their reminders. Whoever is named comes to their own team's sheet only. */
@ApplicationScoped
@Retried
@Transactional
public class FollowUps {

    private static final int REMINDERS_MAX = 20;
    private static final Duration LINK_LASTS = Duration.ofDays(30);

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private Teams teams;
    @Inject
    private WorkGroups groups;
    @Inject
    private Worksheets worksheets;
    @Inject
    private AccessLinks links;
    @Inject
    private Outbox outbox;
    @Inject
    private Letterhead letterhead;
    @Inject
    private PublicAddress address;
    @Inject
    private AuditTrail audit;

    /** The group whose sheet the person's team may take home: the one in which the person works. */
    public Optional<WorkGroup> findSource(long personId) {
        return groups.findOfPerson(personId);
    }

    /** The team's copy of its group's sheet, taken by one of its members; done twice it is the first one's. */
    @AllowedTo(Role.PARTICIPANT)
    public FollowUp take(long personId, Actor by) {
        var team = team(personId);
        entities.lock(entities.find(Team.class, team.getId()), LockModeType.PESSIMISTIC_WRITE);
        var before = findOf(team.getId());
        if (before.isPresent()) {
            return before.get();
        }
        var group = findSource(personId).orElseThrow(() -> RuleViolation.of("followUp.noGroup"));
        var taken = new FollowUp(entities.find(Team.class, team.getId()), group.getId(), FollowUpContent.of(worksheets.snapshot(group.getId())), by, clock.now());
        entities.persist(taken);
        audit.record(by, "followUpTaken", team.getSubject());
        return taken;
    }

    private Team team(long personId) {
        return teams.findMembership(personId).map(TeamMember::getTeam).orElseThrow(() -> RuleViolation.of("followUp.noGroup"));
    }

    private Optional<FollowUp> findOf(long teamId) {
        return entities.createQuery("select f from FollowUp f where f.team.id = :team", FollowUp.class)
                .setParameter("team", teamId).getResultStream().findFirst();
    }

    /** The follow-up sheet of the person's team, once it has been taken. */
    public Optional<FollowUp> find(long personId) {
        return teams.findMembership(personId).flatMap(member -> findOf(member.getTeam().getId()));
    }

    /** What the sheet of the group consists of from which it was taken. */
    public Outline outlineOf(FollowUp followUp) {
        return worksheets.outlineFor(followUp.getGroupId());
    }

    /** What a follow-up sheet asks for. */
    public FollowUpShape shapeOf(FollowUp followUp) {
        return new FollowUpShape(outlineOf(followUp));
    }

    private FollowUp held(long personId) {
        var followUp = find(personId).orElseThrow(() -> RuleViolation.of("followUp.noGroup"));
        return entities.createQuery("select f from FollowUp f where f.id = :id", FollowUp.class)
                .setParameter("id", followUp.getId()).setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint("eclipselink.refresh", true).getSingleResult();
    }

    /** Saves what a member wrote against {@code revision}; the revision that it makes. */
    @AllowedTo(Role.PARTICIPANT)
    public long save(long personId, long revision, FollowUpContent content, Actor by) {
        var followUp = held(personId);
        followUp.save(revision, content, by, clock.now());
        return followUp.getRevision();
    }

    /** The reminders of a sheet in the order of their days. */
    public List<FollowUpReminder> reminders(FollowUp followUp) {
        return entities.createQuery("select r from FollowUpReminder r where r.followUp = :sheet order by r.remindOn, r.id", FollowUpReminder.class)
                .setParameter("sheet", followUp).getResultList();
    }

    /** Sets a reminder for the person's team. */
    @AllowedTo(Role.PARTICIPANT)
    public void remind(long personId, LocalDate day, String note, Actor by) {
        var followUp = held(personId);
        if (reminders(followUp).stream().filter(reminder -> reminder.getSentAt() == null).count() >= REMINDERS_MAX) {
            throw RuleViolation.at("remindOn", "followUp.tooManyReminders", REMINDERS_MAX);
        }
        entities.persist(new FollowUpReminder(followUp, day, note, by, clock.today(), clock.now()));
    }

    /** Takes a reminder of the person's team away; one that is not there is none. */
    public void forget(long personId, long reminderId) {
        var followUp = held(personId);
        reminders(followUp).stream().filter(reminder -> reminder.getId() == reminderId && reminder.getSentAt() == null).forEach(entities::remove);
    }

    /** Whether any reminder is due, so that a round need not hold anything for nothing. */
    boolean isAnyDue() {
        return !entities.createQuery("select r.id from FollowUpReminder r where r.sentAt is null and r.remindOn <= :today", Long.class)
                .setParameter("today", clock.today()).setMaxResults(1).getResultList().isEmpty();
    }

    /** Posts the letters of all reminders whose day has come, each once; how many reminders that were. */
    public int sendDue() {
        var due = entities.createQuery("select r from FollowUpReminder r where r.sentAt is null and r.remindOn <= :today order by r.id", FollowUpReminder.class)
                .setParameter("today", clock.today()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        for (var reminder : due) {
            reminder.sent(clock.now());
            reminder.getFollowUp().getTeam().getMembers().forEach(member -> write(reminder, member));
        }
        return due.size();
    }

    private void write(FollowUpReminder reminder, TeamMember member) {
        var team = member.getTeam();
        var language = member.getPerson().getLanguage();
        outbox.post(letterhead.letter(team.getPart().getConference(), member.getAttendee().getEmail(), language, "follow-up-reminder", team.getSubject())
                .with("name", member.getAttendee().getName())
                .with("municipality", team.getMunicipality().getFullName())
                .with("day", Dates.in(language).day(reminder.getRemindOn()))
                .with("note", reminder.getNote())
                .with("setBy", reminder.getSetBy().name())
                .with("link", links.openFor(member.getPerson(), LINK_LASTS, "/worksheet/follow-up"))
                .with("signIn", address.of("/account/sign-in")));
    }
}
