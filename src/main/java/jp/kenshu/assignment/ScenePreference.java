package jp.kenshu.assignment;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.Scene;
import jp.kenshu.registration.Team;

/** The scenes that a team would like to work on (資料２ 検討希望場面): a first and a second choice, and a note. */
@Entity
@Table(name = "scene_preference")
public class ScenePreference {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @OneToOne
    @JoinColumn(name = "team_id")
    private Team team;
    @ManyToOne
    @JoinColumn(name = "first_scene_id")
    private Scene first;
    @ManyToOne
    @JoinColumn(name = "second_scene_id")
    private Scene second;
    private String note;
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
    ScenePreference(Team team, Scene first, Scene second, String note, Actor by, Instant now) {
        this.team = team;
        choose(first, second, note, by, now);
    }

    /** Replaces what was wished before. */
    void choose(Scene firstChoice, Scene secondChoice, String remark, Actor by, Instant now) {
        if (firstChoice.equals(secondChoice)) {
            throw RuleViolation.at("second", "preference.sameTwice");
        }
        first = firstChoice;
        second = secondChoice;
        note = remark;
        submittedAt = now;
        submittedBy = by.stored();
    }

    /** Whether it says just this. */
    boolean is(Scene firstChoice, Scene secondChoice, String remark) {
        return first.equals(firstChoice) && secondChoice.equals(second) && Objects.equals(note, remark);
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

    /** 第２希望. */
    public Scene getSecond() {
        return second;
    }

    /** その他連絡事項, or null. */
    public String getNote() {
        return note;
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
