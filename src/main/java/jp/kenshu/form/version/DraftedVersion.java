package jp.kenshu.form.version;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.Conference;

/** A version of something that the secretariat writes for the conference: a draft that may be changed until it is opened, and from then on for good what it is. */
@MappedSuperclass
public abstract class DraftedVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "conference_id")
    private Conference conference;
    private int number;
    private int revision;
    @Column(name = "drafted_at")
    private Instant draftedAt;
    @Column(name = "drafted_by")
    private String draftedBy;
    @Column(name = "opened_at")
    private Instant openedAt;
    @Column(name = "opened_by")
    private String openedBy;

    /** For the database. */
    protected DraftedVersion() {
    }

    /** The draft of the version {@code number}. */
    protected DraftedVersion(Conference conference, int number, Actor by, Instant now) {
        this.conference = conference;
        this.number = number;
        drafted(by, now);
    }

    /** Its content has been changed, which it may unless it is open or somebody else has changed it since {@code seen}. */
    protected void change(int seen, Actor by, Instant now) {
        mustBeDraft();
        if (seen != revision) {
            throw RuleViolation.of("forms.changedMeanwhile");
        }
        drafted(by, now);
        revision++;
    }

    private void drafted(Actor by, Instant now) {
        draftedAt = now;
        draftedBy = by.stored();
    }

    /** From now on it holds, and nothing of it changes any more; what is not {@code sound} cannot be opened. */
    protected void open(boolean sound, Actor by, Instant now) {
        mustBeDraft();
        if (!sound) {
            throw RuleViolation.of("forms.notSound");
        }
        openedAt = now;
        openedBy = by.stored();
    }

    void mustBeDraft() {
        if (isOpen()) {
            throw RuleViolation.of("forms.alreadyOpen", number);
        }
    }

    /** Whether it holds, or did before a later version. */
    public boolean isOpen() {
        return openedAt != null;
    }

    public Long getId() {
        return id;
    }

    public Conference getConference() {
        return conference;
    }

    public int getNumber() {
        return number;
    }

    /** How often the draft has been changed. */
    public int getRevision() {
        return revision;
    }

    public Instant getDraftedAt() {
        return draftedAt;
    }

    public Actor getDraftedBy() {
        return Actor.fromStored(draftedBy);
    }

    public Instant getOpenedAt() {
        return openedAt;
    }
}
