package jp.kenshu.group.formation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who chairs each group (司会), writes it down (書記) and introduces each municipality (説明者). What the secretariat said stays;
 * the rest is proposed: the representative introduces; the chair comes from a team that has somebody else to introduce it;
 * the scribe is another person, and of another municipality where there are several; wishes and years before count as
 * {@link RoleOrder} says.
 */
final class Duties {

    private final Situation situation;
    private final Board board;
    private final Map<Long, Board.Duty> duties = new LinkedHashMap<>();

    private Duties(Situation situation, Board board) {
        this.situation = situation;
        this.board = board;
        board.duties().stream().filter(Board.Duty::byHand).forEach(duty -> duties.put(duty.member(), duty));
    }

    /** The board with a proposal for every duty that the secretariat has not decided. */
    static Board proposed(Situation situation, Board board) {
        var duties = new Duties(situation, board);
        board.groups().forEach(duties::propose);
        return board.serving(List.copyOf(duties.duties.values()));
    }

    private void propose(Board.BoardGroup group) {
        var all = new ArrayList<Candidate>();
        situation.in(board, group.number()).forEach(party -> party.members().forEach(member -> all.add(situation.candidate(party, member))));
        if (all.isEmpty()) {
            return;
        }
        if (!situation.terms().isOfPeople()) {
            all.stream().map(Candidate::team).distinct().forEach(team -> appointPresenter(all.stream()
                    .filter(each -> each.team() == team).toList()));
        }
        var chair = appointChair(all);
        appointScribe(all, chair);
    }

    private void appointPresenter(List<Candidate> team) {
        if (team.stream().noneMatch(each -> duty(each).presenter())) {
            team.stream().filter(undecided()).min(RoleOrder.presenters()).ifPresent(each -> serve(each, false, false, true));
        }
    }

    private Optional<Candidate> appointChair(List<Candidate> all) {
        var appointed = all.stream().filter(each -> duty(each).chair()).findFirst();
        if (appointed.isPresent()) {
            return appointed;
        }
        var chair = all.stream().filter(undecided()).min(RoleOrder.chairs(each -> duty(each).presenter()));
        chair.ifPresent(each -> serve(each, true, false, duty(each).presenter()));
        return chair;
    }

    private void appointScribe(List<Candidate> all, Optional<Candidate> chair) {
        if (all.stream().anyMatch(each -> duty(each).scribe())) {
            return;
        }
        all.stream().filter(undecided()).filter(each -> chair.isEmpty() || each.id() != chair.get().id())
                .min(RoleOrder.scribes(chair.map(Candidate::team).orElse(0L), each -> duty(each).presenter()))
                .ifPresent(each -> serve(each, false, true, duty(each).presenter()));
    }

    private Predicate<Candidate> undecided() {
        return each -> !duty(each).byHand();
    }

    private Board.Duty duty(Candidate candidate) {
        return duties.getOrDefault(candidate.id(), new Board.Duty(candidate.id(), false, false, false, false));
    }

    private void serve(Candidate candidate, boolean chair, boolean scribe, boolean presenter) {
        duties.put(candidate.id(), new Board.Duty(candidate.id(), chair, scribe, presenter, false));
    }

    /** The board after {@code member} of {@code group} has been given one duty by hand; whoever had it is free of it. */
    static Board appointed(Situation situation, Board board, int group, long member, Role role) {
        var inGroup = situation.in(board, group).stream().flatMap(party -> party.members().stream()).toList();
        var appointed = inGroup.stream().filter(each -> each.getId() == member).findFirst()
                .orElseThrow(() -> jp.kenshu.RuleViolation.of("formation.memberUnknown"));
        var changed = new LinkedHashMap<Long, Board.Duty>();
        board.duties().forEach(duty -> changed.put(duty.member(), duty));
        for (var each : inGroup) {
            var duty = changed.getOrDefault(each.getId(), new Board.Duty(each.getId(), false, false, false, false));
            var concerned = role != Role.PRESENTER || each.getTeam().getId().equals(appointed.getTeam().getId());
            if (each.getId() == member) {
                changed.put(member, with(duty, role, true));
            } else if (concerned && role.isHeldBy(duty)) {
                changed.put(each.getId(), with(duty, role, false));
            }
        }
        return proposed(situation, board.serving(List.copyOf(changed.values())));
    }

    /** Nobody chairs and writes at once. */
    private static Board.Duty with(Board.Duty duty, Role role, boolean holds) {
        return switch (role) {
            case CHAIR -> new Board.Duty(duty.member(), holds, duty.scribe() && !holds, duty.presenter(), holds || duty.byHand());
            case SCRIBE -> new Board.Duty(duty.member(), duty.chair() && !holds, holds, duty.presenter(), holds || duty.byHand());
            case PRESENTER -> new Board.Duty(duty.member(), duty.chair(), duty.scribe(), holds, holds || duty.byHand());
        };
    }

    /** The roles that a member may serve a group in. */
    enum Role {
        /** 司会, or 進行役 where people are spread. */
        CHAIR,
        /** 書記. */
        SCRIBE,
        /** 説明者 of a municipality. */
        PRESENTER;

        boolean isHeldBy(Board.Duty duty) {
            return switch (this) {
                case CHAIR -> duty.chair();
                case SCRIBE -> duty.scribe();
                case PRESENTER -> duty.presenter();
            };
        }
    }
}
