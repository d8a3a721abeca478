package jp.kenshu.registration;

import java.time.Instant;
import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import jp.kenshu.InputText;
import jp.kenshu.JapaneseOrder;
import jp.kenshu.account.Person;
import jp.kenshu.account.secret.Secrets;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Route;
import jp.kenshu.storage.Row;

/**
 * One person's registration for part Ⅰ (申込). It holds a place by one route; who waits for the webinar holds a place
 * of the stream meanwhile, so that nobody who registered is left with nothing.
 */
@Entity
@Table(name = "registration")
public class Registration {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "part_id")
    private Part part;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;
    private String attempt;
    private String code;
    @Embedded
    private Attendee attendee;
    private String language;
    private String search;
    @Column(name = "reading_order")
    private String readingOrder;
    @Column(name = "organisation_order")
    private String organisationOrder;
    @Column(name = "search_form")
    private int searchForm;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "route_id")
    private Route route;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "waiting_route_id")
    private Route waitingRoute;
    @Column(name = "waiting_number")
    private Long waitingNumber;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    @Column(name = "registered_at")
    private Instant registeredAt;
    @Column(name = "registered_by")
    private String registeredBy;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @Column(name = "withdrawn_by")
    private String withdrawnBy;
    @Column(name = "active_email")
    private String activeEmail;
    @Column(name = "active_person_id")
    private Long activePerson;
    @Version
    private int version;

    /** For the database. */
    protected Registration() {
    }

    Registration(Person person, Attendee attendee, WaitingLine.Seat seat, Entry entry, Instant now) {
        this.part = seat.route().getPart();
        this.person = person;
        this.attempt = entry.attempt();
        this.code = Secrets.readableCode();
        this.language = entry.language();
        this.channel = entry.channel();
        this.registeredBy = entry.by().stored();
        this.registeredAt = now;
        takePartBy(seat.route(), now);
        if (seat.waitingFor() != null) {
            waitFor(seat.waitingFor(), seat.number(), now);
        }
        describe(attendee);
    }

    /** The person corrects what they said of themselves. */
    void correct(Attendee corrected, Person samePerson, Instant now) {
        this.person = samePerson;
        describe(corrected);
        changedAt = now;
    }

    private void describe(Attendee described) {
        this.attendee = described;
        this.activeEmail = described.getEmail();
        this.activePerson = person.getId();
        makeFindable();
    }

    /** What lists are searched and sorted by, made of what the person says of themselves. */
    void makeFindable() {
        search = attendee.searchText();
        readingOrder = JapaneseOrder.key(attendee.getReading());
        organisationOrder = JapaneseOrder.key(attendee.getOrganisation());
        searchForm = SearchForms.OF_NOW;
    }

    /** The person now takes part by {@code other} and waits for nothing. */
    void takePartBy(Route other, Instant now) {
        route = other;
        waitingRoute = null;
        waitingNumber = null;
        changedAt = now;
    }

    /** The person stands in line for a place of {@code wanted}, at {@code number}. */
    void waitFor(Route wanted, long number, Instant now) {
        waitingRoute = wanted;
        waitingNumber = number;
        changedAt = now;
    }

    /** The person leaves the line. */
    void stopWaiting(Instant now) {
        waitingRoute = null;
        waitingNumber = null;
        changedAt = now;
    }

    /** The person does not take part after all. */
    void withdraw(Actor by, Instant now) {
        withdrawnAt = now;
        withdrawnBy = by.stored();
        waitingRoute = null;
        waitingNumber = null;
        activeEmail = null;
        activePerson = null;
        changedAt = now;
    }

    /** It has been written along with others and stands under {@code kept}. */
    void standsUnder(long kept) {
        this.id = kept;
    }

    /** What is written of a new one along with others, but for the moment, the part and the numbers of versions that all of them have. */
    Row row() {
        return attendee.addTo(new Row()).with("person_id", person.getId()).with("attempt", attempt).with("code", code).with("language", language)
                .with("search", search).with("reading_order", readingOrder).with("organisation_order", organisationOrder)
                .with("route_id", route.getId()).with("waiting_route_id", waitingRoute == null ? null : waitingRoute.getId())
                .with("waiting_number", waitingNumber).with("channel", channel.name()).with("registered_by", registeredBy)
                .with("active_email", activeEmail).with("active_person_id", activePerson);
    }

    /** The number on the receipt (受付番号), such as {@code I-00012}. */
    public String getNumber() {
        return "%s-%05d".formatted(part.getCode(), id);
    }

    /** What the record and the letters name this registration by. */
    public String getSubject() {
        return "registration:" + id;
    }

    /** Whether {@code given} is the code of the receipt, however it is typed; it alone opens the receipt besides signing in. */
    public boolean hasCode(String given) {
        var plain = InputText.code(given);
        return plain != null && Secrets.matches(plain.replace("-", "").toUpperCase(Locale.ROOT), Secrets.hash(code));
    }

    /** Whether the person takes part no more. */
    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Whether it stands as {@code described} and {@code wanted} say: for just this person by this route, or in line for it. */
    public boolean isOf(Attendee described, Route wanted) {
        return !isWithdrawn() && attendee.isDescribedAs(described) && (wanted.equals(route) || wanted.equals(waitingRoute));
    }

    /** Whether it is of the same person whom {@code described} tells of: the same name at the same address. */
    boolean isOfSamePerson(Attendee described) {
        return attendee.isSamePerson(described) || person.isCalled(described.getName()) && person.getEmail().equals(described.getEmail());
    }

    /** Whether the person stands in line for a place. */
    public boolean isWaiting() {
        return waitingRoute != null;
    }

    public Long getId() {
        return id;
    }

    public Part getPart() {
        return part;
    }

    public Person getPerson() {
        return person;
    }

    public String getAttempt() {
        return attempt;
    }

    /** The code of the receipt (確認コード). */
    public String getCode() {
        return code;
    }

    public Attendee getAttendee() {
        return attendee;
    }

    public String getLanguage() {
        return language;
    }

    public Route getRoute() {
        return route;
    }

    /** The route for which the person waits, or null. */
    public Route getWaitingRoute() {
        return waitingRoute;
    }

    /** The number in the line; smaller numbers are served first. */
    public Long getWaitingNumber() {
        return waitingNumber;
    }

    public Channel getChannel() {
        return channel;
    }

    public Instant getRegisteredAt() {
        return registeredAt;
    }

    public Actor getRegisteredBy() {
        return Actor.fromStored(registeredBy);
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public Instant getWithdrawnAt() {
        return withdrawnAt;
    }

    public int getVersion() {
        return version;
    }
}
