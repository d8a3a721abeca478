package jp.kenshu.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CascadeType;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jp.kenshu.Bilingual;

/** A part of the conference: Ⅰ, to which people register one by one, or Ⅱ, to which municipalities send teams. */
@Entity
@Table(name = "part")
public class Part {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "conference_id")
    private Conference conference;
    private String code;
    @Enumerated(EnumType.STRING)
    private PartKind kind;
    private int position;
    private Bilingual title;
    private Bilingual summary;
    private Bilingual aims;
    private Bilingual mode;
    @Column(name = "held_on")
    private LocalDate heldOn;
    @Column(name = "starts_at")
    private LocalTime startsAt;
    @Column(name = "ends_at")
    private LocalTime endsAt;
    @Column(name = "doors_at")
    private LocalTime doorsAt;
    @Column(name = "opens_at")
    private Instant opensAt;
    @Column(name = "team_max")
    private Integer teamMax;
    private Bilingual note;
    private Bilingual guidance;
    @Column(name = "marks_note")
    private Bilingual marksNote;
    private boolean recorded;
    @OneToMany(mappedBy = "part", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Route> routes = new ArrayList<>();
    @OneToMany(mappedBy = "part", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Venue> venues = new ArrayList<>();
    @OneToMany(mappedBy = "part", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Session> sessions = new ArrayList<>();
    @OneToMany(mappedBy = "part", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Material> materials = new ArrayList<>();
    @OneToMany(mappedBy = "part", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Scene> scenes = new ArrayList<>();

    /** For the database. */
    protected Part() {
    }

    /** A part of {@code conference} to which registration opens at {@code opensAt}. */
    public Part(Conference conference, String code, PartKind kind, Description description, Instant opensAt) {
        this.conference = conference;
        this.code = code;
        this.kind = kind;
        this.position = conference.getParts().size() + 1;
        this.title = description.title();
        this.summary = description.summary();
        this.aims = description.aims();
        this.mode = description.mode();
        this.note = description.note();
        this.opensAt = opensAt;
        conference.add(this);
    }

    /** What is announced of a part in words; aims and note may be null. */
    public record Description(Bilingual title, Bilingual summary, Bilingual aims, Bilingual mode, Bilingual note) {
    }

    /** Fixes the day and hours of a part that is held once for all; a part with venues has them at each venue. */
    public void schedule(LocalDate day, LocalTime doors, LocalTime start, LocalTime end) {
        this.heldOn = day;
        this.doorsAt = doors;
        this.startsAt = start;
        this.endsAt = end;
    }

    /** Tells what the mark beside some of the indicators means. */
    public void explainMarks(Bilingual note) {
        this.marksNote = note;
    }

    /** Says that its sessions are recorded, so that they may be in the lecture archive. */
    public void letBeRecorded() {
        this.recorded = true;
    }

    /** Tells what the guide to this part (資料１) says besides the aims; lines in 【】 are headings. */
    public void guide(Bilingual whatHappens) {
        this.guidance = whatHappens;
    }

    /** Limits a municipality's team to {@code people} (six in R5: １自治体上限６名). */
    public void limitTeamsTo(int people) {
        this.teamMax = people;
    }

    /** Whether registration to this part has begun at {@code moment}. */
    public boolean hasOpenedAt(Instant moment) {
        return !moment.isBefore(opensAt);
    }

    /** The route under {@code routeCode}, such as {@code webinar}, if this part has it. */
    public Optional<Route> findRoute(String routeCode) {
        return routes.stream().filter(route -> route.getCode().equals(routeCode)).findFirst();
    }

    /** The venue under {@code venueCode}, such as {@code tokyo}, if this part has it. */
    public Optional<Venue> findVenue(String venueCode) {
        return venues.stream().filter(venue -> venue.getCode().equals(venueCode)).findFirst();
    }

    /** The sessions that stand in the programme by themselves, without the parts of a symposium. */
    public List<Session> mainSessions() {
        return sessions.stream().filter(session -> session.getParent() == null).toList();
    }

    /** The routes by which one takes part, in the order of the announcement. */
    public List<Route> getRoutes() {
        return Collections.unmodifiableList(routes);
    }

    /** The venues where this part is held, in the order of the announcement. */
    public List<Venue> getVenues() {
        return Collections.unmodifiableList(venues);
    }

    /** All sessions of the programme, with the parts of a symposium after it. */
    public List<Session> getSessions() {
        return Collections.unmodifiableList(sessions);
    }

    /** The materials of this part, in all their series. */
    public List<Material> getMaterials() {
        return Collections.unmodifiableList(materials);
    }

    /** The scenes that groups work on, in the order of the form (資料２). */
    public List<Scene> getScenes() {
        return Collections.unmodifiableList(scenes);
    }

    /** The material that asks for a paper of the teams, such as 資料２ for their scenes, if this edition names one. */
    public Optional<Material> findMaterial(DeadlineKind paper) {
        return materials.stream().filter(material -> material.getAsks() == paper).findFirst();
    }

    /** The numbers of the scenes on the form: ①～④, or ① alone. */
    public String marksOfScenes() {
        var first = scenes.isEmpty() ? "" : scenes.get(0).getMark();
        return scenes.size() < 2 ? first : first + "～" + scenes.get(scenes.size() - 1).getMark();
    }

    /** The scene under {@code sceneCode}, such as {@code discharge}, if this part has it. */
    public Optional<Scene> findScene(String sceneCode) {
        return scenes.stream().filter(scene -> scene.getCode().equals(sceneCode)).findFirst();
    }

    void add(Scene scene) {
        scenes.add(scene);
    }

    void add(Route route) {
        routes.add(route);
    }

    void add(Venue venue) {
        venues.add(venue);
    }

    void add(Session session) {
        sessions.add(session);
    }

    void add(Material material) {
        materials.add(material);
    }

    /** Whether its sessions are recorded. What is not, is in no archive. */
    public boolean isRecorded() {
        return recorded;
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

    public PartKind getKind() {
        return kind;
    }

    public int getPosition() {
        return position;
    }

    public Bilingual getTitle() {
        return title;
    }

    public Bilingual getSummary() {
        return summary;
    }

    public Bilingual getAims() {
        return aims;
    }

    public Bilingual getMode() {
        return mode;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public LocalTime getStartsAt() {
        return startsAt;
    }

    public LocalTime getEndsAt() {
        return endsAt;
    }

    public LocalTime getDoorsAt() {
        return doorsAt;
    }

    public Instant getOpensAt() {
        return opensAt;
    }

    public Integer getTeamMax() {
        return teamMax;
    }

    public Bilingual getNote() {
        return note;
    }

    public Bilingual getGuidance() {
        return guidance;
    }

    public Bilingual getMarksNote() {
        return marksNote;
    }
}
