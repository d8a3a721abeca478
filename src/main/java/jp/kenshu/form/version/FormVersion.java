package jp.kenshu.form.version;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.form.definition.DefinitionJson;
import jp.kenshu.form.definition.DefinitionRules;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.programme.Conference;

/**
 * One version of a form: a draft that may be changed until it is opened, and from then on for good what was asked. Answers keep
 * the version under which they were given.
 */
@Entity
@Table(name = "form_version")
public class FormVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "conference_id")
    private Conference conference;
    private String code;
    private int number;
    @Column(name = "definition")
    private String written;
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
    protected FormVersion() {
    }

    /** The draft of a version that has this number. */
    FormVersion(Conference conference, int number, FormDefinition definition, Actor by, Instant now) {
        this.conference = conference;
        this.code = definition.code();
        this.number = number;
        write(definition, by, now);
    }

    /** Another definition takes the place of this one, unless it is open or somebody else has changed it since {@code seen}. */
    void change(FormDefinition other, int seen, Actor by, Instant now) {
        mustBeDraft();
        if (seen != revision) {
            throw RuleViolation.of("forms.changedMeanwhile");
        }
        write(other, by, now);
        revision++;
    }

    private void write(FormDefinition other, Actor by, Instant now) {
        written = DefinitionJson.of(other);
        draftedAt = now;
        draftedBy = by.stored();
    }

    /** From now on people are asked this; nothing of it changes any more. */
    void open(Actor by, Instant now) {
        mustBeDraft();
        if (!DefinitionRules.faultsOf(getDefinition()).isEmpty()) {
            throw RuleViolation.of("forms.notSound");
        }
        openedAt = now;
        openedBy = by.stored();
    }

    private void mustBeDraft() {
        if (isOpen()) {
            throw RuleViolation.of("forms.alreadyOpen", number);
        }
    }

    /** Whether people are asked this, or were before a later version. */
    public boolean isOpen() {
        return openedAt != null;
    }

    /** What is asked. */
    public FormDefinition getDefinition() {
        return DefinitionJson.read(written);
    }

    /** What the record names this version by. */
    public String getSubject() {
        return "form:" + id;
    }

    public Long getId() {
        return id;
    }

    public Conference getConference() {
        return conference;
    }

    public String getCode() {
        return code;
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
