package jp.kenshu.group.formation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jp.kenshu.Words;
import jp.kenshu.group.formation.search.Demand;
import jp.kenshu.group.formation.search.Rule;
import jp.kenshu.programme.Scene;

/**
 * Puts into words why a party is where it is, what a move would change, and what is demanded in vain. All of it is worked out
 * from the board as it stands, so it is true after every change by hand, too.
 */
final class Reasons {

    private final Words words;

    Reasons(Words words) {
        this.words = words;
    }

    /** What a move would change, and whether it breaks a limit ({@code bad}), costs something ({@code warn}) or not ({@code ok}). */
    record Effect(int group, List<String> sentences, String tone) {
    }

    /** One sentence: why {@code party} is in its group. */
    String why(Appraisal appraisal, Party party) {
        var situation = appraisal.situation();
        var place = appraisal.board().find(party.key());
        if (place.isEmpty()) {
            return words.text("formation.why.unplaced");
        }
        var scene = appraisal.sceneOf(party).orElseThrow();
        var alone = appraisal.in(place.get().group()).size() == 1;
        if (situation.terms().isOfPeople()) {
            return place.get().pinned() ? words.text("formation.why.pinned") : words.text("formation.why.person", profession(party));
        }
        if (place.get().pinned()) {
            return words.text("formation.why.pinned") + words.text("formation.why.choice", choice(party, scene));
        }
        if (party.big() && alone) {
            return words.text(party.parts() > 1 ? "formation.why.part" : "formation.why.big", party.people(), situation.terms().getBigFrom(), party.parts())
                    + words.text("formation.why.choice", choice(party, scene));
        }
        if (!party.hasWish()) {
            return words.text("formation.why.noWish", name(scene));
        }
        return party.choice(scene) == 1 ? first(appraisal, party, scene, alone) : other(appraisal, party, scene);
    }

    private static String profession(Party party) {
        return party.members().get(0).getAttendee().getProfession();
    }

    private String first(Appraisal appraisal, Party party, Scene scene, boolean alone) {
        var group = appraisal.board().find(party.key()).orElseThrow().group();
        var sameWish = appraisal.in(group).stream()
                .filter(other -> !other.key().equals(party.key()) && other.wishesFirst(scene)).count();
        return alone ? words.text("formation.why.firstAlone", name(scene)) : words.text("formation.why.first", name(scene), sameWish);
    }

    /** Second or neither choice: because too few wish for the first, because its groups are full, or because others would lose. */
    private String other(Appraisal appraisal, Party party, Scene scene) {
        var wished = party.first();
        var where = words.text("formation.why.to." + party.choice(scene), name(scene));
        var wishing = appraisal.situation().parties().stream().filter(each -> !each.big() && each.wishesFirst(wished)).toList();
        int people = wishing.stream().mapToInt(Party::people).sum();
        var least = appraisal.situation().terms().getSmallest();
        var open = appraisal.openGroupsOf(wished);
        if (open.isEmpty()) {
            return words.text(people < least ? "formation.why.tooFew" : "formation.why.notOpened", name(wished), wishing.size(), people, least) + where;
        }
        var best = open.stream().map(group -> new Move(group, appraisal.ifMoved(party, group)))
                .max(Comparator.comparing(move -> move.after().score())).orElseThrow();
        var own = appraisal.board().find(party.key()).orElseThrow().group();
        if (best.after().excess(best.group()) > 0) {
            return words.text("formation.why.full", name(wished), best.group(), best.after().people(best.group()),
                    appraisal.situation().terms().getLargest()) + where;
        }
        if (best.after().excess(own) < 0) {
            return words.text("formation.why.needed", name(wished), own, least) + where;
        }
        return best.after().score().compareTo(appraisal.score()) > 0 ? words.text("formation.why.couldGo", name(wished), best.group())
                : words.text("formation.why.others", name(wished)) + where;
    }

    private record Move(int group, Prospect after) {
    }

    private String choice(Party party, Scene scene) {
        return party.hasWish() ? words.text("formation.choice." + party.choice(scene), name(scene)) : words.text("formation.choice.none", name(scene));
    }

