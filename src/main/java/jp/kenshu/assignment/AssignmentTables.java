package jp.kenshu.assignment;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jp.kenshu.PersonalTable;
import jp.kenshu.PersonalTables;
import jp.kenshu.Words;
import jp.kenshu.assignment.homework.Homework;
import jp.kenshu.form.AnswerWords;

/** What teams prepare: the texts stay with the municipality, without the names of who wrote them. */
@ApplicationScoped
public class AssignmentTables implements PersonalTables {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private TeamForms forms;

    @Override
    public List<PersonalTable> personalTables() {
        return List.of(
                PersonalTable.of("role_wish", "team_member_id in {members}").showing("chair", "scribe", "presenter", "spared", "said_at").thatGo(),
                PersonalTable.of("homework_aside", "homework_id in (select id from homework where member_id in {members})").showing("text", "kept_at").thatGo(),
                PersonalTable.of("homework_answer", "homework_id in (select id from homework where member_id in {members})").showing("field", "text", "saved_at")
                        .reading("homework_id").unnaming("text", "saved_by"),
                PersonalTable.of("homework", "member_id in (select id from team_member where team_id in {teams})")
                        .unnaming("saved_by", "ready_by", "returned_by", "returned_reason"),
                PersonalTable.of("scene_preference", "team_id in {teams}").unnaming("answers", "submitted_by"),
                PersonalTable.of("team_submission", "team_id in {teams}").unnaming("content", "submitted_by", "withdrawn_by", "withdrawn_reason"),
                PersonalTable.of("overview", "team_id in {teams}").unnaming("answers", "saved_by", "submitted_by"));
    }

    @Override
    public Map<String, String> inWords(PersonalTable table, Map<String, Object> row, String column, Words words) {
        return table.name().equals("homework_answer") && !column.equals("saved_at") ? ofEntry(row, column.equals("field"), words) : Map.of();
    }

    /** What an entry of 資料３ is called, or what was chosen in it. */
    private Map<String, String> ofEntry(Map<String, Object> row, boolean name, Words words) {
        var questions = forms.homeworkOf(entities.find(Homework.class, ((Number) row.get("homework_id")).longValue()).getMember());
        var said = new AnswerWords(questions.form(), words);
        return questions.find(row.get("field").toString()).filter(key -> name || !questions.question(key).kind().isWritten()).map(key -> Map.of("",
                name ? said.name(questions.question(key), key.cell()) : said.text(questions.question(key), key.cell(),
                        questions.answers(each -> each.equals(key) ? row.get("text").toString() : "")))).orElse(Map.of());
    }
}
