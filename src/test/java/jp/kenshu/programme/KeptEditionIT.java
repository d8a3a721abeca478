package jp.kenshu.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jp.kenshu.OneTransaction;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The edition in the memories of two nodes on one database. */
class KeptEditionIT extends PortalIT {

    private static final Actor SECRETARIAT = Actor.staff("事務局 試験");

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Programme programme;
    @Inject
    private Settings settings;
    @Inject
    private Places places;
    @Inject
    private KeptEdition edition;
    @Inject
    private OneTransaction transaction;

    private Unmanaged.UnmanagedInstance<KeptEdition> other;

    @BeforeEach
    void startAnotherNode() {
        rehearsal.beginAnew();
        other = new Unmanaged<>(KeptEdition.class).newInstance().produce().inject().postConstruct();
    }

    @AfterEach
    void stopTheOtherNode() {
        other.preDestroy().dispose();
    }

    @Test
    void whatOneNodeChangesTheOtherOneShowsAtOnce() {
        var deadline = overview(nextNode());
        var before = deadline.getDue();
        var other = DueMoment.typed("2023-10-25", "12:00", LocalDate.EPOCH);

        settings.moveDeadline(deadline.getId(), deadline.getVersion(), other, SECRETARIAT);

        assertEquals(other, same(deadline, nextNode()).getDue());
        assertEquals(other, same(deadline, nextRequestOf(edition)).getDue());
        settings.moveDeadline(deadline.getId(), same(deadline, nextNode()).getVersion(), before, SECRETARIAT);
        assertEquals(before, same(deadline, nextNode()).getDue());
    }

    @Test
    void whoHasAskedForTheNumberIsGivenWhatIsKeptUnderIt() {
        var kept = nextNode();
        var deadline = overview(kept);
        var before = deadline.getDue();
        assertSame(kept, other.get().find(number()).orElseThrow());

        settings.moveDeadline(deadline.getId(), deadline.getVersion(), DueMoment.typed("2023-10-25", "12:00", LocalDate.EPOCH), SECRETARIAT);
        other.get().lookAgain();
        var next = other.get().find(number()).orElseThrow();

        assertEquals(DueMoment.typed("2023-10-25", "12:00", LocalDate.EPOCH), same(deadline, next).getDue());
        settings.moveDeadline(deadline.getId(), same(deadline, next).getVersion(), before, SECRETARIAT);
    }

    @Test
    void whatIsUnchangedIsNotReadAgainButThePlacesAre() {
        var kept = nextNode();
        var taken = webinar(kept).getTaken();

        transaction.kept(() -> places.take(webinar(kept)) && places.resize(webinar(kept), 7));

        assertSame(kept, nextNode());
        assertEquals(taken + 1, webinar(kept).getTaken());
        assertEquals(7, webinar(kept).getCapacity());
    }

    @Test
    void numberOfTheEditionIsNotTakenForTheFiguresOfAVenue() {
        var venue = venues(nextNode()).get(0);
        numberStandsUnder(venue.getId());
        try {
            var kept = nextNode();

            venues(kept).forEach(each -> assertEquals(entities.find(Venue.class, each.getId()).getCapacity(), each.getCapacity(), each.getCode()));
            venues(kept).forEach(each -> assertEquals(entities.find(Venue.class, each.getId()).getTaken(), each.getTaken(), each.getCode()));
        } finally {
            numberStandsUnder(1);
        }
    }

    private void numberStandsUnder(long id) {
        transaction.kept(() -> entities.createNativeQuery("update edition_change set id = ?, number = number + 1").setParameter(1, id).executeUpdate());
    }

    private static List<Venue> venues(Conference conference) {
        return conference.findPart(PartKind.TEAM).orElseThrow().getVenues();
    }

    @Test
    void whatIsGivenUpIsNeverKept() {
        var kept = nextNode();
        var deadline = overview(kept);

        var within = transaction.undone(() -> {
            settings.moveDeadline(deadline.getId(), deadline.getVersion(), DueMoment.typed("2023-10-25", "12:00", LocalDate.EPOCH), SECRETARIAT);
            return other.get().find();
        });
        edition.lookAgain();

        assertEquals(Optional.empty(), within);
        assertEquals(deadline.getDue(), same(deadline, nextNode()).getDue());
    }

    @Test
    void whatAnotherNodeHasChangedIsNotReadAnewWithinATransaction() {
        var before = nextNode();
        transaction.kept(() -> {
            edition.raiseNumber();
            return before;
        });

        var within = transaction.kept(() -> {
            other.get().lookAgain();
            return other.get().find();
        });

        assertEquals(Optional.empty(), within);
        assertNotSame(before, nextNode());
    }

    @Test
    void everythingAnnouncedIsReadWithoutTheDatabase() {
        var conference = nextNode();

        assertTrue(conference.getParts().stream().flatMap(part -> part.getScenes().stream()).allMatch(scene -> !scene.getIndicators().isEmpty()));
        assertTrue(conference.getParts().stream().flatMap(part -> part.getSessions().stream()).anyMatch(session -> !session.getChildren().isEmpty()));
        assertTrue(conference.getParts().stream().flatMap(part -> part.getRoutes().stream()).allMatch(route -> !route.getCategories().isEmpty()));
        assertNotSame(programme.conference(), conference);
    }

    private long number() {
        return ((Number) entities.createNativeQuery("select number from edition_change").getSingleResult()).longValue();
    }

    private Conference nextNode() {
        return nextRequestOf(other.get());
    }

    private static Conference nextRequestOf(KeptEdition node) {
        node.lookAgain();
        return node.find().orElseThrow();
    }

    private static Deadline overview(Conference conference) {
        return conference.getDeadlines().stream().filter(deadline -> deadline.getKind() == DeadlineKind.OVERVIEW).findFirst().orElseThrow();
    }

    private static Deadline same(Deadline deadline, Conference conference) {
        return conference.getDeadlines().stream().filter(each -> each.getId().equals(deadline.getId())).findFirst().orElseThrow();
    }

    private static Route webinar(Conference conference) {
        return conference.findPart(PartKind.INDIVIDUAL).flatMap(part -> part.findRoute("webinar")).orElseThrow();
    }
}
