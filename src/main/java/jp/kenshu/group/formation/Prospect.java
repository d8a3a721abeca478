package jp.kenshu.group.formation;

import java.util.Optional;

import jp.kenshu.group.formation.search.Rule;
import jp.kenshu.group.formation.search.Score;
import jp.kenshu.programme.Scene;

/** What would be to be said of a board if one party went to another group, worked out for the groups that this touches. */
final class Prospect {

    private final Appraisal before;
    private final Party party;
    private final int number;
    private final Optional<Integer> from;
    private final Scene scene;
    private final Score score;

    /** {@code party} would go to the group of {@code number}; one more than all is a new group on its first choice. */
    Prospect(Appraisal before, Party party, int number) {
        this.before = before;
        this.party = party;
        this.number = number;
        this.from = before.board().find(party.key()).map(Board.Place::group);
        var situation = before.situation();
        this.scene = number == before.board().getNextNumber() ? before.newScene(party) : situation.scene(before.board().group(number).scene());
        this.score = before.ledger().ifMoved(party, from, number, situation.indexOf(scene));
    }

    /** The scene on which the party would work. */
    Scene scene() {
        return scene;
    }

    /** How many people there would be in a group. */
    int people(int group) {
        return before.people(group) - (from.filter(own -> own == group).isPresent() ? party.people() : 0) + (group == number ? party.people() : 0);
    }

    /** By how many people a group would be too large (above 0) or too small (below 0). */
    int excess(int group) {
        return before.excessOf(people(group));
    }

    /** The figure of a rule. */
    int figure(Rule rule) {
        return Math.abs(score.of(rule, before.situation().terms().limits()));
    }

    Score score() {
        return score;
    }
}
