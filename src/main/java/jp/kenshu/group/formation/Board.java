package jp.kenshu.group.formation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import jp.kenshu.RuleViolation;

/**
 * A draft as it lies on the table: groups with number and scene, who is in which, what is fixed by hand, and who serves in
 * which role. It never changes; each deed makes another one.
 */
public final class Board {

    /** Nothing on the table yet. */
    static final Board EMPTY = new Board(List.of(), List.of(), List.of());

    private final List<BoardGroup> groups;
    private final List<Place> places;
    private final List<Duty> duties;
    private volatile Index index;

    /** A group; {@code fixed} means that its scene was chosen by hand. */
    public record BoardGroup(int number, long scene, boolean fixed) {
    }

    /** Where a party (a team, a part of one, or a person) is; {@code people} is how many it was when it was put there. */
    public record Place(String party, int group, boolean pinned, int people) {
    }

    /** In which roles a team member serves the group; {@code byHand} when the secretariat said so. */
    public record Duty(long member, boolean chair, boolean scribe, boolean presenter, boolean byHand) {
    }

    /** Where everybody and everything is, so that a board of a whole country is not searched for each card. */
    private record Index(Map<Integer, BoardGroup> groups, Map<String, Place> places, Map<Integer, List<Place>> company, Map<Long, Duty> duties) {

        Index(Board board) {
            this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
            board.groups.forEach(group -> groups.putIfAbsent(group.number(), group));
            board.places.forEach(place -> {
                places.putIfAbsent(place.party(), place);
                company.computeIfAbsent(place.group(), number -> new ArrayList<>()).add(place);
            });
            board.duties.forEach(duty -> duties.putIfAbsent(duty.member(), duty));
        }
    }

    /** A table with these groups, these places in them, and these duties. */
    Board(List<BoardGroup> groups, List<Place> places, List<Duty> duties) {
        this.groups = groups;
        this.places = places;
        this.duties = duties;
    }

    private Index index() {
        var known = index;
        if (known == null) {
            known = new Index(this);
            index = known;
        }
        return known;
    }

    /** The group of {@code number}. */
    BoardGroup group(int number) {
        return Optional.ofNullable(index().groups().get(number)).orElseThrow(() -> RuleViolation.of("formation.groupUnknown"));
    }

    /** Where {@code party} is, if it is anywhere. */
    Optional<Place> find(String party) {
        return Optional.ofNullable(index().places().get(party));
    }

    /** Who is in the group of {@code number}. */
    List<Place> in(int number) {
        return index().company().getOrDefault(number, List.of());
    }

    /** With whom {@code party} is in a group. */
    Set<String> company(String party) {
        return find(party).map(place -> in(place.group()).stream().map(Place::party).collect(Collectors.toSet())).orElse(Set.of());
    }

    /** The duties of a team member, if any. */
    Optional<Duty> dutyOf(long member) {
        return Optional.ofNullable(index().duties().get(member));
    }

    /** The number that a new group would have. */
    public int getNextNumber() {
        return groups.stream().mapToInt(BoardGroup::number).max().orElse(0) + 1;
    }

    /** {@code party} goes to the group of {@code number} and is fixed there. */
    Board moved(String party, int people, int number) {
        group(number);
        var others = new ArrayList<>(places.stream().filter(place -> !place.party().equals(party)).toList());
        others.add(new Place(party, number, true, people));
        return new Board(groups, others, duties);
    }

    /** The party is fixed where it is, or free again. */
    Board pinned(String party, boolean pinned) {
        return withPlaces(place -> place.party().equals(party) ? new Place(party, place.group(), pinned, place.people()) : place);
    }

    /** Everybody is free again. */
    Board unpinned() {
        return new Board(groups.stream().map(group -> new BoardGroup(group.number(), group.scene(), false)).toList(),
                withPlaces(place -> new Place(place.party(), place.group(), false, place.people())).places, duties);
    }

    /** {@code party} is no longer on the table. */
    Board without(String party) {
        return new Board(groups, places.stream().filter(place -> !place.party().equals(party)).toList(), duties);
    }

    /** The party has as many people now. */
    Board counted(String party, int people) {
        return withPlaces(place -> place.party().equals(party) ? new Place(party, place.group(), place.pinned(), people) : place);
    }

    /** The group works on another scene, and keeps it when groups are formed anew. */
    Board workingOn(int number, long scene) {
        group(number);
        return new Board(groups.stream().map(group -> group.number() == number ? new BoardGroup(number, scene, true) : group).toList(),
                places, duties);
    }

    /** There is one more group, with nobody in it. */
    Board withGroup(long scene) {
        var more = new ArrayList<>(groups);
        more.add(new BoardGroup(getNextNumber(), scene, false));
        return new Board(more, places, duties);
    }

    /** The same people with other duties. */
    Board serving(List<Duty> others) {
        return new Board(groups, places, List.copyOf(others));
    }

    /**
     * The same with {@code coming} in the place of {@code leaving}, both team members: where single people are spread the place on the
     * table, and everywhere the duties, which stay as if decided by hand so that the portal proposes nobody else for them.
     */
    Board passedOn(long leaving, long coming) {
        var others = duties.stream().map(duty -> duty.member() == leaving
                ? new Duty(coming, duty.chair(), duty.scribe(), duty.presenter(), true) : duty).toList();
        return new Board(groups, places.stream().map(place -> place.party().equals("m" + leaving)
                ? new Place("m" + coming, place.group(), place.pinned(), place.people()) : place).toList(), others);
    }

    private Board withPlaces(UnaryOperator<Place> change) {
        return new Board(groups, places.stream().map(change).toList(), duties);
    }

    /** The groups in their order. */
    public List<BoardGroup> groups() {
        return groups;
    }

    /** Who is where. */
    public List<Place> places() {
        return places;
    }

    /** Who serves in which roles. */
    public List<Duty> duties() {
        return duties;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Board board && groups.equals(board.groups) && places.equals(board.places) && duties.equals(board.duties);
    }

    @Override
    public int hashCode() {
        return Objects.hash(groups, places, duties);
    }
}
