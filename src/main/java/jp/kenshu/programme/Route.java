package jp.kenshu.programme;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import jp.kenshu.Bilingual;

/** A way of taking part in part Ⅰ (参加経路): the webinar with its places, or the stream without limit. The database keeps its count. */
@Entity
@Table(name = "route")
public class Route {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "part_id")
    private Part part;
    private String code;
    private int position;
    private Bilingual name;
    private Bilingual description;
    @Column(name = "capacity")
    private Integer capacity;
    @Column(name = "taken", insertable = false, updatable = false)
    private int taken;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "offered_when_full_id")
    private Route offeredWhenFull;
    @Column(name = "closes_at")
    private Instant closesAt;
    @Column(name = "whole_day")
    private boolean wholeDay;
    @Column(name = "joining_link")
    private String joiningLink;
    @Column(name = "joining_note")
    private String joiningNote;
    @ManyToMany
    @JoinTable(name = "route_category", joinColumns = @JoinColumn(name = "route_id"),
            inverseJoinColumns = @JoinColumn(name = "category_id"))
    private Set<Category> categories = new LinkedHashSet<>();
    @Version
    private int version;
    @Transient
    private volatile Occupancy standing;

    /** For the database. */
    protected Route() {
    }

    /** A route of {@code part} that takes people of {@code categories} until {@code closesAt}; null capacity is no limit. */
    public Route(Part part, String code, Bilingual name, Bilingual description, Integer capacity,
                 DueMoment closesAt, Collection<Category> categories) {
        this.part = part;
        this.code = code;
        this.position = part.getRoutes().size() + 1;
        this.name = name;
        this.description = description;
        this.capacity = capacity;
        this.categories.addAll(categories);
        closeAt(closesAt);
        part.add(this);
    }

    /** Names the route that people are offered when this one is full. */
    public void offerWhenFull(Route other) {
        this.offeredWhenFull = other;
    }

    /** Moves the moment after which nobody can register by this route. */
    public void closeAt(DueMoment moment) {
        this.closesAt = moment.at();
        this.wholeDay = moment.wholeDay();
    }

    /** Makes known where one joins on the day; a blank link means that it is not fixed yet. */
    public void joinAt(String link, String joiningNote) {
        this.joiningLink = link == null || link.isBlank() ? null : link.strip();
        this.joiningNote = joiningNote == null || joiningNote.isBlank() ? null : joiningNote.strip();
    }

    /** How many places there are and are taken now, where the route is kept in memory for longer. */
    synchronized void stand(Occupancy now) {
        this.standing = now.orLater(standing);
    }

    private Occupancy standing() {
        var now = standing;
        return now == null ? new Occupancy(capacity, taken, 0) : now;
    }

    /** Whether this route takes people of {@code category} (the webinar: 都道府県・市町村担当者のみ). */
    public boolean takes(Category category) {
        return categories.stream().anyMatch(taken -> taken.getId().equals(category.getId()));
    }

    /** Whether one can register by this route at {@code moment}; at the very moment of closing one cannot. */
    public boolean isOpenAt(Instant moment) {
        return part.hasOpenedAt(moment) && moment.isBefore(closesAt);
    }

    /** Whether this route has a limited number of places. */
    public boolean isLimited() {
        return standing().isLimited();
    }

    /** Whether no place was free when this was read. */
    public boolean isFull() {
        return standing().isFull();
    }

    /** How many places were free when this was read; null when there is no limit. */
    public Integer getFree() {
        return standing().free();
    }

    /** The moment of closing as it is announced. */
    public DueMoment getDue() {
        return new DueMoment(closesAt, wholeDay);
    }

    public Long getId() {
        return id;
    }

    public Part getPart() {
        return part;
    }

    public String getCode() {
        return code;
    }

    public int getPosition() {
        return position;
    }

    public Bilingual getName() {
        return name;
    }

    public Bilingual getDescription() {
        return description;
    }

    public Integer getCapacity() {
        return standing().capacity();
    }

    public int getTaken() {
        return standing().taken();
    }

    public Route getOfferedWhenFull() {
        return offeredWhenFull;
    }

    public Instant getClosesAt() {
        return closesAt;
    }

    public boolean isWholeDay() {
        return wholeDay;
    }

    public String getJoiningLink() {
        return joiningLink;
    }

    public String getJoiningNote() {
        return joiningNote;
    }

    public Set<Category> getCategories() {
        return categories;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Route route && id != null && id.equals(route.id);
    }

    @Override
    public int hashCode() {
        return Route.class.hashCode();
    }

    /** Counts the changes, so that nobody overwrites what somebody else has just changed. */
    public int getVersion() {
        return version;
    }
}
