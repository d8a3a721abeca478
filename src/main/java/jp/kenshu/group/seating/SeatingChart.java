package jp.kenshu.group.seating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jp.kenshu.group.TableSeat;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.group.hall.HallTable;
import jp.kenshu.group.hall.Layout;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.Team;

/** A venue's hall with everybody on their seats (座席表), as the draft or as published. A group without a table stands beside it, never lost. */
public final class SeatingChart {

    private final Venue venue;
    private final Layout layout;
    private final List<WorkGroup> groups;
    private final Map<Long, SeatWish> wishes;
    private final List<SeatedTable> tables = new ArrayList<>();
    private final List<WorkGroup> withoutTable = new ArrayList<>();

    SeatingChart(Venue venue, Layout layout, List<WorkGroup> groups, Arrangement arrangement, Map<Long, SeatWish> wishes) {
        this.venue = venue;
        this.layout = layout;
        this.groups = groups;
        this.wishes = wishes;
        var atTable = new HashMap<Integer, Arrangement.AtTable>();
        arrangement.groups().forEach(at -> atTable.put(at.table(), at));
        layout.tables().forEach(table -> tables.add(seated(table, atTable.get(table.number()))));
        groups.stream().filter(group -> !group.getPeople().isEmpty())
                .filter(group -> tableOf(group).isEmpty()).forEach(withoutTable::add);
    }

    private SeatedTable seated(HallTable table, Arrangement.AtTable at) {
        var group = at == null ? null : groups.stream().filter(each -> each.getId() == at.group()).findFirst().orElse(null);
        var people = group == null ? List.<WorkGroupMember>of() : group.getPeople();
        var seats = table.places().stream().map(place -> new Seat(place, people.stream()
                .filter(member -> Integer.valueOf(place.number()).equals(at.seats().get(member.getMember().getId())))
                .findFirst().orElse(null))).toList();
        return new SeatedTable(table, group, at != null && at.pinned(), seats,
                people.stream().filter(member -> seats.stream().noneMatch(seat -> seat.member() == member)).toList());
    }

    /** The table at which a group sits, if it has one. */
    public Optional<SeatedTable> tableOf(WorkGroup group) {
        return tables.stream().filter(table -> table.group() != null && table.group().getId().equals(group.getId())).findFirst();
    }

    /** The table at which somebody sits. */
    public Optional<SeatedTable> tableOf(long teamMemberId) {
        return tables.stream().filter(table -> table.seats().stream().anyMatch(seat -> seat.isOf(teamMemberId))).findFirst();
    }

    /** The seat on which somebody sits. */
    public Optional<Seat> seatOf(long teamMemberId) {
        return tables.stream().flatMap(table -> table.seats().stream()).filter(seat -> seat.isOf(teamMemberId)).findFirst();
    }

    /** The table and the seat of everybody who has one, by the id of the team member. */
    public Map<Long, TableSeat> getTableSeats() {
        var all = new HashMap<Long, TableSeat>();
        tables.forEach(table -> table.getTaken().forEach(seat -> all.put(seat.member().getMember().getId(),
                new TableSeat(table.getNumber(), seat.getNumber()))));
        return all;
    }

    /** The teams of whose people somebody has another table or seat than {@code before}. */
    List<Team> teamsSeatedOtherwise(Map<Long, TableSeat> before) {
        var now = getTableSeats();
        var teams = new LinkedHashMap<Long, Team>();
        getPeople().stream().map(WorkGroupMember::getMember)
                .filter(member -> !Objects.equals(now.get(member.getId()), before.get(member.getId())))
                .forEach(member -> teams.putIfAbsent(member.getTeam().getId(), member.getTeam()));
        return List.copyOf(teams.values());
    }

    /** What somebody needs of their seat, if they said so. */
    public Optional<SeatWish> wishOf(long teamMemberId) {
        return Optional.ofNullable(wishes.get(teamMemberId));
    }

    /** Everybody who takes part, group by group. */
    public List<WorkGroupMember> getPeople() {
        return groups.stream().flatMap(group -> group.getPeople().stream()).toList();
    }

    /** Who has no seat: those at a table that is too small, and the groups without a table. */
    public List<WorkGroupMember> getWithoutSeat() {
        return getPeople().stream().filter(member -> seatOf(member.getMember().getId()).isEmpty()).toList();
    }

    /** Whether there are people, and each has a seat. */
    public boolean isComplete() {
        return !getPeople().isEmpty() && getWithoutSeat().isEmpty();
    }

    public Venue getVenue() {
        return venue;
    }

    public Layout getLayout() {
        return layout;
    }

    /** The groups of the venue in the order of their numbers. */
    public List<WorkGroup> getGroups() {
        return groups;
    }

    /** The tables in the order of their numbers. */
    public List<SeatedTable> getTables() {
        return tables;
    }

    /** The groups that have no table. */
    public List<WorkGroup> getWithoutTable() {
        return withoutTable;
    }
}
