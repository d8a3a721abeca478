package jp.kenshu.questionnaire;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.PersonalTable;
import jp.kenshu.PersonalTables;
import jp.kenshu.Words;
import jp.kenshu.form.AnswerWords;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.version.FormVersions;

/**
 * That somebody was asked by a link of their own, and whether they have answered; never what. It is counted, so it stays. Where a questionnaire
 * says who answers, their answers are told, and whose they are goes: the answers stay without a name.
 */
@ApplicationScoped
public class QuestionnaireTables implements PersonalTables {

    @Inject
    private FormVersions versions;

    @Override
    public List<PersonalTable> personalTables() {
        return List.of(PersonalTable.of("response", """
                        id in (select n.response_id from named_response n join personal_link l on l.id = n.personal_link_id where l.person_id = {person})""")
                        .showing("given_on", "answers").reading("form_version_id"),
                PersonalTable.of("named_response", "personal_link_id in (select id from personal_link where person_id = {person})").thatGo(),
                PersonalTable.of("personal_link", "person_id = {person}").showing("answered"));
    }

    @Override
    public Map<String, String> inWords(PersonalTable table, Map<String, Object> row, String column, Words words) {
        return !column.equals("answers") ? Map.of()
                : new AnswerWords(new AskedForm(versions.get(((Number) row.get("form_version_id")).longValue()).getDefinition(), Situation.ANYBODY), words)
                        .given(Answers.fromJson(row.get(column).toString()));
    }
}
