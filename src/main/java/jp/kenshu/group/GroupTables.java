package jp.kenshu.group;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jp.kenshu.PersonalTable;
import jp.kenshu.PersonalTables;

/** Where people work and sit: that somebody was there stays, what they needed of their seat goes. */
@ApplicationScoped
public class GroupTables implements PersonalTables {

    @Override
    public List<PersonalTable> personalTables() {
        return List.of(
                PersonalTable.of("seat_wish", "team_member_id in {members}").showing("front", "wheelchair", "note", "changed_at").thatGo(),
                PersonalTable.of("deed", "{named:detail}").unnaming("detail"),
                PersonalTable.of("work_group_member", "team_member_id in {members}").showing("chair", "scribe", "presenter"),
                PersonalTable.of("arrival", "team_member_id in {members}").showing("marked_at"),
                PersonalTable.of("stand_in", "absent_id in {members} or present_id in {members}").showing("role", "appointed_at"));
    }
}
