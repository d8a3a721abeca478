package jp.kenshu.group.formation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jp.kenshu.assignment.role.RoleWish;
import jp.kenshu.assignment.role.RoleWishChoice;
import jp.kenshu.group.formation.search.Division;
import jp.kenshu.group.formation.search.Slot;
import jp.kenshu.group.formation.search.Task;
import jp.kenshu.group.formation.search.Unit;
import jp.kenshu.programme.Scene;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.TeamMember;

/**
 * Who is to be divided into groups at a venue at this moment, by which terms, and what they wish: between the teams as they
 * are registered and the units that the search knows; and what speaks for and against them in each role.
 */
public final class Situation {

    private static final int PREFECTURES = 47;

    private final Venue venue;
    private final Terms terms;
    private final List<Scene> scenes;
    private final Map<String, Party> parties = new LinkedHashMap<>();
    private final RoleHistory history;
    private final Map<Long, RoleWish> roleWishes;
    private final Map<String, Integer> professions = new HashMap<>();
    private final Map<Long, Integer> teams = new HashMap<>();
    private final Map<String, Unit> free = new ConcurrentHashMap<>();

    Situation(Venue venue, Terms terms, List<Party> parties, RoleHistory history, Map<Long, RoleWish> roleWishes) {
        this.venue = venue;
        this.terms = terms;
        this.scenes = terms.isOfPeople() ? List.of(terms.getScene()) : venue.getPart().getScenes();
        this.history = history;
        this.roleWishes = roleWishes;
        for (var party : parties) {
            this.parties.put(party.key(), party);
            teams.putIfAbsent(party.team().getId(), teams.size());
            party.members().forEach(member -> professions.putIfAbsent(profession(member), professions.size()));
        }
    }

    private static String profession(TeamMember member) {
        return member.getAttendee().getProfession().strip();
    }

    private Unit unit(Party party, int pin) {
        var town = party.team().getMunicipality().getName();
        return new Unit(party.key(), party.people(), indexOf(party.first()), indexOf(party.second()),
                terms.isOfPeople() ? teams.get(party.team().getId()) : prefecture(party),
                town.endsWith("町") || town.endsWith("村"), party.members().stream().map(member -> professions.get(profession(member))).toList(),
                party.members().stream().anyMatch(member -> candidate(party, member).mayChair()), party.big(), pin);
    }

    /** The party as the search knows it, free to go anywhere. */
    Unit unit(Party party) {
        return free.computeIfAbsent(party.key(), key -> unit(party, 0));
    }

    private static int prefecture(Party party) {
        return Integer.parseInt(party.team().getMunicipality().getPrefecture().getCode()) - 1;
    }

    /** The place of a scene among those that groups may work on, from 0; −1 for none of them. */
    int indexOf(Scene scene) {
        return scene == null ? -1 : indexOf(scene.getId());
    }

    private int indexOf(long scene) {
        return IntStream.range(0, scenes.size()).filter(index -> scenes.get(index).getId() == scene).findFirst().orElse(-1);
    }

    /** A member of {@code party} as one who may serve the group. */
    Candidate candidate(Party party, TeamMember member) {
        var person = member.getPerson().getId();
        return new Candidate(member.getId(), member.getPosition(), party.team().getId(), party.people(), terms.isOfPeople(), member.isRepresentative(),
                Party.canLead(member), member.getAttendee().getCategory().isFacilitating(),
                Optional.ofNullable(roleWishes.get(member.getId())).map(RoleWish::getChoice).orElse(RoleWishChoice.NONE),
                history.heldLastTimeBy(person), history.isExperienced(person));
    }

    /** What the search is to do, with those fixed on {@code board} where they are. */
    Task task(Board board) {
        var scenesOfGroups = new HashMap<Integer, Integer>();
        board.groups().stream().filter(group -> indexOf(group.scene()) >= 0)
                .forEach(group -> scenesOfGroups.put(group.number(), indexOf(group.scene())));
        return task(parties.values().stream().map(party -> unit(party, board.find(party.key()).filter(Board.Place::pinned)
                .map(Board.Place::group).filter(scenesOfGroups::containsKey).orElse(0))).toList(), scenesOfGroups);
    }

