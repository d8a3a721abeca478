package jp.kenshu.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jp.kenshu.Bilingual;
import jp.kenshu.storage.StoredFile;

/** A paper of the conference (資料). Its number counts within its series: Ⅰ's or Ⅱ's own, sent beforehand, or handed out on the day. */
@Entity
@Table(name = "material")
public class Material {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "part_id")
    private Part part;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "session_id")
    private Session session;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "venue_id")
    private Venue venue;
    private String code;
    private int position;
    @Enumerated(EnumType.STRING)
    private MaterialSeries series;
    private Bilingual number;
    private Bilingual title;
    private Bilingual called;
    private Bilingual paper;
    @Enumerated(EnumType.STRING)
    private DeadlineKind asks;
    private Bilingual note;
    @Column(name = "is_public")
    private boolean open;
    @Column(name = "made_by_portal")
    private String madeByPortal;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "file_id")
    private StoredFile file;
    @Version
    private int version;

    /** For the database. */
    protected Material() {
    }

    /** A material of {@code part}; {@code open} ones are for everybody, the others for participants. */
    public Material(Part part, String code, MaterialSeries series, Bilingual number, Bilingual title, boolean open) {
        this.part = part;
        this.code = code;
        this.position = part.getMaterials().size() + 1;
        this.series = series;
        this.number = number;
        this.title = title;
        this.open = open;
        part.add(this);
    }

    /** Ties the material to the session where it is used, the venue it is for, and a remark; each may be null. */
    public void belongsTo(Session ofSession, Venue ofVenue, Bilingual remark) {
        this.session = ofSession;
        this.venue = ofVenue;
        this.note = remark;
    }

    /** Says that the portal makes this document itself, under the name {@code document}. */
    public void makeByPortal(String document) {
        this.madeByPortal = document;
    }

    /** Says how pages and letters call it for short (資料２), where that is not its number in full (事前 資料２). */
    public void name(Bilingual name) {
        this.called = name;
    }

    /** Says that it asks teams for their scenes, their homework or their overview, and what that paper is called, if not like this one. */
    public void asksFor(DeadlineKind kind, Bilingual name) {
        this.asks = kind;
        this.paper = name;
    }

    /** What the paper is called that it asks for. */
    public Bilingual getPaper() {
        return paper == null ? title : paper;
    }

    /** How pages and letters call it for short. */
    public Bilingual getCalled() {
        return called == null ? number : called;
    }

    /** Which paper it asks teams for; null for none. */
    public DeadlineKind getAsks() {
        return asks;
    }

    /** Puts a file under this material, or takes it away with null. */
    public void publish(StoredFile newFile) {
        this.file = newFile;
    }

    /** Whether there is something to download. */
    public boolean isAvailable() {
        return file != null || madeByPortal != null;
    }

    public Long getId() {
        return id;
    }

    public Part getPart() {
        return part;
    }

    public Session getSession() {
        return session;
    }

    public Venue getVenue() {
        return venue;
    }

    public String getCode() {
        return code;
    }

    public int getPosition() {
        return position;
    }

    public MaterialSeries getSeries() {
        return series;
    }

    public Bilingual getNumber() {
        return number;
    }

    public Bilingual getTitle() {
        return title;
    }

    public Bilingual getNote() {
        return note;
    }

    public boolean isOpen() {
        return open;
    }

    public String getMadeByPortal() {
        return madeByPortal;
    }

    public StoredFile getFile() {
        return file;
    }

    /** Counts the changes, so that nobody overwrites what somebody else has just changed. */
    public int getVersion() {
        return version;
    }
}
