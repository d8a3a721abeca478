package jp.kenshu.assignment.homework;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;

/** One member with their homework, as the consoles list them: how far it is, and how many of its entries are filled. */
public record MemberLine(TeamMember member, Homework homework, HomeworkState state, int filled, int entries) {

    /** The members of {@code team} in their order, each with what there is of {@code written}, by the members' ids. */
    public static List<MemberLine> of(Team team, Map<Long, Homework> written, FormDefinition form) {
        return team.getMembers().stream().map(member -> of(member, written.get(member.getId()), form)).toList();
    }

    /** The line of {@code member}, with what there is of their {@code homework} (null for none) of what {@code form} asks. */
    public static MemberLine of(TeamMember member, Homework homework, FormDefinition form) {
        var keys = HomeworkQuestions.of(form, member).toBeWritten(key -> homework == null ? "" : homework.answer(key));
        var filled = homework == null ? 0 : (int) keys.stream().filter(key -> !homework.answer(key).isEmpty()).count();
        return new MemberLine(member, homework, homework == null ? HomeworkState.NOT_BEGUN : homework.getState(), filled, keys.size());
    }

    /** How many entries are blank. */
    public int blanks() {
        return entries - filled;
    }

    /** How many entries are blank for all of {@code lines}. */
    public static int blanks(List<MemberLine> lines) {
        return lines.stream().mapToInt(MemberLine::blanks).sum();
    }

    /** Whether it went out with the team's although entries were blank, and they still are. */
    public boolean isSubmittedWithBlanks() {
        return state == HomeworkState.SUBMITTED && blanks() > 0;
    }

    /** Whether it has been changed since it went out with the team's. */
    public boolean isChangedSinceSubmitted() {
        return homework != null && homework.isChangedSinceSubmitted();
    }

    /** Whether nothing remains to be done by the member. */
    public boolean isComplete() {
        return state.isDone() && !isSubmittedWithBlanks();
    }

    /** Whether the member may be asked to go on at {@code moment}. */
    public boolean mayBeNudgedAt(Instant moment) {
        return !member.isRepresentative() && !isComplete() && (homework == null || homework.mayBeNudgedAt(moment));
    }
}
