package jp.kenshu.assignment.homework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.json.JsonObject;
import jp.kenshu.Json;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.AnsweredAs;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.programme.Affiliation;
import jp.kenshu.programme.Part;
import jp.kenshu.registration.TeamMember;

/** One member's homework as it was when the team submitted it: who wrote, and every answer. */
public record SubmittedHomework(long memberId, String name, String affiliation, String department, String profession,
                                boolean representative, boolean prefectural, int revision, Long orgChartId,
                                Map<String, String> answers) {

    /** A copy of what {@code member} has now of what {@code form} asks; nothing written is an empty copy. */
    public static SubmittedHomework of(TeamMember member, Homework homework, FormDefinition form) {
        var attendee = member.getAttendee();
        var answers = new LinkedHashMap<String, String>();
        if (homework != null) {
            HomeworkQuestions.of(form, member).keys().stream().filter(key -> !homework.answer(key).isEmpty())
                    .forEach(key -> answers.put(key.code(), homework.answer(key)));
        }
        return new SubmittedHomework(member.getId(), attendee.getName(), attendee.getAffiliation().ja(), attendee.getDepartment(),
                attendee.getProfession(), member.isRepresentative(), Homework.isPrefectural(member),
                homework == null ? 0 : homework.getRevision(),
                homework == null || homework.getOrgChart() == null ? null : homework.getOrgChart().getId(), answers);
    }

    public static SubmittedHomework read(JsonObject json) {
        var answers = new LinkedHashMap<String, String>();
        var written = json.getJsonObject("answers");
        written.keySet().forEach(code -> answers.put(code, written.getString(code)));
        return new SubmittedHomework(json.getJsonNumber("member").longValue(), json.getString("name"), json.getString("affiliation"),
                json.getString("department", null), json.getString("profession"), json.getBoolean("representative"),
                json.getBoolean("prefectural"), json.getInt("revision"),
                json.containsKey("orgChart") ? json.getJsonNumber("orgChart").longValue() : null, answers);
    }

    public JsonObject write() {
        var written = Json.createObjectBuilder();
        answers.forEach(written::add);
        var json = Json.createObjectBuilder().add("member", memberId).add("name", name).add("affiliation", affiliation)
                .add("profession", profession).add("representative", representative).add("prefectural", prefectural)
                .add("revision", revision).add("answers", written);
        if (department != null) {
            json.add("department", department);
        }
        if (orgChartId != null) {
            json.add("orgChart", orgChartId);
        }
        return json.build();
    }

    /** The answer to one entry; empty where nothing had been written. */
    public String answer(AnswerKey key) {
        return answers.getOrDefault(key.code(), "");
    }

    /** The entries of {@code form} that the member was asked, as far as the copy tells, and whatever they wrote besides. */
    public HomeworkQuestions questions(FormDefinition form, Part part) {
        var situation = new Situation(null, prefectural ? Affiliation.PREFECTURE : null, representative
                ? Set.of(AnsweredAs.MEMBER, AnsweredAs.REPRESENTATIVE) : Set.of(AnsweredAs.MEMBER), List.of()).about(part.getScenes());
        return HomeworkQuestions.of(form, situation).with(answers.keySet());
    }
}
