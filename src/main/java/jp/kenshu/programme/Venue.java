package jp.kenshu.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import jp.kenshu.Bilingual;

/** A place and day where teams meet for part Ⅱ (会場). The database keeps the count of its admitted people. */
@Entity
@Table(name = "venue")
public class Venue {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "part_id")
    private Part part;
    private String code;
    private int position;
    private Bilingual name;
    private Bilingual place;
    private Bilingual address;
    private Bilingual access;
    private Bilingual rules;
    private Bilingual lunch;
    private Bilingual emergency;
    private String url;
    @Column(name = "held_on")
    private LocalDate heldOn;
    @Column(name = "doors_at")
    private LocalTime doorsAt;
    @Column(name = "starts_at")
    private LocalTime startsAt;
    @Column(name = "ends_at")
    private LocalTime endsAt;
    private Integer capacity;
    @Column(name = "taken", insertable = false, updatable = false)
    private int taken;
    @Version
    private int version;
    @Transient
    private volatile Occupancy standing;

    /** For the database. */
    protected Venue() {
    }

    /** A venue of {@code part} with about {@code capacity} places (null: no limit). */
    public Venue(Part part, String code, Bilingual name, Bilingual place, Bilingual address, Integer capacity) {
        this.part = part;
        this.code = code;
        this.position = part.getVenues().size() + 1;
        this.name = name;
        this.place = place;
        this.address = address;
        this.capacity = capacity;
        part.add(this);
    }

    /** Fixes the day and hours; the reception opens at {@code doors}. */
    public void schedule(LocalDate day, LocalTime doors, LocalTime start, LocalTime end) {
        this.heldOn = day;
        this.doorsAt = doors;
        this.startsAt = start;
        this.endsAt = end;
    }

    /** What a participant needs to know to come, stay and ask for help; each may be null where it is not announced. */
    public void guide(Bilingual accessByTransport, Bilingual rulesOfTheVenue, Bilingual lunchNearby,
                      Bilingual emergencyContact, String mapAddress) {
        this.access = accessByTransport;
        this.rules = rulesOfTheVenue;
        this.lunch = lunchNearby;
        this.emergency = emergencyContact;
        this.url = mapAddress;
    }

    /** How many places there are and are taken now, where the venue is kept in memory for longer. */
    synchronized void stand(Occupancy now) {
        this.standing = now.orLater(standing);
    }

    private Occupancy standing() {
        var now = standing;
        return now == null ? new Occupancy(capacity, taken, 0) : now;
    }

    /** Whether this venue has a limited number of places. */
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

    /** The guide to this venue among the materials, if the edition lists one. */
    public Optional<Material> findGuide() {
        return part.getMaterials().stream().filter(material -> "guide".equals(material.getMadeByPortal()))
                .filter(material -> material.getVenue() == null || material.getVenue() == this).findFirst();
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

    public Bilingual getPlace() {
        return place;
    }

    public Bilingual getAddress() {
        return address;
    }

    public Bilingual getAccess() {
        return access;
    }

    public Bilingual getRules() {
        return rules;
    }

    public Bilingual getLunch() {
        return lunch;
    }

    public Bilingual getEmergency() {
        return emergency;
    }

    public String getUrl() {
        return url;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public LocalTime getDoorsAt() {
        return doorsAt;
    }

    public LocalTime getStartsAt() {
        return startsAt;
    }

    public LocalTime getEndsAt() {
        return endsAt;
    }

    public Integer getCapacity() {
        return standing().capacity();
    }

    public int getTaken() {
        return standing().taken();
    }
}