    private Task task(List<Unit> units, Map<Integer, Integer> scenesOfGroups) {
        return new Task(terms.limits(), units, scenes.size(), Math.max(PREFECTURES, teams.size()), Math.max(1, professions.size()), scenesOfGroups);
    }

    /** The board as a division whose score can be counted; who is not placed or no longer there is left out. */
    Division division(Board board) {
        var slots = new ArrayList<Slot>();
        var slotOf = new HashMap<Integer, Integer>();
        for (var group : board.groups()) {
            slotOf.put(group.number(), slots.size());
            slots.add(new Slot(slots.size(), indexOf(group.scene()), group.number(), false));
        }
        var groupOf = board.places().stream().collect(Collectors.toMap(Board.Place::party, Board.Place::group));
        var placed = parties.values().stream().filter(party -> groupOf.containsKey(party.key())).toList();
        var task = task(placed.stream().map(this::unit).toList(), Map.of());
        return new Division(task, slots, placed.stream().mapToInt(party -> slotOf.get(groupOf.get(party.key()))).toArray());
    }

    /** What the search has found as a board: groups by scene, the large ones first; who is fixed stays under the old number. */
    Board board(Division division, Board before) {
        var used = division.slots().stream().filter(slot -> !division.in(slot).isEmpty()).toList();
        var taken = used.stream().map(Slot::number).filter(number -> number > 0).collect(Collectors.toSet());
        var numbers = new HashMap<Integer, Integer>();
        var free = IntStream.iterate(1, number -> number + 1).filter(number -> !taken.contains(number)).iterator();
        used.stream().filter(slot -> slot.number() == 0).sorted(Comparator.comparingInt(Slot::scene)
                .thenComparing(slot -> -people(division, slot)).thenComparing(Slot::index))
                .forEach(slot -> numbers.put(slot.index(), free.next()));
        used.stream().filter(slot -> slot.number() > 0).forEach(slot -> numbers.put(slot.index(), slot.number()));
        var groups = used.stream().map(slot -> new Board.BoardGroup(numbers.get(slot.index()), scenes.get(slot.scene()).getId(),
                slot.number() > 0 && before.group(slot.number()).fixed())).sorted(Comparator.comparing(Board.BoardGroup::number)).toList();
        var places = IntStream.range(0, division.places().length).mapToObj(index -> {
            var unit = division.task().units().get(index);
            return new Board.Place(unit.key(), numbers.get(division.places()[index]), unit.pin() > 0, unit.size());
        }).toList();
        return new Board(groups, places, before.duties());
    }

    private static int people(Division division, Slot slot) {
        return division.in(slot).stream().mapToInt(Unit::size).sum();
    }

    /** The parties in a group of {@code board}, those of many people first. */
    List<Party> in(Board board, int number) {
        return board.in(number).stream().map(place -> parties.get(place.party()))
                .filter(party -> party != null).sorted(Comparator.comparing((Party party) -> -party.people())
                        .thenComparing(party -> party.team().getMunicipality().getCode()).thenComparing(Party::key)).toList();
    }

    /** The party under {@code key}, if there is one now. */
    Optional<Party> find(String key) {
        return Optional.ofNullable(parties.get(key));
    }

    /** Everybody, in the order of their municipalities. */
    List<Party> parties() {
        return List.copyOf(parties.values());
    }

    /** The scene under {@code id}. */
    Scene scene(long id) {
        return venue.getPart().getScenes().stream().filter(scene -> scene.getId() == id).findFirst().orElseThrow();
    }

    /** The scenes that groups may work on. */
    List<Scene> scenes() {
        return scenes;
    }

    Venue venue() {
        return venue;
    }

    Terms terms() {
        return terms;
    }
}
