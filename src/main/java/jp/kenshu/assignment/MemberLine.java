package jp.kenshu.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;

/** One member with their homework, as the consoles list them: how far it is, and how many of its entries are filled. */
public record MemberLine(TeamMember member, Homework homework, HomeworkState state, int filled, int entries) {

    /** The members of {@code team} in their order, each with what there is of {@code homeworks}. */
    static List<MemberLine> of(Team team, List<Homework> homeworks) {
        Map<Long, Homework> written = homeworks.stream().collect(Collectors.toMap(each -> each.getMember().getId(), Function.identity()));
        return team.getMembers().stream().map(member -> of(member, written.get(member.getId()))).toList();
    }

    private static MemberLine of(TeamMember member, Homework homework) {
        var keys = AnswerKey.all(member.getTeam().getPart(), Homework.isPrefectural(member)).stream()
                .filter(key -> !key.field().isMark()).toList();
        var filled = homework == null ? 0 : (int) keys.stream().filter(key -> !homework.answer(key).isEmpty()).count();
        return new MemberLine(member, homework, homework == null ? HomeworkState.NOT_BEGUN : homework.getState(), filled, keys.size());
    }

    /** Whether the member may be asked to go on at {@code moment}. */
    public boolean mayBeNudgedAt(Instant moment) {
        return !member.isRepresentative() && !state.isDone() && (homework == null || homework.mayBeNudgedAt(moment));
    }
}
