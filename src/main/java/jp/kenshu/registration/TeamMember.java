package jp.kenshu.registration;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.Person;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.Affiliation;
import jp.kenshu.programme.Part;

/**
 * One person of a municipality's team. The representative names them, and they confirm or correct their own details by a
 * link of their own. Who leaves the team stays in its history without a position.
 */
@Entity
@Table(name = "team_member")
public class TeamMember {

    /** A member is not sent another link before this has passed. */
    public static final Duration BETWEEN_LINKS = Duration.ofMinutes(10);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_id")
    private Team team;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "part_id")
    private Part part;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;
    private Integer position;
    private boolean representative;
    @Embedded
    private Attendee attendee;
    private String search;
    @Column(name = "search_form")
    private int searchForm;
    @Column(name = "no_photo")
    private boolean noPhoto;
    @Column(name = "no_video")
    private boolean noVideo;
    @Column(name = "no_sound")
    private boolean noSound;
    @Column(name = "confirmed_at")
    private Instant confirmedAt;
    @Column(name = "invited_at")
    private Instant invitedAt;
    @Column(name = "added_at")
    private Instant addedAt;
    @Column(name = "added_by")
    private String addedBy;
    @Column(name = "removed_at")
    private Instant removedAt;
    @Column(name = "removed_by")
    private String removedBy;
    @Column(name = "active_email")
    private String activeEmail;
    @Column(name = "active_person_id")
    private Long activePerson;
    @Version
    private int version;

    /** For the database. */
    protected TeamMember() {
    }

    TeamMember(Team team, int position, Attendee attendee, Person person, Actor by, Instant now) {
        this.team = team;
        this.part = team.getPart();
        this.position = position;
        this.person = person;
        this.addedBy = by.stored();
        this.addedAt = now;
        describe(attendee);
    }

    /** Becomes the one who speaks for the team, as an officer of the municipality may. */
    void represent() {
        representative = true;
        mustBeAbleToRepresent(attendee);
    }

    /** Hands the representation over. */
    void stopRepresenting() {
        representative = false;
    }

    /** Somebody else corrects the details, which the member has then to confirm again. */
    void correct(Attendee corrected, Person samePerson) {
        person = samePerson;
        describe(corrected);
        confirmedAt = null;
    }

    /** The member has looked at their details, corrected them where needed, and says that they are right. */
    void confirm(Attendee confirmed, Instant now) {
        describe(confirmed);
        confirmedAt = now;
    }

    /** The member says what they do not wish to be recorded by. */
    void refuse(RecordingRefusal refusal) {
        noPhoto = refusal.photo();
        noVideo = refusal.video();
        noSound = refusal.sound();
    }

    private void describe(Attendee described) {
        mustBelongHere(described);
        mustBeAbleToRepresent(described);
        this.attendee = described;
        makeFindable();
        this.activeEmail = described.getEmail();
        this.activePerson = person.getId();
    }

    /** What lists are searched by, made of what the member says of themselves. */
    void makeFindable() {
        search = attendee.searchText();
        searchForm = SearchForms.OF_NOW;
    }

    /** A municipality's officers are of the team's; those of another one come with their own team. */
    private void mustBelongHere(Attendee described) {
        var home = team.getMunicipality();
        if (described.getMunicipality() != null && !described.getMunicipality().getCode().equals(home.getCode())) {
            throw RuleViolation.at("category", "team.otherMunicipality", home.getFullName());
        }
    }

    private void mustBeAbleToRepresent(Attendee described) {
        if (representative && described.getCategory().getAffiliation() != Affiliation.MUNICIPALITY) {
            throw RuleViolation.at("category", "team.representativeNotOfficer");
        }
    }

    /** A personal link has been sent. */
    void markInvited(Instant now) {
        invitedAt = now;
    }

    /** Leaves the team. */
    void leave(Actor by, Instant now) {
        removedAt = now;
        removedBy = by.stored();
        position = null;
        representative = false;
        activeEmail = null;
        activePerson = null;
    }

    /** Is free for another team, since this one's registration stands no more. */
    void release() {
        activeEmail = null;
        activePerson = null;
    }

    /** Is bound to this team again. */
    void bind() {
        activeEmail = attendee.getEmail();
        activePerson = person.getId();
    }

    /** Whether it is the same person whom {@code described} tells of: the same name at the same address. */
    boolean isSamePerson(Attendee described) {
        return attendee.isSamePerson(described) || person.isCalled(described.getName()) && person.getEmail().equals(described.getEmail());
    }

    /** How often anything of the membership has been changed. */
    public int getVersion() {
        return version;
    }

    /** Whether the member has left the team. */
    public boolean isRemoved() {
        return removedAt != null;
    }

    /** Whether the member has confirmed their details as they are. */
    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** Whether another link may be sent at {@code moment}. */
    public boolean mayBeSentLinkAt(Instant moment) {
        return invitedAt == null || !moment.isBefore(invitedAt.plus(BETWEEN_LINKS));
    }

    /** What the member does not wish to be recorded by. */
    public RecordingRefusal getRefusal() {
        return new RecordingRefusal(noPhoto, noVideo, noSound);
    }

    public Long getId() {
        return id;
    }

    public Team getTeam() {
        return team;
    }

    public Person getPerson() {
        return person;
    }

    /** The place in the team's list from 1, or null for who has left. */
    public Integer getPosition() {
        return position;
    }

    /** Whether this is the one who speaks for the team (代表者). */
    public boolean isRepresentative() {
        return representative;
    }

    String getSearch() {
        return search;
    }

    public Attendee getAttendee() {
        return attendee;
    }

    public Instant getConfirmedAt() {
        return confirmedAt;
    }

    public Instant getInvitedAt() {
        return invitedAt;
    }

    public Instant getAddedAt() {
        return addedAt;
    }

    public Instant getRemovedAt() {
        return removedAt;
    }

    /** Who took the member out of the team, or null. */
    public Actor getRemovedBy() {
        return removedBy == null ? null : Actor.fromStored(removedBy);
    }
}
