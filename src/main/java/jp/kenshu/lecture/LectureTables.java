package jp.kenshu.lecture;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jp.kenshu.PersonalTable;
import jp.kenshu.PersonalTables;

/** How far somebody has watched the lectures, and the certificates that they took. */
@ApplicationScoped
public class LectureTables implements PersonalTables {

    @Override
    public List<PersonalTable> personalTables() {
        return List.of(
                PersonalTable.of("lecture_watched", "person_id = {person}").showing("place", "length", "reported_at").thatGo(),
                PersonalTable.of("lecture_certificate", "person_id = {person}").showing("number", "name", "issued_at").thatGo());
    }
}
