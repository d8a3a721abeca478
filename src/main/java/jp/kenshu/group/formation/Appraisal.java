package jp.kenshu.group.formation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.kenshu.group.formation.search.Rule;
import jp.kenshu.group.formation.search.Score;
import jp.kenshu.programme.Scene;

/** What is to be said of a board in a situation: its score, the state of each group, who is missing or gone, what keeps it from being published. */
public final class Appraisal {

    private final Situation situation;
    private final Board board;
    private final Map<Integer, List<Party>> groups = new HashMap<>();
    private Ledger ledger;

    /** Looks at {@code board} as it stands in {@code situation}. */
    Appraisal(Situation situation, Board board) {
        this.situation = situation;
        this.board = board;
    }

    /** The board after {@code party} has gone to the group of {@code number}; one more than all is a new group. */
    Board afterMove(Party party, int number) {
        var target = number == board.getNextNumber() ? board.withGroup(newScene(party).getId()) : board;
        return target.moved(party.key(), party.people(), number);
    }

    /** What would be to be said if {@code party} went to the group of {@code number}; one more than all is a new group. */
    Prospect ifMoved(Party party, int number) {
        return new Prospect(this, party, number);
    }

    /** The scene of a new group that a party begins: its first choice. */
    Scene newScene(Party party) {
        return party.hasWish() ? party.first() : situation.scenes().get(0);
    }

    /** How many people there are in the group of {@code number}. */
    int people(int number) {
        return in(number).stream().mapToInt(Party::people).sum();
    }

    /** The parties in the group of {@code number}, those of many people first. */
    List<Party> in(int number) {
        return groups.computeIfAbsent(number, group -> situation.in(board, group));
    }

    /** By how many people a group is too large (above 0) or too small (below 0). An empty group is neither. */
    int excess(int number) {
        return excessOf(people(number));
    }

    /** By how many people a group of so many is too large or too small. */
    int excessOf(int people) {
        if (people == 0) {
            return 0;
        }
        return people > situation.terms().getLargest() ? people - situation.terms().getLargest()
                : Math.min(0, people - situation.terms().getSmallest());
    }

    /** Those who are not on the board: admitted since it was made. */
    List<Party> unplaced() {
        return situation.parties().stream().filter(party -> board.find(party.key()).isEmpty()).toList();
    }

    /** The places of those who are no longer there: withdrawn since the board was made. */
    List<Board.Place> gone() {
        return board.places().stream().filter(place -> situation.find(place.party()).isEmpty()).toList();
    }

    /** By how many people a party has grown since it was put on the board; below 0 when it has shrunk. */
    int growth(Party party) {
        return board.find(party.key()).map(place -> party.people() - place.people()).orElse(0);
    }

    /** Whether nothing speaks against publishing. */
    public boolean isPublishable() {
        return unplaced().isEmpty() && gone().isEmpty() && !board.places().isEmpty() && situation.parties().stream().allMatch(party -> growth(party) == 0)
                && board.groups().stream().allMatch(group -> excess(group.number()) == 0)
                && (situation.terms().getGroupsMax() == null || groups() <= situation.terms().getGroupsMax());
    }

    /** How many teams that have said what they wish got their first choice (1), second (2) or neither (0). */
    long teamsWithChoice(int choice) {
        return placed().stream().filter(Party::hasWish).filter(party -> sceneOf(party).map(party::choice).orElse(0) == choice).count();
    }

    /** How many teams have said what they wish. */
    long wishes() {
        return placed().stream().filter(Party::hasWish).count();
    }

    /** Those who are on the board. */
    List<Party> placed() {
        return situation.parties().stream().filter(party -> board.find(party.key()).isPresent()).toList();
    }

    /** The scene that a party works on. */
    Optional<Scene> sceneOf(Party party) {
        return board.find(party.key()).map(place -> situation.scene(board.group(place.group()).scene()));
    }

    /** The groups that work on {@code scene}, without those of big teams. */
    List<Integer> openGroupsOf(Scene scene) {
        var open = new ArrayList<Integer>();
        for (var group : board.groups()) {
            var parties = in(group.number());
            if (group.scene() == scene.getId() && !parties.isEmpty() && parties.stream().noneMatch(Party::big)) {
                open.add(group.number());
            }
        }
        return open;
    }

    /** The figure of a rule: teams, people or groups, 0 or more; of first choices the more the better, of all others the fewer. */
    int figure(Rule rule) {
        return Math.abs(score().of(rule, situation.terms().limits()));
    }

    Score score() {
        return ledger().score();
    }

    /** How many groups have somebody in them. */
    int groups() {
        return (int) board.groups().stream().filter(group -> people(group.number()) > 0).count();
    }

    /** The count behind the score, made when it is first asked for. */
    Ledger ledger() {
        if (ledger == null) {
            ledger = new Ledger(situation, board);
        }
        return ledger;
    }

    Situation situation() {
        return situation;
    }

    Board board() {
        return board;
    }
}
