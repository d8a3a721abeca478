package jp.kenshu.group;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.document.Column;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Table;
import jp.kenshu.programme.Dates;
import jp.kenshu.registration.Team;

/**
 * A team's groups on paper (グループ・座席のお知らせ): when and where, and for each group of its people the scene, everybody
 * in it with their roles, and table and seats once they are published. Of other groups and venues it says nothing.
 */
final class GroupsDocument {

    private final Words words;
    private final Map<Long, TableSeat> seats;

    private GroupsDocument(Words words, Map<Long, TableSeat> seats) {
        this.words = words;
        this.seats = seats;
    }

    /** The groups of {@code team} in {@code language} as they stand at {@code now}; {@code seats} by the id of the team member. */
    static byte[] of(Team team, List<WorkGroup> groups, Map<Long, TableSeat> seats, String language, Instant now) {
        var words = Words.in(language);
        var document = new HouseDocument(words.text("groupsPaper.title"), team.getPart().getConference().getTitle().in(language), words.locale())
                .dated(now.atZone(PortalClock.JAPAN));
        document.title(words.text("groupsPaper.title"));
        document.facts(facts(team, words, language, now));
        var paper = new GroupsDocument(words, seats);
        groups.forEach(group -> paper.print(group, document));
        document.note(words.text(seats.isEmpty() ? "groupsPaper.seatsLater" : "groupsPaper.bring"));
        return document.print();
    }

    private static Map<String, String> facts(Team team, Words words, String language, Instant now) {
        var venue = team.getVenue();
        var dates = Dates.in(language);
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.text("teamReceipt.number"), team.getNumber());
        facts.put(words.text("attendee.municipality.label"), team.getMunicipality().getFullName());
        facts.put(words.text("venues.legend"), venue.getName().in(language));
        facts.put(words.text("teamReceipt.day"), dates.day(venue.getHeldOn()) + " " + dates.hours(venue.getStartsAt(), venue.getEndsAt()));
        facts.put(words.text("teamReceipt.place"), venue.getPlace().in(language) + "\n" + venue.getAddress().in(language));
        facts.put(words.text("groupsPaper.asOf"), dates.moment(now));
        return facts;
    }

    private void print(WorkGroup group, HouseDocument document) {
        document.heading(words.text("groupLetter.group", group.getNumber(), group.getScene().getName().in(words.locale())));
        tableOf(group).ifPresent(table -> document.paragraph(words.text("groupsPaper.table", table)));
        document.table(everybody(group));
    }

    private Optional<Integer> tableOf(WorkGroup group) {
        return group.getPeople().stream().map(this::seatOf).flatMap(Optional::stream).map(TableSeat::table).findFirst();
    }

    private Optional<TableSeat> seatOf(WorkGroupMember member) {
        return Optional.ofNullable(seats.get(member.getMember().getId()));
    }

    private Table everybody(WorkGroup group) {
        var table = new Table(Column.of(words.text("attendee.name.label"), 3), Column.of(words.text("attendee.municipality.label"), 3),
                Column.of(words.text("seating.roles"), 3), Column.centred(words.text("seating.seat"), 1));
        group.getPeople().forEach(member -> table.row(member.getMember().getAttendee().getName(), member.getMember().getTeam().getMunicipality().getFullName(),
                member.getRoles().stream().map(role -> words.text("group." + role)).collect(Collectors.joining(words.text("groupLetter.and"))),
                seatOf(member).map(seat -> String.valueOf(seat.seat())).orElse("―")));
        return table;
    }
}
