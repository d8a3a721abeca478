package jp.kenshu.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jp.kenshu.Bilingual;

/** One edition of the training conference, such as that of 令和5年度, with everything that is announced of it. */
@Entity
@Table(name = "conference")
public class Conference {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String code;
    private Bilingual title;
    @jakarta.persistence.Column(name = "short_title")
    private Bilingual shortTitle;
    @jakarta.persistence.Column(name = "year")
    private Bilingual year;
    private Bilingual project;
    private Bilingual subject;
    private Bilingual theme;
    private Bilingual purpose;
    private Bilingual organiser;
    private Bilingual secretariat;
    private Bilingual fee;
    @jakarta.persistence.Column(name = "contact_email")
    private String contactEmail;
    @jakarta.persistence.Column(name = "contact_phone")
    private String contactPhone;
    @jakarta.persistence.Column(name = "contact_note")
    private Bilingual contactNote;
    @jakarta.persistence.Column(name = "personal_data_until")
    private LocalDate personalDataUntil;
    @jakarta.persistence.Column(name = "personal_data_goes")
    private boolean personalDataGoing;
    @Version
    private int version;

    @OneToMany(mappedBy = "conference", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Part> parts = new ArrayList<>();
    @OneToMany(mappedBy = "conference", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Category> categories = new ArrayList<>();
    @OneToMany(mappedBy = "conference", cascade = CascadeType.PERSIST)
    @OrderBy("dueAt, id")
    private List<Deadline> deadlines = new ArrayList<>();

    /** For the database. */
    protected Conference() {
    }

    /** An edition under {@code code}, unique among the portal's editions, with what its announcement says. */
    public Conference(String code, Announcement announcement) {
        this.code = code;
        this.title = announcement.title();
        this.shortTitle = announcement.shortTitle();
        this.year = announcement.year();
        this.project = announcement.project();
        this.theme = announcement.theme();
        this.purpose = announcement.purpose();
        this.organiser = announcement.organiser();
        this.secretariat = announcement.secretariat();
        this.fee = announcement.fee();
    }

    /** What an edition's announcement says in words. */
    public record Announcement(Bilingual title, Bilingual shortTitle, Bilingual year, Bilingual project,
                               Bilingual theme, Bilingual purpose, Bilingual organiser, Bilingual secretariat,
                               Bilingual fee) {
    }

    /** Says what work the conference is about, where that is not the project itself. */
    public void setSubject(Bilingual work) {
        this.subject = work;
    }

    /** Says where participants reach the secretariat; what is not known yet may be null. */
    public void answerAt(String email, String phone, Bilingual note) {
        this.contactEmail = email;
        this.contactPhone = phone;
        this.contactNote = note;
    }

    /** Keeps personal data to the end of {@code day} (null: not decided yet), after which they go by themselves or when the secretariat says so. */
    public void keepPersonalDataUntil(LocalDate day, boolean goByThemselves) {
        this.personalDataUntil = day;
        this.personalDataGoing = goByThemselves;
    }

    /** The part under {@code partCode}, such as {@code I} or {@code II}, if this edition has it. */
    public Optional<Part> findPart(String partCode) {
        return parts.stream().filter(part -> part.getCode().equals(partCode)).findFirst();
    }

    /** The first part of a kind, if this edition has one. */
    public Optional<Part> findPart(PartKind kind) {
        return parts.stream().filter(part -> part.getKind() == kind).findFirst();
    }

    /** The category under {@code categoryCode}, if this edition has it. */
    public Optional<Category> findCategory(String categoryCode) {
        return categories.stream().filter(category -> category.getCode().equals(categoryCode)).findFirst();
    }

    /** The first category whose people belong to {@code affiliation}, if this edition has one. */
    public Optional<Category> findCategory(Affiliation affiliation) {
        return categories.stream().filter(category -> category.getAffiliation() == affiliation).findFirst();
    }

    public Long getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public Bilingual getTitle() {
        return title;
    }

    public Bilingual getShortTitle() {
        return shortTitle;
    }

    public Bilingual getYear() {
        return year;
    }

    public Bilingual getProject() {
        return project;
    }

    /** The work that the conference is about. */
    public Bilingual getSubject() {
        return subject == null ? project : subject;
    }

    public Bilingual getTheme() {
        return theme;
    }

    public Bilingual getPurpose() {
        return purpose;
    }

    public Bilingual getOrganiser() {
        return organiser;
    }

    public Bilingual getSecretariat() {
        return secretariat;
    }

    public Bilingual getFee() {
        return fee;
    }

    public String getContactEmail() {
        return contactEmail;
    }

    public String getContactPhone() {
        return contactPhone;
    }

    public Bilingual getContactNote() {
        return contactNote;
    }

    /** The last day on which personal data are kept, or null where that is not decided yet. */
    public LocalDate getPersonalDataUntil() {
        return personalDataUntil;
    }

    /** Whether personal data go by themselves once their time is over. */
    public boolean isPersonalDataGoing() {
        return personalDataGoing;
    }

    public List<Part> getParts() {
        return Collections.unmodifiableList(parts);
    }

    public List<Category> getCategories() {
        return Collections.unmodifiableList(categories);
    }

    /** The codes of the categories whose people work for a municipality or a prefecture, as forms name them. */
    public String getLocalGovernmentCodes() {
        return categories.stream().filter(Category::isLocalGovernment).map(Category::getCode).collect(Collectors.joining(" "));
    }

    public List<Deadline> getDeadlines() {
        return Collections.unmodifiableList(deadlines);
    }

    void add(Part part) {
        parts.add(part);
    }

    void add(Category category) {
        categories.add(category);
    }

    void add(Deadline deadline) {
        deadlines.add(deadline);
    }

    /** Counts the changes, so that nobody overwrites what somebody else has just changed. */
    public int getVersion() {
        return version;
    }
}
