package jp.kenshu.group.seating;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
import jp.kenshu.group.GroupLetters;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.hall.Halls;
import jp.kenshu.group.hall.Layout;
import jp.kenshu.group.history.Deed;
import jp.kenshu.group.history.Deeds;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;
import jp.kenshu.storage.Retried;

/** The seating plans of the venues, one each. Whoever changes a draft says which revision they saw; an older one changes nothing. */
@ApplicationScoped
@Retried
@Transactional
public class SeatingPlans {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private Halls halls;
    @Inject
    private SeatWishes wishes;
    @Inject
    private GroupLetters letters;
    @Inject
    private Deeds deeds;
    @Inject
    private AuditTrail audit;

    /** Places every group and everybody anew, except what was placed by hand; in the hall that is ready where nobody has saved one. */
    @AllowedTo(Role.SECRETARIAT)
    public void propose(Venue venue, int seen, Actor by) {
        var plan = lock(venue, seen, by);
        var parties = partiesAt(venue);
        var layout = halls.layoutFor(venue, parties.stream().map(Party::size).toList(), by);
        if (layout.tables().isEmpty()) {
            throw RuleViolation.of("seating.noTables");
        }
        if (parties.isEmpty()) {
            throw RuleViolation.of("seating.noGroups");
        }
        change(plan, Arrangement.proposed(layout, parties, plan.getDraft()), "proposed", "", by);
    }

    /** A group sits at another table from now on; a group that sat there takes its former one. */
    @AllowedTo(Role.SECRETARIAT)
    public void move(Venue venue, long groupId, int table, int seen, Actor by) {
        var plan = lock(venue, seen, by);
        var layout = halls.layoutOf(venue);
        var parties = partiesAt(venue);
        var party = partyOf(parties, groupId);
        if (layout.find(table).isEmpty()) {
            throw RuleViolation.at("table", "seating.tableUnknown");
        }
        change(plan, plan.getDraft().following(layout, parties).moved(party, table, parties, layout), "moved", party.number() + " → " + table, by);
    }

    /** A group's table and seats are no longer fixed by hand. */
    @AllowedTo(Role.SECRETARIAT)
    public void release(Venue venue, long groupId, int seen, Actor by) {
        var plan = lock(venue, seen, by);
        var party = partyOf(partiesAt(venue), groupId);
        change(plan, plan.getDraft().released(groupId), "released", String.valueOf(party.number()), by);
    }

    /** Somebody sits on another seat of their group's table; who sat there takes their former one. */
    @AllowedTo(Role.SECRETARIAT)
    public void seat(Venue venue, long memberId, int seat, int seen, Actor by) {
        var plan = lock(venue, seen, by);
        var layout = halls.layoutOf(venue);
        var parties = partiesAt(venue);
        var arrangement = plan.getDraft().following(layout, parties);
        var party = parties.stream().filter(each -> each.includes(memberId)).findFirst()
                .orElseThrow(() -> RuleViolation.at("person", "seating.personUnknown"));
        var at = arrangement.find(party.group()).orElseThrow(() -> RuleViolation.at("person", "seating.personWithoutTable", party.number()));
        var table = layout.find(at.table()).orElseThrow();
        if (seat < 1 || seat > table.seats()) {
            throw RuleViolation.at("seat", "seating.seatUnknown", table.number(), table.seats());
        }
        change(plan, arrangement.seated(party.group(), memberId, seat), "seated",
                entities.find(TeamMember.class, memberId).getAttendee().getName() + " → " + table.number() + "-" + seat, by);
    }

    /** Takes the last deed on the draft back. */
    @AllowedTo(Role.SECRETARIAT)
    public void undo(Venue venue, int seen, Actor by) {
        var plan = lock(venue, seen, by);
        become(plan, deeds.undo(plan.getHistory(), plan.getStep(), by), by);
    }

    /** Does the last deed that was taken back again. */
    @AllowedTo(Role.SECRETARIAT)
    public void redo(Venue venue, int seen, Actor by) {
        var plan = lock(venue, seen, by);
        become(plan, deeds.redo(plan.getHistory(), plan.getStep(), by), by);
    }

    private void become(SeatingPlan plan, Deed deed, Actor by) {
        plan.become(Arrangement.fromJson(deed.getState()), deed.getNumber(), by, clock.now());
    }

    /** The draft changes; what had been taken back before can no longer be done again. */
    private void change(SeatingPlan plan, Arrangement changed, String deed, String detail, Actor by) {
        if (plan.getStep() == 0) {
            deeds.begin(plan.getHistory(), "begun", plan.getDraft().toJson());
        }
        plan.become(changed, plan.getStep() + 1, by, clock.now());
        deeds.add(plan.getHistory(), plan.getStep(), deed, detail, changed.toJson(), by);
    }

