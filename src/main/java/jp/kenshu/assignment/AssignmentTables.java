package jp.kenshu.assignment;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jp.kenshu.PersonalTable;
import jp.kenshu.PersonalTables;

/** What teams prepare: the texts stay with the municipality, without the names of who wrote them. */
@ApplicationScoped
public class AssignmentTables implements PersonalTables {

    @Override
    public List<PersonalTable> personalTables() {
        return List.of(
                PersonalTable.of("role_wish", "team_member_id in {members}").showing("chair", "scribe", "presenter", "spared", "said_at").thatGo(),
                PersonalTable.of("homework_aside", "homework_id in (select id from homework where member_id in {members})").showing("text", "kept_at").thatGo(),
                PersonalTable.of("homework_answer", "homework_id in (select id from homework where member_id in {members})").showing("field", "text", "saved_at")
                        .unnaming("text", "saved_by"),
                PersonalTable.of("homework", "member_id in (select id from team_member where team_id in {teams})")
                        .unnaming("saved_by", "ready_by", "returned_by", "returned_reason"),
                PersonalTable.of("scene_preference", "team_id in {teams}").unnaming("answers", "submitted_by"),
                PersonalTable.of("team_submission", "team_id in {teams}").unnaming("content", "submitted_by", "withdrawn_by", "withdrawn_reason"),
                PersonalTable.of("overview", "team_id in {teams}").unnaming("answers", "saved_by", "submitted_by"));
    }
}
