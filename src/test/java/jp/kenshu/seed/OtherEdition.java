package jp.kenshu.seed;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.EditionNames;
import jp.kenshu.Rehearsal;
import jp.kenshu.programme.NamesOfEdition;
import jp.kenshu.programme.Programme;
import jp.kenshu.seed.demo.Demo;
import jp.kenshu.seed.demo.DemoMoment;
import jp.kenshu.seed.edition.Crowd;

/** Lets the shared portal run a made-up edition for a while, and R5 again afterwards. */
@ApplicationScoped
public class OtherEdition {

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Seeding seeding;
    @Inject
    private Programme programme;
    @Inject
    private Demo demo;
    @Inject
    private Rows rows;

    /** What the edition leaves in the database. */
    @ApplicationScoped
    @Transactional
    public static class Rows {

        private static final String PARTS = "(select id from part where conference_id > ?1)";
        private static final String SCENES = "(select id from scene where part_id in " + PARTS + ")";
        private static final List<String> BELONGING = List.of("indicator where scene_id in " + SCENES,
                "scene_example where scene_id in " + SCENES, "scene where part_id in " + PARTS,
                "material where part_id in " + PARTS,
                "lecture where session_id in (select id from programme_session where part_id in " + PARTS + ")",
                "programme_session where part_id in " + PARTS,
                "deadline where conference_id > ?1", "venue where part_id in " + PARTS,
                "route_category where route_id in (select id from route where part_id in " + PARTS + ")",
                "route where part_id in " + PARTS, "category where conference_id > ?1", "part where conference_id > ?1",
                "questionnaire where conference_id > ?1", "sheet_outline where conference_id > ?1", "form_version where conference_id > ?1",
                "conference where id > ?1");

        @PersistenceContext
        private EntityManager entities;

        void removeAllBut(String code) {
            var kept = entities.createQuery("select c.id from Conference c where c.code = :code", Long.class)
                    .setParameter("code", code).getSingleResult();
            entities.createNativeQuery("set foreign_key_checks = 0").executeUpdate();
            try {
                BELONGING.forEach(rows -> entities.createNativeQuery("delete from " + rows).setParameter(1, kept).executeUpdate());
            } finally {
                entities.createNativeQuery("set foreign_key_checks = 1").executeUpdate();
            }
        }

        List<String> emails(String query) {
            return entities.createQuery(query, String.class).setMaxResults(1).getResultList();
        }

        List<Object[]> letters() {
            return entities.createQuery("select m.template, m.subject, m.body from OutgoingMail m", Object[].class).getResultList();
        }
    }

    /** Opens the edition of {@code name} among those of the tests, empty, on the last day of its registration. */
    public void open(String name) {
        rehearsal.beginAnew();
        seeding.load(Path.of("target/test-classes/seed", name).toAbsolutePath().toString());
        EditionNames.speakOf(NamesOfEdition.of(programme.conference()));
        rehearsal.standAt(DemoMoment.of(programme.conference()));
    }

    /** Lets the crowd of the edition do what it has done by {@code moment}; null stands for the last day of registration. */
    public void fill(Instant moment) {
        if (moment != null) {
            rehearsal.standAt(moment);
        }
        demo.fill(() -> Crowd.thatFits(programme.conference()));
    }

    /** Returns to R5, empty. */
    public void close() {
        rehearsal.beginAnew();
        rows.removeAllBut("r5");
        EditionNames.speakOf(NamesOfEdition.of(programme.conference()));
        rehearsal.beginAnew();
    }

    /** The address of the first person whom {@code query} finds. */
    public String email(String query) {
        return rows.emails(query).stream().findFirst().orElse("");
    }

    /** All letters that have been written: template, subject and body. */
    public List<Object[]> letters() {
        return rows.letters();
    }
}
