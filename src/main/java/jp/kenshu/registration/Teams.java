package jp.kenshu.registration;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.People;
import jp.kenshu.account.Person;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.audit.Said;
import jp.kenshu.programme.Affiliation;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Places;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;
import jp.kenshu.programme.place.Municipality;
import jp.kenshu.storage.Retried;

/**
 * The municipalities' teams for part Ⅱ. A team that fits at its venue is admitted at once, whole or not at all; one that
 * does not fit waits for the secretariat, whose decisions {@link TeamDecisions} takes. Teams register for a
 * venue one after the other; whatever else changes a team locks the team's row first and the venue's last.
 */
@ApplicationScoped
@Retried
@Transactional
public class Teams {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private Programme programme;
    @Inject
    private TeamRules rules;
    @Inject
    private TeamDeadlines deadlines;
    @Inject
    private Places places;
    @Inject
    private People people;
    @Inject
    private Identities identities;
    @Inject
    private AuditTrail audit;
    @Inject
    private TeamLetters letters;
    @Inject
    private Event<MemberReplaced> replaced;

    /**
     * Fired, within the transaction, when {@code coming} has taken the place of {@code leaving} in a team: whatever hangs on a member's
     * place and not on the person is handed on by the feature that it belongs to.
     */
    public record MemberReplaced(TeamMember leaving, TeamMember coming, Actor by) {
    }

    /**
     * Registers a team for the venue under {@code venueId}; the first of {@code attendees} represents it. Violations that
     * concern one of them name the field with their number: {@code email-2}. The same attempt twice is one team.
     */
    public Team register(long venueId, List<Attendee> attendees, String note, Entry entry) {
        var venue = programme.getVenue(venueId);
        places.hold(venue);
        var before = findByAttempt(entry.attempt());
        if (before.isPresent()) {
            return sameAgain(before.get(), venue, attendees, note);
        }
        var now = clock.now();
        if (!entry.by().isStaff()) {
            deadlines.mustBeOpenAt(venue, now);
        }
        var municipality = municipalityOf(attendees);
        rules.mustBeFirst(venue.getPart(), municipality, entry.attempt());
        rules.allMustBeNew(venue.getPart(), attendees, entry.attempt());
        var persons = attendees.stream().map(attendee -> meet(attendee, entry.language())).toList();
        var team = new Team(venue, municipality, note, entry, now);
        entities.persist(team);
        IntStream.range(0, attendees.size()).forEach(index -> RuleViolation.inBlock(index + 1,
                () -> team.add(attendees.get(index), persons.get(index), entry.by(), now)));
        if (!entry.by().isStaff()) {
            team.getRepresentative().confirm(attendees.get(0), now);
        }
        rules.writeOnceEach(team);
        audit.record(entry.by(), "teamRegistered", team.getSubject(),
                municipality.getFullName(), venue.getName(), attendees.size());
        rules.admitIfItFits(team);
        letters.receipt(team);
        team.getMembers().stream().filter(member -> !member.isRepresentative()).forEach(this::invite);
        return team;
    }

    private static Team sameAgain(Team made, Venue venue, List<Attendee> attendees, String note) {
        if (!made.isOf(venue, attendees, note)) {
            throw RuleViolation.of("team.attemptUsed", made.getNumber());
        }
        return made;
    }

    /**
     * The municipality has no other team and nobody is in two, which is said before anybody confirms; what {@code attempt} itself has
     * made does not count.
     */
    public void mustBeNew(Part part, List<Attendee> attendees, String attempt) {
        RuleViolation.saidTogether(() -> rules.mustBeFirst(part, municipalityOf(attendees), attempt), () -> rules.allMustBeNew(part, attendees, attempt));
    }

    /** Whether {@code attempt} has made a team, but not as this form says. */
    public boolean isUsedForAnother(String attempt, long venueId, List<Attendee> attendees, String note) {
        return findByAttempt(attempt).filter(made -> !made.isOf(programme.getVenue(venueId), attendees, note)).isPresent();
    }

    private static Municipality municipalityOf(List<Attendee> attendees) {
        var representative = attendees.get(0);
        if (representative.getCategory().getAffiliation() != Affiliation.MUNICIPALITY) {
            throw RuleViolation.at("category-1", "team.representativeNotOfficer");
        }
        return representative.getMunicipality();
    }

