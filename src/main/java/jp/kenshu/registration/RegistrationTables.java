package jp.kenshu.registration;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.PersonalTable;
import jp.kenshu.PersonalTables;

/** What people say of themselves when they register, and the teams that they are in. */
@ApplicationScoped
public class RegistrationTables implements PersonalTables {

    @Inject
    private AnswerFiles answerFiles;

    @Override
    public List<PersonalTable> personalTables() {
        return List.of(
                PersonalTable.of("answer_file", "registration_id in {registrations} or team_member_id in {members}").showing("question").thatGo(),
                described("registration", "person_id = {person}").showing("name", "reading", "organisation", "department", "profession", "email", "answers",
                        "registered_at", "withdrawn_at").emptying("code", "upper(left(replace(uuid(), '-', ''), 10))").emptying("reading_order", "''")
                        .emptying("organisation_order", "''").unnaming("registered_by", "withdrawn_by"),
                described("team_member", "person_id = {person}").showing("name", "reading", "organisation", "department", "profession", "email", "answers",
                        "representative", "no_photo", "no_video", "no_sound", "confirmed_at", "added_at", "removed_at").unnaming("added_by", "removed_by"),
                PersonalTable.of("team_member", "team_id in {teams}").unnaming("added_by", "removed_by"),
                PersonalTable.of("team", "id in {teams}").unnaming("note", "reason", "registered_by", "decided_by", "withdrawn_by"));
    }

    @Override
    public void letGo(List<Long> registrations, List<Long> members) {
        answerFiles.discardOf(registrations, members);
    }

    /** Rows of people who describe themselves: what figures are counted by stays. */
    private static PersonalTable described(String table, String whose) {
        return PersonalTable.of(table, whose).emptying("name", PersonalTable.MARKED).emptying("reading", "''")
                .emptying("organisation", "if(organisation is null, null, " + PersonalTable.MARKED + ")").emptying("department", "null")
                .emptying("profession", PersonalTable.MARKED).emptying("email", "concat('removed-', person_id, '@invalid')").emptying("search", "''")
                .emptying("answers", "null").emptying("active_email", "null").emptying("active_person_id", "null");
    }
}
