package jp.kenshu.assignment;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jp.kenshu.Json;
import jp.kenshu.assignment.homework.AnswerKey;
import jp.kenshu.assignment.homework.HomeworkQuestions;
import jp.kenshu.assignment.homework.SubmittedHomework;
import jp.kenshu.audit.Actor;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;

/**
 * A team's homework (資料３) as submitted: a frozen copy of what every member had written, with who submitted it and when.
 * Later changes of the texts or of the team do not touch it. Of several submissions the newest stands.
 */
@Entity
@Table(name = "team_submission")
public class TeamSubmission {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_id")
    private Team team;
    private int number;
    @Column(name = "form_version_id")
    private Long askedUnder;
    private String content;
    @Column(name = "submitted_at")
    private Instant submittedAt;
    @Column(name = "submitted_by")
    private String submittedBy;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @Column(name = "withdrawn_by")
    private String withdrawnBy;
    @Column(name = "withdrawn_reason")
    private String withdrawnReason;
    @Column(name = "standing_team_id")
    private Long standingTeamId;

    /** For the database. */
    protected TeamSubmission() {
    }

    TeamSubmission(Team team, int number, long version, List<SubmittedHomework> members, Actor by, Instant now) {
        this.askedUnder = version;
        this.team = team;
        this.number = number;
        this.content = write(members);
        this.submittedAt = now;
        this.submittedBy = by.stored();
        this.standingTeamId = team.getId();
    }

    static String write(List<SubmittedHomework> members) {
        var list = Json.createArrayBuilder();
        members.forEach(member -> list.add(member.write()));
        return Json.createObjectBuilder().add("members", list).build().toString();
    }

    /** It stands no more: taken back, returned by the secretariat with a reason, or replaced by a newer one (null). */
    void withdraw(String reason, Actor by, Instant now) {
        withdrawnAt = now;
        withdrawnBy = by.stored();
        withdrawnReason = reason;
        standingTeamId = null;
    }

    /** Whether it says the same as {@code members} would now. */
    boolean holds(List<SubmittedHomework> members) {
        return content.equals(write(members));
    }

    /** What every member had written, in the order of the team. */
    public List<SubmittedHomework> getMembers() {
        try (var reader = Json.createReader(new StringReader(content))) {
            return reader.readObject().getJsonArray("members").getValuesAs(JsonObject.class).stream()
                    .map(SubmittedHomework::read).toList();
        }
    }

    /** What was submitted before the edition had a form for it was an answer to {@code usual}. */
    void putUnder(long usual) {
        askedUnder = usual;
    }

    /** How many entries of {@code form} are blank in it for those who are {@code members} now; who has joined since has written none. */
    int blanksOf(List<TeamMember> members, FormDefinition form) {
        var copies = getMembers().stream().collect(Collectors.toMap(SubmittedHomework::memberId, Function.identity()));
        return members.stream().mapToInt(member -> blanksOf(member, copies.get(member.getId()), form)).sum();
    }

    private static int blanksOf(TeamMember member, SubmittedHomework copy, FormDefinition form) {
        Function<AnswerKey, String> answer = key -> copy == null ? "" : copy.answer(key);
        return (int) HomeworkQuestions.of(form, member).toBeWritten(answer).stream().filter(key -> answer.apply(key).isEmpty()).count();
    }

    /** The version of the form that the team answered. */
    public long getAskedUnder() {
        return askedUnder;
    }

    /** The number on the receipt, such as {@code II-00012-3-1}: the team's number, the paper's, and how often it was submitted. */
    public String getReceipt() {
        return team.getNumber() + "-3-" + number;
    }

    /** Whether it is the one that counts. */
    public boolean isStanding() {
        return standingTeamId != null;
    }

    public Long getId() {
        return id;
    }

    public Team getTeam() {
        return team;
    }

    /** Which of the team's submissions it is, from 1. */
    public int getNumber() {
        return number;
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    /** Who submitted it. */
    public Actor getSubmittedBy() {
        return Actor.fromStored(submittedBy);
    }

    public Instant getWithdrawnAt() {
        return withdrawnAt;
    }

    /** Why it was returned, or null. */
    public String getWithdrawnReason() {
        return withdrawnReason;
    }
}