    /** One more person joins the team; an admitted team takes one more place. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public TeamMember add(long teamId, Attendee attendee, Actor by) {
        var team = rules.lock(teamId);
        var now = rules.mustBeChangeable(team, by);
        rules.mustNotAwaitAnswer(team);
        rules.mustBeNew(team.getPart(), attendee, null);
        var held = team.heldPlaces();
        var member = team.add(attendee, meet(attendee, team.getLanguage()), by, now);
        rules.writeOnceEach(team);
        if (!held.exchangeFor(team.heldPlaces(), places)) {
            throw RuleViolation.of("team.venueFull");
        }
        audit.record(by, "memberAdded", team.getSubject(), attendee.getName());
        invite(member);
        letters.changed(team);
        return member;
    }

    /** Somebody else comes in the place of a member and inherits it: position, representation, and what other features keep for it. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public TeamMember replace(long teamId, long memberId, Attendee attendee, Actor by) {
        var team = rules.lock(teamId);
        var now = rules.mustBeChangeable(team, by);
        var leaving = team.getMember(memberId);
        rules.mustBeNew(team.getPart(), attendee, null);
        var represented = leaving.isRepresentative();
        int position = leaving.getPosition();
        leaving.leave(by, now);
        entities.flush();
        var member = team.succeed(position, represented, attendee, meet(attendee, team.getLanguage()), by, now);
        rules.writeOnceEach(team);
        audit.record(by, "memberReplaced", team.getSubject(), leaving.getAttendee().getName(), attendee.getName());
        letters.removed(leaving);
        if (represented) {
            letters.represents(member);
        } else {
            invite(member);
        }
        letters.changed(team);
        replaced.fire(new MemberReplaced(leaving, member, by));
        return member;
    }

    /** Details of a member are corrected; the member is asked to confirm them. Representatives confirm their own. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public TeamMember correct(long teamId, long memberId, Attendee corrected, Actor by) {
        var team = rules.lock(teamId);
        rules.mustBeChangeable(team, by);
        var member = team.getMember(memberId);
        var before = member.getAttendee();
        var changes = Changes.between(before, corrected);
        if (changes.isEmpty()) {
            throw RuleViolation.of("team.nothingChanged");
        }
        if (!before.getEmail().equals(corrected.getEmail())) {
            mustNotBeOwnAddress(member, by);
        }
        rules.mustBeNew(team.getPart(), corrected, member);
        if (member.isRepresentative() && !by.isStaff()) {
            identities.rename(member.getPerson(), corrected);
            member.confirm(corrected, clock.now());
        } else {
            member.correct(corrected, identities.after(member.getPerson(), corrected, team.getLanguage()));
            invite(member);
        }
        rules.writeOnceEach(team);
        audit.record(by, "memberCorrected", team.getSubject(), before.getName(), changes.inWords());
        return member;
    }

    private static void mustNotBeOwnAddress(TeamMember member, Actor by) {
        if (member.isRepresentative() && !by.isStaff()) {
            throw RuleViolation.at("email", "team.ownAddress");
        }
    }

    /** A member leaves the team; an admitted team gives the place back. A team under review may fit now. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void remove(long teamId, long memberId, Actor by) {
        var team = rules.lock(teamId);
        var now = rules.mustBeChangeable(team, by);
        var member = team.getMember(memberId);
        rules.mustNotAwaitAnswer(team);
        var held = team.heldPlaces();
        team.remove(member, by, now);
        entities.flush();
        held.exchangeFor(team.heldPlaces(), places);
        audit.record(by, "memberRemoved", team.getSubject(), member.getAttendee().getName());
        letters.removed(member);
        rules.admitIfItFits(team);
        letters.changed(team);
    }

    /** Another officer of the municipality represents the team from now on. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void handOver(long teamId, long memberId, Actor by) {
        var team = rules.lock(teamId);
        rules.mustBeChangeable(team, by);
        var member = team.getMember(memberId);
        if (member.isRepresentative()) {
            throw RuleViolation.of("team.representsAlready", member.getAttendee().getName());
        }
        team.handOverTo(member);
        audit.record(by, "teamHandedOver", team.getSubject(), member.getAttendee().getName());
        letters.represents(member);
    }

    /** The team asks for another venue, until registration closes; an admitted team keeps its places where the other is full. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void changeVenue(long teamId, long venueId, Actor by) {
        var team = rules.lock(teamId);
        var venue = programme.getVenue(venueId);
        var now = rules.mustStand(team);
        if (!by.isStaff()) {
            deadlines.mustBeOpenAt(team.getVenue(), now);
            deadlines.mustBeOpenAt(venue, now);
        }
        rules.mustNotAwaitAnswer(team);
        if (venue.equals(team.getVenue())) {
            throw RuleViolation.at("venue", "team.alreadyThere");
        }
        var left = team.getVenue();
        if (team.getState() == TeamState.ADMITTED) {
            if (!team.heldPlaces().exchangeFor(new TeamPlaces(venue, team.getMembers().size()), places)) {
                throw RuleViolation.at("venue", "team.otherVenueFull");
            }
            team.admit(venue);
        } else {
            team.awaitsReview(venue);
        }
        audit.record(by, "teamVenueChanged", team.getSubject(), left.getName(), venue.getName());
        rules.admitIfItFits(team);
        letters.moved(team, null);
    }

    /** The municipality does not take part after all; its places are free again. Twice is once. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void withdraw(long teamId, String reason, Actor by) {
        var team = rules.lock(teamId);
        if (team.getState() == TeamState.WITHDRAWN) {
            return;
        }
        var now = rules.mustStand(team);
        if (!by.isStaff() && !now.isBefore(deadlines.withdrawalClosesAt(team.getVenue()).at())) {
            throw RuleViolation.of("team.withdrawalClosed");
        }
        var because = Remark.of("reason", reason);
        var held = team.heldPlaces();
        team.withdraw(by, now);
        held.exchangeFor(TeamPlaces.NONE, places);
        audit.record(by, "teamWithdrew", team.getSubject(), because);
        letters.withdrawn(team, because);
    }

    /** A member, known by the personal link, says that these details are right and what may not be recorded. */
    public void confirm(long personId, Attendee confirmed, RecordingRefusal refusal) {
        var member = lockMembership(personId);
        var team = member.getTeam();
        deadlines.mustNotBeLockedAt(team.getVenue(), clock.now());
        var before = member.getAttendee();
        if (!before.getEmail().equals(confirmed.getEmail())) {
            throw RuleViolation.at("email", "team.ownAddress");
        }
        rules.mustBeNew(team.getPart(), confirmed, member);
        var changes = Changes.between(before, confirmed);
        identities.rename(member.getPerson(), confirmed);
        member.confirm(confirmed, clock.now());
        member.refuse(refusal);
        audit.record(Actor.participant(before.getName()), "memberConfirmed", team.getSubject(), changes.inWords());
    }

