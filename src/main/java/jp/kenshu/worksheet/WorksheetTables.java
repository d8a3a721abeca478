package jp.kenshu.worksheet;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.PersonalTable;
import jp.kenshu.PersonalTables;

/** The work of the groups: it stays, without the names of who wrote what. */
@ApplicationScoped
public class WorksheetTables implements PersonalTables {

    @Inject
    private Worksheets worksheets;

    @Override
    public void settle() {
        worksheets.settle();
    }

    @Override
    public List<PersonalTable> personalTables() {
        return List.of(
                PersonalTable.of("follow_up_reminder", "set_by in {participants} and follow_up_id in (select id from follow_up where team_id in {teams})")
                        .showing("remind_on", "note").thatGo(),
                PersonalTable.of("follow_up", "team_id in {teams}").unnaming("content", "taken_by", "saved_by"),
                PersonalTable.of("sheet_entry", "worksheet_id in (select id from worksheet where work_group_id in {groups})").unnaming("done_by", "body"),
                PersonalTable.of("sheet_field", "worksheet_id in (select id from worksheet where work_group_id in {groups})").unnaming("content", "edited_by"),
                PersonalTable.of("sheet_step", "worksheet_id in (select id from worksheet where work_group_id in {groups})").unnaming("locked_by"),
                PersonalTable.of("staff_call", "work_group_id in {groups}").unnaming("called_by"),
                PersonalTable.of("room_remark", "work_group_id in {groups}").unnaming("words", "said_by"),
                PersonalTable.of("collected_summary", "work_group_id in {groups}").unnaming("content", "closed_by"));
    }
}
