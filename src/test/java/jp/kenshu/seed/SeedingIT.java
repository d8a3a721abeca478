package jp.kenshu.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jp.kenshu.OneTransaction;
import jp.kenshu.PortalIT;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Session;
import jp.kenshu.programme.Venue;
import jp.kenshu.programme.place.Municipalities;
import jp.kenshu.seed.edition.BrokenSeed;
import jp.kenshu.seed.edition.Crowd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;


class SeedingIT extends PortalIT {

    private static final List<String> TABLES = List.of("Conference", "Category", "Part", "Route", "Venue", "Session",
            "Deadline", "Material", "Scene", "Indicator", "Municipality");

    @TempDir
    Path folder;
    @Inject
    private Seeding seeding;
    @Inject
    private Programme programme;
    @Inject
    private Municipalities municipalities;
    @Inject
    private Tables tables;
    @Inject
    private OneTransaction transaction;

    /** What the database holds. */
    @ApplicationScoped
    @Transactional
    public static class Tables {

        @PersistenceContext
        private EntityManager entities;

        List<Long> counts() {
            return TABLES.stream().map(name -> entities.createQuery("select count(e) from " + name + " e", Long.class)
                    .getSingleResult()).toList();
        }

        void forgetWhatWasRead() {
            entities.clear();
        }
    }

    @Test
    void portalOpensWithTheConferenceAsItWas() {
        transaction.kept(this::seeTheConferenceAsItWas);
    }

    private Conference seeTheConferenceAsItWas() {
        var conference = programme.conference();
        var part = conference.findPart(PartKind.INDIVIDUAL).orElseThrow();
        var sessions = part.mainSessions().stream().map(Session::getCode).toList();
        var symposium = part.getSessions().stream().filter(session -> session.getCode().equals("I-09")).findFirst();
        var offered = part.findRoute("webinar").orElseThrow().getOfferedWhenFull().getCode();
        var parts = symposium.orElseThrow().getChildren().size();

        assertEquals("r5", conference.getCode());
        assertEquals("stream", offered);
        assertEquals(List.of("I-00", "I-01", "I-02", "I-03", "I-04", "I-05", "I-06", "I-07", "I-08", "I-09", "I-10"), sessions);
        assertEquals(5, parts);
        assertEquals(1741, municipalities.count());
        return conference;
    }

    @Test
    void anotherEditionWithFourVenuesAndOnePartLoadsToo() {
        transaction.undone(this::loadAnotherEdition);
    }

    private Conference loadAnotherEdition() {
        seeding.load(Path.of("target/test-classes/seed/blocks").toAbsolutePath().toString());
        tables.forgetWhatWasRead();
        var conference = programme.conference();
        var part = conference.getParts().get(0);
        var venues = part.getVenues().stream().map(Venue::getCode).toList();
        var due = conference.getDeadlines().get(0).getDue();

        assertEquals("blocks", conference.getCode());
        assertEquals(List.of("sendai", "tokyo", "nagoya", "fukuoka"), venues);
        assertEquals(DueMoment.allOf(LocalDate.of(2024, 9, 20)), due);
        return conference;
    }

    @Test
    void anotherEditionThanTheOneThatRunsIsToldFromIt() {
        var conference = programme.conference();

        assertTrue(seeding.isOf("r5", conference));
        assertFalse(seeding.isOf(Path.of("target/test-classes/seed/blocks").toAbsolutePath().toString(), conference));
        assertFalse(seeding.isOf("r99", conference));
        assertEquals(Crowd.thatFits(conference), seeding.crowd("r99", conference));
        assertEquals(1533, seeding.crowd("r5", conference).registered().stream().mapToInt(Crowd.Registered::people).sum());
    }

    @Test
    void brokenEditionLeavesNothingBehind() throws IOException {
        var before = tables.counts();
        copyEdition("code: r5", "code: other");
        replace("materials.yaml", "made: flyer", "made: magic");

        var refused = assertThrows(BrokenSeed.class, () -> seeding.load(folder.toString()));

        assertEquals(folder + "/materials.yaml, line 17, made: 「magic」 is not one of flyer, guide", refused.getMessage());
        assertEquals(before, tables.counts());
    }

    @Test
    void editionThatTheDatabaseRefusesLeavesNothingBehind() throws IOException {
        var before = tables.counts();
        copyEdition("code: r5", "code: r5");

        assertThrows(PersistenceException.class, () -> seeding.load(folder.toString()));

        assertEquals(before, tables.counts());
    }

    private void copyEdition(String code, String replacement) throws IOException {
        for (var file : List.of("conference", "venues", "programme", "deadlines", "materials", "scenes")) {
            Files.copy(Path.of("seed/r5", file + ".yaml"), folder.resolve(file + ".yaml"));
        }
        Files.copy(Path.of("seed/r5/indicators.csv"), folder.resolve("indicators.csv"));
        replace("conference.yaml", code, replacement);
    }

    private void replace(String file, String right, String wrong) throws IOException {
        Files.writeString(folder.resolve(file), Files.readString(folder.resolve(file)).replace(right, wrong));
    }
}