    /** A member says what may not be recorded; this is heard until the conference is over. */
    public void refuseRecording(long personId, RecordingRefusal refusal) {
        var member = lockMembership(personId);
        member.refuse(refusal);
        audit.record(Actor.participant(member.getAttendee().getName()), "recordingRefused", member.getTeam().getSubject(),
                Said.inBoth(words -> refusal.isAny() ? refusal.inWords(words) : words.text("team.recording.yes")));
    }

    /** Sends a member another personal link, not more often than every ten minutes. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void resendLink(long teamId, long memberId, Actor by) {
        var team = rules.lock(teamId);
        rules.mustStand(team);
        var member = team.getMember(memberId);
        if (!member.mayBeSentLinkAt(clock.now())) {
            throw RuleViolation.of("team.linkJustSent", TeamMember.BETWEEN_LINKS.toMinutes());
        }
        invite(member);
        audit.record(by, "memberLinkSent", team.getSubject(), member.getAttendee().getName());
    }

    private void invite(TeamMember member) {
        letters.invited(member);
        member.markInvited(clock.now());
    }

    /** The team under {@code id}, with its members. */
    public Team get(long id) {
        return find(id).orElseThrow(() -> RuleViolation.of("team.unknown"));
    }

    /** The member under {@code id}, whether or not they have left. */
    public Optional<TeamMember> findMember(long id) {
        return Optional.ofNullable(entities.find(TeamMember.class, id));
    }

    /** The team under {@code id} with its members, if there is one. */
    public Optional<Team> find(long id) {
        return entities.createQuery("""
                select distinct t from Team t join fetch t.part p join fetch p.conference join fetch t.venue
                  left join fetch t.everybody e left join fetch e.person left join fetch e.attendee.category where t.id = :id""", Team.class)
                .setParameter("id", id).getResultStream().findFirst();
    }

    /** All teams of {@code part} with their members, the newest first. */
    public List<Team> of(Part part) {
        return entities.createQuery("""
                select distinct t from Team t join fetch t.municipality m join fetch m.prefecture
                  left join fetch t.everybody e left join fetch e.person where t.part = :part order by t.id desc""", Team.class)
                .setParameter("part", part).getResultList();
    }

    /** The team with a receipt's number and code; a wrong number and a wrong code are answered alike. */
    public Optional<Team> findByReceipt(String number, String code) {
        return RegistrationNumber.read(number).flatMap(this::find)
                .filter(found -> found.getNumber().equals(number)).filter(found -> found.hasCode(code));
    }

    /** The team of the present conference that the person under {@code personId} represents, if there is one. */
    public Optional<Team> representedBy(long personId) {
        return findMembership(personId).filter(TeamMember::isRepresentative).map(member -> get(member.getTeam().getId()));
    }

    /** The person's membership in a team that stands, the newest one. */
    public Optional<TeamMember> findMembership(long personId) {
        return entities.createQuery("""
                select m from TeamMember m join fetch m.team t join fetch t.part p join fetch p.conference join fetch t.venue
                where m.person.id = :person and m.activeEmail is not null order by m.id desc""", TeamMember.class)
                .setParameter("person", personId).setMaxResults(1).getResultStream().findFirst();
    }

    private TeamMember lockMembership(long personId) {
        var membership = entities.createQuery("""
                select m.team.id, m.id from TeamMember m where m.person.id = :person and m.activeEmail is not null
                order by m.id desc""", Object[].class)
                .setParameter("person", personId).setMaxResults(1).getResultStream().findFirst()
                .orElseThrow(() -> RuleViolation.of("team.memberUnknown"));
        return rules.lock((Long) membership[0]).getMember((Long) membership[1]);
    }

    private Optional<Team> findByAttempt(String attempt) {
        return entities.createQuery("select t from Team t where t.attempt = :attempt", Team.class)
                .setParameter("attempt", attempt).getResultStream().findFirst();
    }

    private Person meet(Attendee attendee, String language) {
        return people.meet(attendee.getEmail(), attendee.getName(), language);
    }
}
