package jp.kenshu.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.Bilingual;
import jp.kenshu.PortalClock;
import jp.kenshu.programme.Deadline;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.TeamState;

/** What lies ahead of somebody in the conference, the next first: deadlines that are theirs, and the days they take part. */
@ApplicationScoped
@Transactional
public class Ahead {

    private static final Set<DeadlineKind> OF_PARTICIPANTS = Set.of(DeadlineKind.DETAILS);
    private static final Set<DeadlineKind> OF_REPRESENTATIVES = Set.of(DeadlineKind.TEAM_LOCK, DeadlineKind.SCENE_PREFERENCE,
            DeadlineKind.HOMEWORK, DeadlineKind.OVERVIEW, DeadlineKind.OTHER);

    @Inject
    private Programme programme;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private PortalClock clock;

    /** One thing ahead: a deadline (with {@code due}), or a day of the conference with its hours; {@code where} may be null. */
    public record Item(Bilingual label, Bilingual where, DueMoment due, LocalDate day, LocalTime from, LocalTime to) {

        private Instant at() {
            return due != null ? due.at() : day.atTime(to == null ? LocalTime.MAX : to).atZone(PortalClock.JAPAN).toInstant();
        }
    }

    /** What lies ahead of somebody with these registrations and, perhaps, a place in a team. */
    public List<Item> of(List<Registration> registrations, Optional<TeamMember> membership) {
        var ofParts = registrations.stream().map(Registration::getPart)
                .map(programme::announced).flatMap(part -> Stream.concat(deadlines(part, null, OF_PARTICIPANTS::contains), days(part)));
        var ofTeam = membership.filter(member -> member.getTeam().getState().stands()).stream().flatMap(this::ofTeam);
        var takesPart = !registrations.isEmpty() || membership.filter(member -> member.getTeam().getState().stands()).isPresent();
        return inOrder(Stream.of(ofParts, ofTeam, takesPart ? toAnswer() : Stream.<Item>empty()).flatMap(each -> each));
    }

    private Stream<Item> toAnswer() {
        return questionnaires.open(programme.announced()).stream()
                .map(each -> new Item(questionnaires.asks(each).getDefinition().title(), null, each.getDue(), null, null, null));
    }

    private Stream<Item> ofTeam(TeamMember member) {
        var team = member.getTeam();
        var day = team.getState() == TeamState.ADMITTED ? Stream.of(day(team.getVenue())) : Stream.<Item>empty();
        return member.isRepresentative()
                ? Stream.concat(deadlines(programme.announced(team.getPart()), team.getVenue(), OF_REPRESENTATIVES::contains), day) : day;
    }

    /** All that lies ahead of the conference. */
    public List<Item> ofConference() {
        var conference = programme.announced();
        return inOrder(Stream.concat(toAnswer(), conference.getParts().stream().flatMap(part ->
                Stream.of(conference.getDeadlines().stream().filter(deadline -> part.equals(deadline.getPart())).map(Ahead::item),
                        part.getRoutes().stream().map(route -> new Item(route.getName(), part.getTitle(), route.getDue(), null, null, null)),
                        days(part)).flatMap(each -> each))));
    }

    private static Stream<Item> deadlines(Part part, Venue venue, Predicate<DeadlineKind> concerned) {
        return part.getConference().getDeadlines().stream().filter(deadline -> part.equals(deadline.getPart()))
                .filter(deadline -> deadline.getVenue() == null || venue != null && deadline.getVenue().getId().equals(venue.getId()))
                .filter(deadline -> concerned.test(deadline.getKind())).map(Ahead::item);
    }

    private static Item item(Deadline deadline) {
        var where = deadline.getVenue() == null ? null : deadline.getVenue().getName();
        return new Item(deadline.getLabel(), where, deadline.getDue(), null, null, null);
    }

    private static Stream<Item> days(Part part) {
        if (!part.getVenues().isEmpty()) {
            return part.getVenues().stream().map(Ahead::day);
        }
        return part.getHeldOn() == null ? Stream.empty() : Stream.of(
                new Item(part.getTitle(), null, null, part.getHeldOn(), part.getStartsAt(), part.getEndsAt()));
    }

    private static Item day(Venue venue) {
        return new Item(venue.getPart().getTitle(), venue.getName(), null, venue.getHeldOn(), venue.getStartsAt(), venue.getEndsAt());
    }

    private List<Item> inOrder(Stream<Item> items) {
        var now = clock.now();
        return items.filter(item -> now.isBefore(item.at())).sorted(Comparator.comparing(Item::at)).toList();
    }
}
