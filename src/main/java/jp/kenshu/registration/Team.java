package jp.kenshu.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
import jakarta.persistence.Version;
import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.Person;
import jp.kenshu.account.secret.Secrets;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Venue;
import jp.kenshu.programme.place.Municipality;

/**
 * A municipality's team for part Ⅱ (自治体チーム): registered, admitted and changed as one. A municipal officer
 * represents it; up to {@link Part#getTeamMax()} people belong to it, prefectural staff and local partners included.
 */
@Entity
@Table(name = "team")
public class Team {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "part_id")
    private Part part;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "venue_id")
    private Venue venue;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "municipality_code")
    private Municipality municipality;
    private String attempt;
    private String code;
    private String language;
    @Enumerated(EnumType.STRING)
    private TeamState state = TeamState.UNDER_REVIEW;
    private String note;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "proposed_venue_id")
    private Venue proposedVenue;
    @Column(name = "proposed_places")
    private Integer proposedPlaces;
    private String reason;
    @Column(name = "decided_at")
    private Instant decidedAt;
    @Column(name = "decided_by")
    private String decidedBy;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    @Column(name = "registered_at")
    private Instant registeredAt;
    @Column(name = "registered_by")
    private String registeredBy;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @Column(name = "withdrawn_by")
    private String withdrawnBy;
    @Column(name = "active_municipality")
    private String activeMunicipality;
    @OneToMany(mappedBy = "team", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<TeamMember> everybody = new ArrayList<>();
    @Version
    private int version;

    /** For the database. */
    protected Team() {
    }

    /** A team of {@code municipality} that has no places yet and whose members are still to be added. */
    Team(Venue venue, Municipality municipality, String note, Entry entry, Instant now) {
        this.part = venue.getPart();
        this.venue = venue;
        this.municipality = municipality;
        this.activeMunicipality = municipality.getCode();
        this.note = Remark.of("note", note);
        this.attempt = entry.attempt();
        this.code = Secrets.readableCode();
        this.language = entry.language();
        this.channel = entry.channel();
        this.registeredBy = entry.by().stored();
        this.registeredAt = now;
    }

    /** Somebody joins the team at its first free position. The first one represents it. */
    TeamMember add(Attendee attendee, Person person, Actor by, Instant now) {
        var members = getMembers();
        if (part.getTeamMax() != null && members.size() >= part.getTeamMax()) {
            throw RuleViolation.of("team.tooMany", part.getTeamMax());
        }
        var member = new TeamMember(this, firstFreePosition(members), attendee, person, by, now);
        if (members.isEmpty()) {
            member.represent();
        }
        everybody.add(member);
        return member;
    }

    /** Somebody comes to {@code position}, which a member has just left, and represents the team if that one did. */
    TeamMember succeed(int position, boolean represented, Attendee attendee, Person person, Actor by, Instant now) {
        var member = new TeamMember(this, position, attendee, person, by, now);
        everybody.add(member);
        if (represented) {
            handOverTo(member);
        }
        return member;
    }

    private static int firstFreePosition(List<TeamMember> members) {
        return IntStream.rangeClosed(1, members.size() + 1)
                .filter(position -> members.stream().noneMatch(member -> member.getPosition() == position))
                .findFirst().orElseThrow();
    }

    /** Whether it stands as a form with these people, this venue and this note says. */
    boolean isOf(Venue wanted, List<Attendee> attendees, String remark) {
        var members = getMembers();
        return withdrawnAt == null && venue.getId().equals(wanted.getId()) && members.size() == attendees.size()
                && Objects.equals(note, Remark.of("note", remark))
                && IntStream.range(0, members.size()).allMatch(at -> members.get(at).getAttendee().isDescribedAs(attendees.get(at)));
    }

    /** {@code member} leaves; the representative hands over first. */
    void remove(TeamMember member, Actor by, Instant now) {
        if (member.isRepresentative()) {
            throw RuleViolation.of("team.representativeStays");
        }
        member.leave(by, now);
    }

    /** {@code member}, an officer of the municipality, represents the team from now on. */
    void handOverTo(TeamMember member) {
        findRepresentative().ifPresent(TeamMember::stopRepresenting);
        member.represent();
    }

    /** All members now have places at {@code admittedTo}. */
    void admit(Venue admittedTo) {
        state = TeamState.ADMITTED;
        venue = admittedTo;
        forgetProposal();
        stand();
    }

    /** The team waits for the secretariat, with {@code wanted} as the venue it asks for. */
    void awaitsReview(Venue wanted) {
        state = TeamState.UNDER_REVIEW;
        venue = wanted;
        forgetProposal();
        stand();
    }

    /** The secretariat keeps {@code places} at {@code other} for the team and awaits its answer. */
    void propose(Venue other, int places) {
        if (places < 1 || places > getMembers().size()) {
            throw RuleViolation.at("places", "team.proposedPlacesWrong", getMembers().size());
        }
        state = TeamState.PROPOSED;
        proposedVenue = other;
        proposedPlaces = places;
        stand();
    }

    /** The secretariat cannot admit the team. */
    void decline() {
        state = TeamState.DECLINED;
        forgetProposal();
        release();
    }

    /** The municipality does not take part after all. */
    void withdraw(Actor by, Instant now) {
        state = TeamState.WITHDRAWN;
        withdrawnAt = now;
        withdrawnBy = by.stored();
        forgetProposal();
        release();
    }

    /** Notes who of the secretariat decided last, when, and why. */
    void recordDecision(Actor by, String because, Instant now) {
        decidedBy = by.stored();
        decidedAt = now;
        reason = because;
    }

    private void forgetProposal() {
        proposedVenue = null;
        proposedPlaces = null;
    }

    private void stand() {
        withdrawnAt = null;
        withdrawnBy = null;
        activeMunicipality = municipality.getCode();
        getMembers().forEach(TeamMember::bind);
    }

    private void release() {
        activeMunicipality = null;
        getMembers().forEach(TeamMember::release);
    }

    /** The places that the team holds now: nothing while it is under review. */
    TeamPlaces heldPlaces() {
        return switch (state) {
            case ADMITTED -> new TeamPlaces(venue, getMembers().size());
            case PROPOSED -> new TeamPlaces(proposedVenue, proposedPlaces);
            case UNDER_REVIEW, DECLINED, WITHDRAWN -> TeamPlaces.NONE;
        };
    }

    /** What lists are searched by, in the form for searching. */
    public String searchText() {
        return getMembers().stream().map(TeamMember::getSearch).collect(Collectors.joining(" ",
                InputText.forSearch(getNumber(), municipality.getFullName(), municipality.getKana(), municipality.getCode()) + " ", ""));
    }

    /** The number on the receipt (受付番号), such as {@code II-00012}. */
    public String getNumber() {
        return "%s-%05d".formatted(part.getCode(), id);
    }

    /** What the record and the letters name this team by. */
    public String getSubject() {
        return "team:" + id;
    }

    /** Whether {@code given} is the code of the receipt. */
    public boolean hasCode(String given) {
        return given != null && Secrets.matches(given, Secrets.hash(code));
    }

    /** The members in their order, without those who left. */
    public List<TeamMember> getMembers() {
        return everybody.stream().filter(member -> !member.isRemoved())
                .sorted(Comparator.comparing(TeamMember::getPosition)).toList();
    }

    /** Those who left the team. */
    public List<TeamMember> getFormerMembers() {
        return everybody.stream().filter(TeamMember::isRemoved).toList();
    }

    /** The one who speaks for the team. */
    public TeamMember getRepresentative() {
        return findRepresentative().orElseThrow();
    }

    private Optional<TeamMember> findRepresentative() {
        return getMembers().stream().filter(TeamMember::isRepresentative).findFirst();
    }

    /** The member under {@code memberId}; anybody else's id is unknown here. */
    public TeamMember getMember(long memberId) {
        return getMembers().stream().filter(member -> member.getId() == memberId).findFirst()
                .orElseThrow(() -> RuleViolation.of("team.memberUnknown"));
    }

    /** How many members have confirmed their details. */
    public long getConfirmedCount() {
        return getMembers().stream().filter(TeamMember::isConfirmed).count();
    }

    /** Whether the team may still have one more member. */
    public boolean isExtensible() {
        return part.getTeamMax() == null || getMembers().size() < part.getTeamMax();
    }

    public Long getId() {
        return id;
    }

    public Part getPart() {
        return part;
    }

    /** The venue of an admitted team, or the one it asks for. */
    public Venue getVenue() {
        return venue;
    }

    public Municipality getMunicipality() {
        return municipality;
    }

    String getAttempt() {
        return attempt;
    }

    /** The code of the receipt (確認コード). */
    public String getCode() {
        return code;
    }

    public String getLanguage() {
        return language;
    }

    public TeamState getState() {
        return state;
    }

    public String getNote() {
        return note;
    }

    /** The venue that the secretariat proposes, or null. */
    public Venue getProposedVenue() {
        return proposedVenue;
    }

    /** The number of people that the secretariat proposes, or null. */
    public Integer getProposedPlaces() {
        return proposedPlaces;
    }

    /** The reason of the last decision, or null. */
    public String getReason() {
        return reason;
    }

    public Channel getChannel() {
        return channel;
    }

    public Instant getRegisteredAt() {
        return registeredAt;
    }

    public Instant getWithdrawnAt() {
        return withdrawnAt;
    }

    public int getVersion() {
        return version;
    }
}
