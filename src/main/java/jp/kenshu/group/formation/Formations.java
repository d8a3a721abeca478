package jp.kenshu.group.formation;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.audit.Said;
import jp.kenshu.group.history.Deed;
import jp.kenshu.group.history.Deeds;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.Teams;
import jp.kenshu.storage.Retried;

/**
 * The drafts of all venues: formed by the portal, changed by hand one deed after another, undone, done again. A deed names the
 * revision that it was decided on; where somebody else was faster it is refused and nothing is overwritten.
 */
@ApplicationScoped
@Retried
@Transactional
public class Formations {

    private static final BoardText AS_TEXT = new BoardText();

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Situations situations;
    @Inject
    private Deeds deeds;
    @Inject
    private AuditTrail audit;
    @Inject
    private PortalClock clock;
    @Inject
    private Event<FormationBegun> begun;

    /** Fired when the portal is to form groups; the search begins after commit. */
    public record FormationBegun(long formation) {
    }

    /** The terms that hold at {@code venue}, the usual ones before anybody has set others. */
    public Terms termsOf(Venue venue) {
        return Optional.ofNullable(entities.find(VenueTerms.class, venue.getId())).map(VenueTerms::getTerms).orElseGet(Terms::usual);
    }

    /** Other terms hold at {@code venue} from now on. Drafts that exist keep theirs. */
    @AllowedTo(Role.SECRETARIAT)
    public void setTerms(long venueId, Terms terms, Actor by) {
        var venue = entities.find(Venue.class, venueId, LockModeType.PESSIMISTIC_WRITE);
        var before = entities.find(VenueTerms.class, venueId);
        if (before == null) {
            entities.persist(new VenueTerms(venue, terms));
        } else {
            before.become(terms);
        }
        audit.record(by, "formationTermsSet", "venue:" + venueId, terms.getBigFrom(), terms.getSmallest(), terms.getLargest(),
                Said.orWord(terms.getGroupsMax(), "record.noLimit"), terms.getKinds(), terms.getPrefectures());
    }

    /** Begins a new draft, in which those who are fixed on draft {@code keeping} (null: none) stay where they are. */
    @AllowedTo(Role.SECRETARIAT)
    public Formation begin(long venueId, Long keeping, Actor by) {
        var venue = entities.find(Venue.class, venueId, LockModeType.PESSIMISTIC_WRITE);
        if (of(venue).stream().anyMatch(each -> each.isSolvingAt(clock.now()))) {
            throw RuleViolation.of("formation.alreadySolving");
        }
        var board = keeping == null ? Board.EMPTY : get(keeping).getBoard();
        var formation = new Formation(venue, of(venue).stream().mapToInt(Formation::getNumber).max().orElse(0) + 1,
                termsOf(venue), board, by, clock.now());
        entities.persist(formation);
        entities.flush();
        audit.record(by, "formationBegun", formation.getSubject());
        begun.fire(new FormationBegun(formation.getId()));
        return formation;
    }

    /** The search tells of a better board. Answers whether it should go on. */
    boolean improved(long id, Board better) {
        var formation = lock(id);
        formation.improve(better, clock.now());
        return !formation.isStopAsked();
    }

    /** The search is over, with the roles proposed. */
    void settled(long id, Board found) {
        var formation = lock(id);
        var situation = situations.at(formation.getVenue(), formation.getTerms());
        formation.improve(Duties.proposed(situation, found), clock.now());
        formation.settle(clock.now());
        deeds.begin(formation.getHistory(), "formed", text(formation.getBoard()));
    }

    /** Somebody asks the search to end with the best so far. */
    @AllowedTo(Role.SECRETARIAT)
    public void stop(long id, Actor by) {
        var formation = lock(id);
        if (formation.isSolvingAt(clock.now())) {
            formation.askToStop();
            audit.record(by, "formationStopped", formation.getSubject());
        }
    }

    /** A party goes to the group of {@code number}, or to a new one, and is fixed there; so is a big team that it joins. */
    @AllowedTo(Role.SECRETARIAT)
    public Formation move(long id, int revision, String key, int number, Actor by) {
        return change(id, revision, "moved", by, (situation, board) -> {
            var party = situation.find(key).orElseThrow(() -> RuleViolation.of("formation.partyUnknown"));
            var moved = new Appraisal(situation, board).afterMove(party, number);
            for (var big : situation.in(moved, number)) {
                moved = big.big() ? moved.pinned(big.key(), true) : moved;
            }
            return new Changed(moved, party.name() + " → " + number);
        });
    }

    /** A party is fixed where it is, or free for the next search. */
    @AllowedTo(Role.SECRETARIAT)
    public Formation pin(long id, int revision, String key, boolean pinned, Actor by) {
        return change(id, revision, pinned ? "pinned" : "freed", by, (situation, board) -> new Changed(board.pinned(key, pinned),
                situation.find(key).map(Party::name).orElse(key)));
    }

    /** Everybody is free for the next search. */
    @AllowedTo(Role.SECRETARIAT)
    public Formation freeAll(long id, int revision, Actor by) {
        return change(id, revision, "freedAll", by, (situation, board) -> new Changed(board.unpinned(), ""));
    }

