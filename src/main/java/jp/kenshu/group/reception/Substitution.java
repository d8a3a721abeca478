package jp.kenshu.group.reception;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jp.kenshu.Words;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroupMember;

/**
 * A role that is empty because the one who holds it has not come, and who of those present is proposed in their place
 * (null for nobody). 司会 and 書記 are two people, of two municipalities where that is possible; 説明者 are of the municipality.
 */
public record Substitution(WorkGroup group, GroupRole role, WorkGroupMember absent, WorkGroupMember proposed) {

    /** The empty roles of a group to which at least one has come. */
    static List<Substitution> in(WorkGroup group, Map<Long, Arrival> arrivals) {
        var people = group.getPeople();
        var present = people.stream().filter(member -> arrivals.containsKey(member.getMember().getId())).toList();
        var empty = new ArrayList<Substitution>();
        if (present.isEmpty()) {
            return empty;
        }
        for (var role : GroupRole.values()) {
            people.stream().filter(role::isHeldBy).filter(member -> !present.contains(member)).forEach(absent -> empty.add(
                    new Substitution(group, role, absent, role == GroupRole.PRESENTER ? presenter(absent, present) : counterpart(role, present, empty))));
        }
        return empty;
    }

    /** Somebody for one of 司会 and 書記, beside who holds or is proposed for the other one. */
    private static WorkGroupMember counterpart(GroupRole role, List<WorkGroupMember> present, List<Substitution> proposedBefore) {
        var others = Stream.concat(present.stream().filter(member -> other(role).isHeldBy(member)),
                proposedBefore.stream().map(Substitution::proposed).filter(member -> member != null)).toList();
        return present.stream().filter(member -> !others.contains(member)).min(Comparator
                .comparing((WorkGroupMember member) -> others.stream().anyMatch(other -> sameTeam(member, other)))
                .thenComparing(WorkGroupMember::isPresenter)
                .thenComparing(member -> !member.getMember().isRepresentative())
                .thenComparing(member -> member.getMember().getTeam().getId()).thenComparing(member -> member.getMember().getPosition())).orElse(null);
    }

    private static GroupRole other(GroupRole role) {
        return role == GroupRole.CHAIR ? GroupRole.SCRIBE : GroupRole.CHAIR;
    }

    private static WorkGroupMember presenter(WorkGroupMember absent, List<WorkGroupMember> present) {
        return present.stream().filter(member -> sameTeam(member, absent)).min(Comparator
                .comparing((WorkGroupMember member) -> member.isChair() || member.isScribe())
                .thenComparing(member -> !member.getMember().isRepresentative())
                .thenComparing(member -> member.getMember().getTeam().getId()).thenComparing(member -> member.getMember().getPosition())).orElse(null);
    }

    private static boolean sameTeam(WorkGroupMember one, WorkGroupMember other) {
        return one.getMember().getTeam().equals(other.getMember().getTeam());
    }

    /** Why this person is proposed, or why nobody is. */
    String reason(Map<Long, Arrival> arrivals, Words words) {
        if (proposed == null) {
            return words.text(role == GroupRole.PRESENTER ? "reception.reason.nobodyOfTeam" : "reception.reason.nobody");
        }
        var reasons = new ArrayList<String>();
        reasons.add(words.text("reception.reason.present"));
        if (role == GroupRole.PRESENTER) {
            reasons.add(words.text("reception.reason.sameTeam", proposed.getMember().getTeam().getMunicipality().getFullName()));
        } else {
            counterpartPresent(arrivals).ifPresent(other -> reasons.add(words.text(sameTeam(other, proposed)
                    ? "reception.reason.onlyTeam" : "reception.reason.otherTeam", words.name(other(role)))));
        }
        if (proposed.getMember().isRepresentative()) {
            reasons.add(words.text("reception.reason.representative"));
        }
        return String.join("", reasons);
    }

    private Optional<WorkGroupMember> counterpartPresent(Map<Long, Arrival> arrivals) {
        return group.getPeople().stream().filter(member -> other(role).isHeldBy(member))
                .filter(member -> arrivals.containsKey(member.getMember().getId())).findFirst();
    }

    /** What the button that applies it sends. */
    public String getChoice() {
        return group.getId() + "-" + role + "-" + absent.getId() + "-" + (proposed == null ? 0 : proposed.getId());
    }
}
