package jp.kenshu.group.formation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.group.GroupLetters;
import jp.kenshu.group.TableSeat;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.group.reception.DayRoles;
import jp.kenshu.group.seating.SeatingChart;
import jp.kenshu.group.seating.SeatingPlans;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.Teams;
import jp.kenshu.storage.Retried;

/** Makes a draft the groups that hold, and tells the representatives of the teams whom it touches. */
@ApplicationScoped
@Retried
@Transactional
public class Publication {

    @Inject
    private Formations formations;
    @Inject
    private Situations situations;
    @Inject
    private WorkGroups groups;
    @Inject
    private SeatingPlans plans;
    @Inject
    private GroupLetters letters;
    @Inject
    private DayRoles dayRoles;
    @Inject
    private AuditTrail audit;
    @Inject
    private PortalClock clock;

    /**
     * Publishes a draft as it stands at {@code revision}. Answers the ids of the teams that were told: all the first time, later
     * those whose group, scene, roles or company changed. Where something is wrong with the draft, what was published before stays,
     * and so do the roles that the reception gave on the day.
     */
    @AllowedTo(Role.SECRETARIAT)
    public Set<Long> publish(long id, int revision, Actor by) {
        var formation = formations.lockAt(id, revision);
        var venue = formation.getVenue();
        var appraisal = new Appraisal(situations.at(venue, formation.getTerms()), formation.getBoard());
        if (!appraisal.isPublishable()) {
            throw RuleViolation.of("formation.notPublishable");
        }
        var teams = appraisal.situation().parties().stream().map(Party::team).distinct().toList();
        var told = teams.stream().map(Team::getId).filter(team -> !groups.ofTeam(team).isEmpty()).collect(Collectors.toSet());
        formation.markPublished(by, clock.now());
        var touched = groups.publish(venue, published(appraisal));
        audit.record(by, "groupsPublished", formation.getSubject(), touched.size());
        var now = groups.of(venue);
        var seats = seatsAt(venue);
        teams.stream().filter(team -> touched.contains(team.getId()))
                .forEach(team -> letters.published(team, now, seats, !told.contains(team.getId())));
        return touched;
    }

    /** What publishing {@code appraisal}'s board would change for people, one by one. */
    public List<WorkGroups.Shift> shifts(Appraisal appraisal) {
        return groups.shifts(appraisal.situation().venue(), published(appraisal));
    }

    /** Who comes in another's place hears of the place in the groups as published, and so does the representative, with the paper anew. */
    void tellOf(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) Teams.MemberReplaced replaced) {
        var coming = replaced.coming();
        var team = coming.getTeam();
        if (groups.ofTeam(team.getId()).stream().anyMatch(place -> place.getMember().equals(coming))) {
            var now = groups.of(team.getVenue());
            var seats = seatsAt(team.getVenue());
            letters.published(team, now, seats, false);
            if (!coming.isRepresentative()) {
                letters.succeeded(coming, now, seats);
            }
        }
    }

    private Map<Long, TableSeat> seatsAt(Venue venue) {
        return plans.published(venue).map(SeatingChart::getTableSeats).orElse(Map.of());
    }

    private List<WorkGroups.Published> published(Appraisal appraisal) {
        return dayRoles.keptIn(drafted(appraisal), appraisal.situation().venue());
    }

    private static List<WorkGroups.Published> drafted(Appraisal appraisal) {
        var board = appraisal.board();
        return board.groups().stream().map(group -> new WorkGroups.Published(group.number(), appraisal.situation().scene(group.scene()),
                appraisal.situation().in(board, group.number()).stream().flatMap(party -> party.members().stream())
                        .map(member -> new WorkGroups.Appointed(member, has(board, member.getId(), Duties.Role.CHAIR),
                                has(board, member.getId(), Duties.Role.SCRIBE), has(board, member.getId(), Duties.Role.PRESENTER)))
                        .toList())).filter(group -> !group.members().isEmpty()).toList();
    }

    private static boolean has(Board board, long member, Duties.Role role) {
        return board.dutyOf(member).filter(role::isHeldBy).isPresent();
    }
}
