package jp.kenshu.assignment;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.json.JsonObject;
import jp.kenshu.Json;
import jp.kenshu.registration.TeamMember;

/** One member's homework as it was when the team submitted it: who wrote, and every answer. */
public record SubmittedHomework(long memberId, String name, String affiliation, String department, String profession,
                                boolean representative, boolean prefectural, int revision, Long orgChartId,
                                Map<AnswerKey, String> answers) {

    /** A copy of what {@code member} has now; nothing written is an empty copy. */
    static SubmittedHomework of(TeamMember member, Homework homework) {
        var attendee = member.getAttendee();
        var answers = new LinkedHashMap<AnswerKey, String>();
        if (homework != null) {
            AnswerKey.all(member.getTeam().getPart(), Homework.isPrefectural(member)).stream()
                    .filter(key -> !homework.answer(key).isEmpty()).forEach(key -> answers.put(key, homework.answer(key)));
        }
        return new SubmittedHomework(member.getId(), attendee.getName(), attendee.getAffiliation(), attendee.getDepartment(),
                attendee.getProfession(), member.isRepresentative(), Homework.isPrefectural(member),
                homework == null ? 0 : homework.getRevision(),
                homework == null || homework.getOrgChart() == null ? null : homework.getOrgChart().getId(), answers);
    }

    static SubmittedHomework read(JsonObject json) {
        var answers = new LinkedHashMap<AnswerKey, String>();
        var written = json.getJsonObject("answers");
        written.keySet().forEach(code -> answers.put(AnswerKey.parse(code), written.getString(code)));
        return new SubmittedHomework(json.getJsonNumber("member").longValue(), json.getString("name"), json.getString("affiliation"),
                json.getString("department", null), json.getString("profession"), json.getBoolean("representative"),
                json.getBoolean("prefectural"), json.getInt("revision"),
                json.containsKey("orgChart") ? json.getJsonNumber("orgChart").longValue() : null, answers);
    }

    JsonObject write() {
        var written = Json.createObjectBuilder();
        answers.forEach((key, text) -> written.add(key.code(), text));
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
        return answers.getOrDefault(key, "");
    }
}