    /** A group works on another scene, and its people are fixed there. */
    @AllowedTo(Role.SECRETARIAT)
    public Formation workOn(long id, int revision, int number, String scene, Actor by) {
        return change(id, revision, "sceneSet", by, (situation, board) -> {
            var chosen = situation.scenes().stream().filter(each -> each.getCode().equals(scene)).findFirst()
                    .orElseThrow(() -> RuleViolation.of("formation.sceneMissing"));
            var changed = board.workingOn(number, chosen.getId());
            for (var party : situation.in(board, number)) {
                changed = changed.pinned(party.key(), true);
            }
            return new Changed(changed, number + " → " + chosen.getName().ja());
        });
    }

    /** A member takes over a role in their group. */
    @AllowedTo(Role.SECRETARIAT)
    public Formation appoint(long id, int revision, int group, long member, String role, Actor by) {
        return change(id, revision, "appointed", by, (situation, board) -> new Changed(Duties.appointed(situation, board, group, member,
                Duties.Role.valueOf(role)), group + " " + role));
    }

    /** Those who have withdrawn leave the board, and teams count as many people as they have now. */
    @AllowedTo(Role.SECRETARIAT)
    public Formation reflect(long id, int revision, Actor by) {
        return change(id, revision, "reflected", by, (situation, board) -> {
            var changed = board;
            for (var gone : new Appraisal(situation, board).gone()) {
                changed = changed.without(gone.party());
            }
            for (var party : situation.parties()) {
                changed = changed.counted(party.key(), party.people());
            }
            return new Changed(changed, "");
        });
    }

    /** Takes the last deed back. */
    @AllowedTo(Role.SECRETARIAT)
    public Formation undo(long id, int revision, Actor by) {
        var formation = lockAt(id, revision);
        return become(formation, deeds.undo(formation.getHistory(), formation.getStep(), by), by);
    }

    /** Does the last deed that was taken back again. */
    @AllowedTo(Role.SECRETARIAT)
    public Formation redo(long id, int revision, Actor by) {
        var formation = lockAt(id, revision);
        return become(formation, deeds.redo(formation.getHistory(), formation.getStep(), by), by);
    }

    private Formation become(Formation formation, Deed deed, Actor by) {
        formation.become(AS_TEXT.convertToEntityAttribute(deed.getState()), deed.getNumber(), by, clock.now());
        return formation;
    }

    /** Who comes in a member's place takes over that member's place and duties in every draft of the venue, and in its history. */
    void passOn(@Observes Teams.MemberReplaced replaced) {
        long leaving = replaced.leaving().getId();
        long coming = replaced.coming().getId();
        for (var formation : of(replaced.coming().getTeam().getVenue())) {
            lock(formation.getId()).passOn(leaving, coming);
            deeds.rewrite(formation.getHistory(), board -> text(AS_TEXT.convertToEntityAttribute(board).passedOn(leaving, coming)));
        }
    }

    private record Changed(Board board, String detail) {
    }

    private Formation change(long id, int revision, String deed, Actor by, BiFunction<Situation, Board, Changed> change) {
        var formation = lockAt(id, revision);
        var situation = situations.seen(formation.getVenue(), formation.getTerms());
        var done = change.apply(situation, formation.getBoard());
        formation.become(Duties.proposed(situation, done.board()), formation.getStep() + 1, by, clock.now());
        deeds.add(formation.getHistory(), formation.getStep(), deed, done.detail(), text(formation.getBoard()), by);
        return formation;
    }

    private static String text(Board board) {
        return AS_TEXT.convertToDatabaseColumn(board);
    }

    /** The draft under {@code id}, as it is now and held still; the revision must be the one that was decided on. */
    Formation lockAt(long id, int revision) {
        var formation = lock(id);
        mustBeChangeable(formation, revision);
        return formation;
    }

    private void mustBeChangeable(Formation formation, int revision) {
        if (formation.isSolvingAt(clock.now())) {
            throw RuleViolation.of("formation.solving");
        }
        if (formation.getRevision() != revision) {
            throw RuleViolation.of("formation.changedMeanwhile", formation.getChangedBy().name());
        }
    }

    private Formation lock(long id) {
        return Optional.ofNullable(entities.find(Formation.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> RuleViolation.of("formation.unknown"));
    }

    /** Whether the portal is still looking for better groups. */
    public boolean isSolving(Formation formation) {
        return formation.isSolvingAt(clock.now());
    }

    /** The draft under {@code id}. */
    public Formation get(long id) {
        return find(id).orElseThrow(() -> RuleViolation.of("formation.unknown"));
    }

    /** The draft under {@code id}, if there is one. */
    public Optional<Formation> find(long id) {
        return Optional.ofNullable(entities.find(Formation.class, id));
    }

    /** All drafts of a venue, the newest first. */
    public List<Formation> of(Venue venue) {
        return entities.createQuery("select f from Formation f join fetch f.venue where f.venue = :venue order by f.number desc", Formation.class)
                .setParameter("venue", venue).getResultList();
    }

    /** The draft that was published last, if any. */
    public Optional<Formation> published(Venue venue) {
        return of(venue).stream().filter(each -> each.getPublishedAt() != null)
                .max(java.util.Comparator.comparing(Formation::getPublishedAt));
    }

    /** What is to be said of a draft now. */
    public Appraisal appraise(Formation formation) {
        return new Appraisal(situations.seen(formation.getVenue(), formation.getTerms()), formation.getBoard());
    }
}
