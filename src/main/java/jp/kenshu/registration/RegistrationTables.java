package jp.kenshu.registration;

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
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.form.version.FormVersions;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.place.Municipalities;

/** What people say of themselves when they register, and the teams that they are in. */
@ApplicationScoped
public class RegistrationTables implements PersonalTables {

    @Inject
    private AnswerFiles answerFiles;
    @Inject
    private FormVersions versions;
    @Inject
    private Programme programme;
    @Inject
    private Municipalities municipalities;

    @Override
    public List<PersonalTable> personalTables() {
        return List.of(
                PersonalTable.of("answer_file", "registration_id in {registrations} or team_member_id in {members}").showing("question", "file_id").reading("form").thatGo(),
                described("registration", "person_id = {person}").showing("name", "reading", "organisation", "department", "profession", "email", "category_id",
                        "prefecture_code", "municipality_code", "answers", "registered_at", "withdrawn_at").reading("form_version_id")
                        .emptying("code", "upper(left(replace(uuid(), '-', ''), 10))").emptying("reading_order", "''").emptying("organisation_order", "''").unnaming("registered_by", "withdrawn_by"),
                described("team_member", "person_id = {person}").showing("name", "reading", "organisation", "department", "profession", "email", "category_id",
                        "prefecture_code", "municipality_code", "answers", "representative", "no_photo", "no_video", "no_sound", "confirmed_at", "added_at", "removed_at")
                        .reading("form_version_id").unnaming("added_by", "removed_by"),
                PersonalTable.of("team_member", "team_id in {teams}").unnaming("added_by", "removed_by"),
                PersonalTable.of("team", "id in {teams}").unnaming("note", "reason", "registered_by", "decided_by", "withdrawn_by"));
    }

    @Override
    public void letGo(List<Long> registrations, List<Long> members) {
        answerFiles.discardOf(registrations, members);
    }

    @Override
    public Map<String, String> inWords(PersonalTable table, Map<String, Object> row, String column, Words words) {
        var value = row.get(column).toString();
        return switch (column) {
            case "question" -> answerFiles.questionOf(value, FormUse.valueOf(row.get("form").toString()))
                    .map(question -> Map.of("", question.in(words.locale()))).orElse(Map.of());
            case "file_id" -> answerFiles.nameOf(Long.parseLong(value)).map(name -> Map.of("", name)).orElse(Map.of());
            case "category_id" -> Map.of("", programme.getCategory(Long.parseLong(value)).getName().in(words.locale()));
            case "prefecture_code" -> municipalities.findPrefecture(value).map(prefecture -> Map.of("", prefecture.getCalled().in(words.locale()))).orElse(Map.of());
            case "municipality_code" -> municipalities.find(value).map(municipality -> Map.of("", municipality.getFullName())).orElse(Map.of());
            case "answers" -> row.get("form_version_id") == null ? Map.of()
                    : new AnswerWords(new AskedForm(versions.get(((Number) row.get("form_version_id")).longValue()).getDefinition(), Situation.ANYBODY), words)
                            .given(Answers.fromJson(value));
            default -> Map.of();
        };
    }

    /** Rows of people who describe themselves: what figures are counted by stays. */
    private static PersonalTable described(String table, String whose) {
        return PersonalTable.of(table, whose).emptying("name", PersonalTable.MARKED).emptying("reading", "''")
                .emptying("organisation", "if(organisation is null, null, " + PersonalTable.MARKED + ")").emptying("department", "null")
                .emptying("profession", PersonalTable.MARKED).emptying("email", "concat('removed-', person_id, '@invalid')").emptying("search", "''")
                .emptying("answers", "null").emptying("active_email", "null").emptying("active_person_id", "null");
    }
}