    /**
     * Participants see the draft from now on. Everybody must have a seat. Answers the ids of the teams whose representatives were
     * told: all the first time, later those of whose people somebody sits elsewhere.
     */
    @AllowedTo(Role.SECRETARIAT)
    public Set<Long> publish(Venue venue, int seen, Actor by) {
        var plan = lock(venue, seen, by);
        var before = published(venue).map(SeatingChart::getTableSeats).orElse(Map.of());
        var layout = halls.layoutOf(venue);
        var arrangement = plan.getDraft().following(layout, partiesAt(venue));
        var chart = new SeatingChart(venue, layout, groupsAt(venue), arrangement, Map.of());
        if (!chart.isComplete()) {
            throw chart.getPeople().isEmpty() ? RuleViolation.of("seating.noGroups")
                    : RuleViolation.of("seating.incomplete", chart.getWithoutSeat().size());
        }
        plan.publish(arrangement, layout, by, clock.now());
        var touched = chart.teamsSeatedOtherwise(before);
        audit.record(by, "seatingPublished", subject(venue), plan.getRevision(), touched.size());
        touched.forEach(team -> letters.seated(team, chart.getGroups(), chart.getTableSeats(),
                team.getMembers().stream().noneMatch(member -> before.containsKey(member.getId()))));
        return touched.stream().map(Team::getId).collect(Collectors.toSet());
    }

    /** Who comes in a member's place sits on that member's seat, in the draft, its history and as published. */
    void passOn(@Observes Teams.MemberReplaced replaced) {
        long leaving = replaced.leaving().getId();
        long coming = replaced.coming().getId();
        entities.createQuery("select p from SeatingPlan p where p.venue = :venue", SeatingPlan.class)
                .setParameter("venue", replaced.coming().getTeam().getVenue()).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst().ifPresent(plan -> {
                    plan.passOn(leaving, coming);
                    deeds.rewrite(plan.getHistory(), seats -> Arrangement.fromJson(seats).passedOn(leaving, coming).toJson());
                });
    }

    private SeatingPlan lock(Venue venue, int seen, Actor by) {
        entities.createNativeQuery("""
                insert into seating_plan (venue_id, draft, revision, changed_at, changed_by) values (?, ?, 0, ?, ?)
                on duplicate key update id = id""")
                .setParameter(1, venue.getId()).setParameter(2, Arrangement.NONE.toJson())
                .setParameter(3, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC)).setParameter(4, by.stored()).executeUpdate();
        var plan = entities.createQuery("select p from SeatingPlan p where p.venue = :venue", SeatingPlan.class)
                .setParameter("venue", venue).setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
        plan.mustBeSeenAt(seen);
        return plan;
    }

    private static String subject(Venue venue) {
        return "venue:" + venue.getId();
    }

    private static Party partyOf(List<Party> parties, long groupId) {
        return parties.stream().filter(party -> party.group() == groupId).findFirst().orElseThrow(() -> RuleViolation.at("group", "group.unknown"));
    }

    /** The plan of {@code venue}, once somebody has begun one. */
    public Optional<SeatingPlan> find(Venue venue) {
        return entities.createQuery("select p from SeatingPlan p where p.venue = :venue", SeatingPlan.class)
                .setParameter("venue", venue).getResultStream().findFirst();
    }

    /** The deeds on a draft, the newest first, with those that have been taken back. */
    public List<Deed> deedsOn(SeatingPlan plan) {
        return deeds.of(plan.getHistory()).stream().filter(deed -> deed.getNumber() > 0).toList();
    }

    /** The draft of {@code venue} with everybody in it, seated or not. */
    public SeatingChart draft(Venue venue) {
        var layout = halls.layoutOf(venue);
        return chart(venue, layout, find(venue).map(SeatingPlan::getDraft).orElse(Arrangement.NONE));
    }

    /** What was published last for {@code venue}, with everybody who takes part now. */
    public Optional<SeatingChart> published(Venue venue) {
        return find(venue).filter(SeatingPlan::isPublished).map(plan -> chart(venue, plan.getPublishedLayout(), plan.getPublished()));
    }

    private SeatingChart chart(Venue venue, Layout layout, Arrangement arrangement) {
        return new SeatingChart(venue, layout, groupsAt(venue), arrangement.following(layout, partiesAt(venue)), wishes.of(venue));
    }

    private List<WorkGroup> groupsAt(Venue venue) {
        return entities.createQuery("""
                select distinct g from WorkGroup g join fetch g.scene left join fetch g.members m left join fetch m.member p
                  left join fetch p.team left join fetch p.person where g.venue = :venue order by g.number""", WorkGroup.class)
                .setParameter("venue", venue).getResultList();
    }

    private List<Party> partiesAt(Venue venue) {
        var wished = wishes.of(venue);
        return groupsAt(venue).stream().filter(group -> !group.getPeople().isEmpty())
                .map(group -> new Party(group.getId(), group.getNumber(), group.getScene().getPosition(),
                        group.getPeople().stream().map(member -> {
                            var wish = Optional.ofNullable(wished.get(member.getMember().getId()));
                            return new Sitter(member.getMember().getId(), member.getMember().getTeam().getId(), member.isChair(), member.isScribe(),
                                    wish.filter(SeatWish::isFront).isPresent(), wish.filter(SeatWish::isWheelchair).isPresent());
                        }).toList())).toList();
    }
}
