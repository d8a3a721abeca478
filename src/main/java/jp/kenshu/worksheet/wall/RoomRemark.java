package jp.kenshu.worksheet.wall;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;

/** Something that staff said to one group or to all groups of a venue; it stands on their sheets. */
@Entity
@Table(name = "room_remark")
public class RoomRemark {

    /** The most characters of a remark. */
    public static final int WORDS_MAX = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "venue_id")
    private long venueId;
    @Column(name = "work_group_id")
    private Long groupId;
    @Enumerated(EnumType.STRING)
    private RemarkKind kind;
    private String words;
    @Column(name = "said_at")
    private Instant saidAt;
    @Column(name = "said_by")
    private String saidBy;

    /** For the database. */
    protected RoomRemark() {
    }

    /** Says {@code typed} to a group, or with null to all groups of the venue. */
    public RoomRemark(long venueId, Long groupId, RemarkKind kind, String typed, Actor by, Instant now) {
        var text = InputText.trimmed(typed);
        if (text == null) {
            throw RuleViolation.at("words", "wall.wordsMissing");
        }
        if (InputText.isBroken(text) || InputText.length(text) > WORDS_MAX) {
            throw RuleViolation.at("words", "wall.wordsTooLong", WORDS_MAX);
        }
        this.venueId = venueId;
        this.groupId = groupId;
        this.kind = kind;
        this.words = text;
        this.saidBy = by.stored();
        this.saidAt = now;
    }

    public Long getId() {
        return id;
    }

    public long getVenueId() {
        return venueId;
    }

    /** The group to which it was said, or null for all. */
    public Long getGroupId() {
        return groupId;
    }

    public RemarkKind getKind() {
        return kind;
    }

    public String getWords() {
        return words;
    }

    public Instant getSaidAt() {
        return saidAt;
    }

    public Actor getSaidBy() {
        return Actor.fromStored(saidBy);
    }
}
