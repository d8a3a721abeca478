package jp.kenshu.questionnaire;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jp.kenshu.PersonalTable;
import jp.kenshu.PersonalTables;

/**
 * That somebody was asked by a link of their own, and whether they have answered; never what. It is counted, so it stays. Where a questionnaire
 * says who answers, that goes: the answers stay without a name.
 */
@ApplicationScoped
public class QuestionnaireTables implements PersonalTables {

    @Override
    public List<PersonalTable> personalTables() {
        return List.of(PersonalTable.of("named_response", "personal_link_id in (select id from personal_link where person_id = {person})").thatGo(),
                PersonalTable.of("personal_link", "person_id = {person}").showing("answered"));
    }
}
