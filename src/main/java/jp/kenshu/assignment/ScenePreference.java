package jp.kenshu.assignment;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jp.kenshu.Words;
import jp.kenshu.audit.Actor;
import jp.kenshu.form.AnswerLine;
import jp.kenshu.form.AnswerWords;
import jp.kenshu.form.Answers;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.programme.Scene;
import jp.kenshu.registration.Team;

/** The scenes that a team would like to work on (資料２ 検討希望場面): a first and a second choice, and whatever else the form asks. */
@Entity
@Table(name = "scene_preference")
public class ScenePreference {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_id")
    private Team team;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "first_scene_id")
    private Scene first;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "second_scene_id")
    private Scene second;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "form_version_id")
    private FormVersion askedUnder;
    private Answers answers;
    @Column(name = "submitted_at")
    private Instant submittedAt;
    @Column(name = "submitted_by")
    private String submittedBy;
    @Version
    private int version;

    /** For the database. */
    protected ScenePreference() {
    }

    /** The wish of {@code team}, handed in for the first time. */
    ScenePreference(Team team, FormVersion version, Answers given, Actor by, Instant now) {
        this.team = team;
        wish(version, given, by, now);
    }

    /** Replaces what was wished before by answers to a version of the form; the groups go by the first two scenes. */
    void wish(FormVersion version, Answers given, Actor by, Instant now) {
        var wished = SceneWishes.in(version.getDefinition(), given, team);
        first = wished.get(0);
        second = SceneWishes.of(wished, 1).orElse(null);
        askedUnder = version;
        answers = given;
        submittedAt = now;
        submittedBy = by.stored();
    }

    /** What was wished before the edition had a form for it was an answer to {@code usual}. */
    void putUnder(FormVersion usual) {
        askedUnder = usual;
    }

    /** Whether it says just this. */
    boolean is(Answers given) {
        return getAnswers().equals(given);
    }

    /** How often {@code preference} has been handed in; 0 before the first time. */
    public static long revisionOf(ScenePreference preference) {
        return preference == null ? 0 : preference.version;
    }

    /** The number on the receipt, such as {@code II-00012-2-1}: the team's number, the paper's, and how often it was changed. */
    public String getReceipt() {
        return team.getNumber() + "-2-" + version;
    }

    public Long getId() {
        return id;
    }

    public Team getTeam() {
        return team;
    }

    /** 第１希望. */
    public Scene getFirst() {
        return first;
    }

    /** 第２希望, or null. */
    public Scene getSecond() {
        return second;
    }

    /** Everything that the team answered. */
    public Answers getAnswers() {
        return answers == null ? Answers.NONE : answers;
    }

    /** The version of the form under which the team answered. */
    public FormVersion getAskedUnder() {
        return askedUnder;
    }

    /** What the team answered, question by question in words. */
    public List<AnswerLine> answersIn(Words words) {
        return new AnswerWords(TeamForms.form(askedUnder, team), words).lines(getAnswers()).stream().filter(line -> !line.answer().isEmpty()).toList();
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    public String getSubmittedBy() {
        return submittedBy;
    }

    public int getVersion() {
        return version;
    }
}
