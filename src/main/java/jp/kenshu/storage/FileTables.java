package jp.kenshu.storage;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jp.kenshu.PersonalTable;
import jp.kenshu.PersonalTables;

/** The files that people handed in: they stay with their team, without the name of who put them there. */
@ApplicationScoped
public class FileTables implements PersonalTables {

    @Override
    public List<PersonalTable> personalTables() {
        return List.of(
                PersonalTable.of("stored_file", "stored_by in {participants}").showing("original_name", "stored_at").unnaming("stored_by", "original_name"));
    }
}