    /** What would change if {@code party} went to the group of {@code number}. */
    Effect effect(Appraisal before, Party party, int number) {
        var after = before.ifMoved(party, number);
        var said = new ArrayList<String>();
        var from = before.sceneOf(party);
        var to = after.scene();
        if (party.hasWish() && (from.isEmpty() || party.choice(from.get()) != party.choice(to))) {
            said.add(words.text("formation.effect.choice." + party.choice(to), name(to)));
        }
        before.board().find(party.key()).ifPresent(place -> sayExcess(before, after, place.group(), said));
        sayExcess(before, after, number, said);
        for (var rule : before.situation().terms().limits().order()) {
            if (rule != Rule.FIRST_CHOICE && rule != Rule.NEITHER_CHOICE && before.figure(rule) != after.figure(rule)) {
                said.add(words.text("formation.effect.rule", words.name(rule), before.figure(rule), after.figure(rule)));
            }
        }
        if (said.isEmpty()) {
            said.add(words.text("formation.effect.nothing"));
        }
        var tone = after.score().broken() > before.score().broken() ? "bad" : after.score().compareTo(before.score()) < 0 ? "warn" : "ok";
        return new Effect(number, said, tone);
    }

    private void sayExcess(Appraisal before, Prospect after, int number, List<String> said) {
        var terms = before.situation().terms();
        var excess = after.excess(number);
        var was = number == before.board().getNextNumber() ? 0 : before.excess(number);
        if (excess > 0 && excess != was) {
            said.add(words.text("formation.effect.over", number, terms.getLargest(), excess));
        } else if (excess < 0 && excess != was) {
            said.add(words.text("formation.effect.under", number, terms.getSmallest(), -excess));
        } else if (excess == 0 && was != 0 && after.people(number) > 0) {
            said.add(words.text("formation.effect.within", number));
        } else if (after.people(number) == 0) {
            said.add(words.text("formation.effect.empty", number));
        }
    }

    /** What is demanded in vain at the venue, and what would resolve it. */
    String unmet(Demand demand, Situation situation) {
        var limits = situation.terms();
        var said = new StringBuilder(words.text("formation.unmet." + demand.kind(), situation.venue().getName().in(words.locale()),
                demand.people(), demand.group(), limits.getSmallest(), limits.getLargest()));
        var remedies = new ArrayList<String>();
        if (demand.groups() > 0) {
            remedies.add(words.text("formation.remedy.groups", demand.groups()));
        }
        if (demand.max() > 0) {
            remedies.add(words.text("formation.remedy.largest", demand.max()));
        }
        if (demand.min() > 0) {
            remedies.add(words.text("formation.remedy.smallest", demand.min()));
        }
        if (demand.group() > 0) {
            remedies.add(words.text("formation.remedy.free", demand.group()));
        }
        return remedies.isEmpty() ? said.toString()
                : said.append(words.text("formation.remedy", String.join(words.text("formation.remedy.or"), remedies))).toString();
    }

    /** The figure of a rule, as the list of rules shows it. */
    String figure(Appraisal appraisal, Rule rule) {
        return switch (rule) {
            case FIRST_CHOICE -> words.text("formation.figure.first", appraisal.teamsWithChoice(1), appraisal.wishes());
            case NEITHER_CHOICE, PROFESSIONS -> words.text("formation.figure.people", appraisal.figure(rule));
            case KINDS, CHAIRS -> words.text("formation.figure.groups", appraisal.figure(rule), appraisal.groups());
            case PREFECTURES -> words.text("formation.figure.times", appraisal.figure(rule));
        };
    }

    /** A group by its number, its scene and how many people there are. */
    String name(Appraisal appraisal, Board.BoardGroup group) {
        return words.text("formation.groupOf", group.number()) + " " + name(appraisal.situation().scene(group.scene())) + " "
                + words.text("formation.people", appraisal.people(group.number()));
    }

    private String name(Scene scene) {
        return scene.getName().in(words.locale());
    }
}
