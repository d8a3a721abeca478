package jp.kenshu.programme;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jp.kenshu.Bilingual;

/** A session of a part's programme (プログラム): a lecture, a break, the group work; a symposium holds further ones. */
@Entity
@Table(name = "programme_session")
public class Session {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "part_id")
    private Part part;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Session parent;
    @OneToMany(mappedBy = "parent")
    @OrderBy("position")
    private List<Session> children = new ArrayList<>();
    private String code;
    private int position;
    @Column(name = "starts_at")
    private LocalTime startsAt;
    @Column(name = "ends_at")
    private LocalTime endsAt;
    @Column(name = "shared_slot")
    private boolean sharedSlot;
    private Bilingual kind;
    private Bilingual title;
    private Bilingual speaker;
    private Bilingual note;
    @Column(name = "is_break")
    private boolean pause;

    /** For the database. */
    protected Session() {
    }

    /** A session of {@code part}, within {@code parent} or, with null, by itself; the end may be null (受付). */
    public Session(Part part, Session parent, String code, LocalTime startsAt, LocalTime endsAt, Content content) {
        this.part = part;
        this.parent = parent;
        this.code = code;
        this.position = part.getSessions().size() + 1;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.kind = content.kind();
        this.title = content.title();
        this.speaker = content.speaker();
        this.note = content.note();
        this.sharedSlot = content.sharedSlot();
        this.pause = content.pause();
        part.add(this);
        if (parent != null) {
            parent.children.add(this);
        }
    }

    /** What happens in a session: its kind (基調講演…), title, speaker's office and note; shared with others of the slot. */
    public record Content(Bilingual kind, Bilingual title, Bilingual speaker, Bilingual note,
                          boolean sharedSlot, boolean pause) {
    }

    /** The sessions within this one, in their order. */
    public List<Session> getChildren() {
        return Collections.unmodifiableList(children);
    }

    public Long getId() {
        return id;
    }

    public Part getPart() {
        return part;
    }

    public Session getParent() {
        return parent;
    }

    public String getCode() {
        return code;
    }

    public int getPosition() {
        return position;
    }

    public LocalTime getStartsAt() {
        return startsAt;
    }

    public LocalTime getEndsAt() {
        return endsAt;
    }

    public boolean isSharedSlot() {
        return sharedSlot;
    }

    public Bilingual getKind() {
        return kind;
    }

    public Bilingual getTitle() {
        return title;
    }

    public Bilingual getSpeaker() {
        return speaker;
    }

    public Bilingual getNote() {
        return note;
    }

    public boolean isPause() {
        return pause;
    }
}
