package jp.kenshu.draft;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jp.kenshu.PersonalTable;
import jp.kenshu.PersonalTables;

/** What a person typed into forms and has not sent, and what others typed about them. */
@ApplicationScoped
public class DraftTables implements PersonalTables {

    @Override
    public List<PersonalTable> personalTables() {
        return List.of(
                PersonalTable.of("draft_entry", """
                        saved_by in {participants} and (owner = {person} or owner in {members} or owner in {teams} or owner in {registrations}) or {mailed:text}""")
                        .showing("form", "text", "saved_at").thatGo());
    }
}
