package jp.kenshu.programme;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The conference that the portal runs, as it is announced. */
@ApplicationScoped
@Transactional
public class Programme {

    /** EclipseLink's hint to read a list of all parts by one query instead of one each. */
    private static final String BATCH = "eclipselink.batch";
    private static final String BATCH_TYPE = "eclipselink.batch.type";

    @PersistenceContext
    private EntityManager entities;

    /** The conference that the portal runs: the newest edition. */
    public Conference conference() {
        return findConference().orElseThrow(() -> new IllegalStateException("No conference has been loaded"));
    }

    /** The conference that the portal runs, or nothing before the first edition is loaded. */
    public Optional<Conference> findConference() {
        return entities.createQuery("select c from Conference c order by c.id desc", Conference.class)
                .setMaxResults(1).getResultStream().findFirst();
    }

    /** The conference with all that the public site tells of it, read in one query for each list. */
    public Conference announced() {
        var conference = conference();
        entities.createQuery("select p from Part p where p.conference = :conference order by p.position", Part.class)
                .setParameter("conference", conference)
                .setHint(BATCH_TYPE, "IN")
                .setHint(BATCH, "p.routes").setHint(BATCH, "p.routes.categories")
                .setHint(BATCH, "p.venues").setHint(BATCH, "p.sessions")
                .setHint(BATCH, "p.materials").setHint(BATCH, "p.materials.file")
                .getResultList().forEach(Programme::readOut);
        conference.getParts().size();
        conference.getCategories().size();
        conference.getDeadlines().size();
        return conference;
    }

    private static void readOut(Part part) {
        part.getRoutes().forEach(route -> route.getCategories().size());
        part.getVenues().size();
        part.getSessions().size();
        part.getMaterials().size();
    }

    /** Brings an edition with everything in it into the portal. */
    public void open(Conference conference) {
        entities.persist(conference);
        entities.flush();
    }

    /** The part under {@code id}. */
    public Part getPart(long id) {
        return entities.find(Part.class, id);
    }

    /** The route under {@code id}. */
    public Route getRoute(long id) {
        return entities.find(Route.class, id);
    }

    /** The venue under {@code id}. */
    public Venue getVenue(long id) {
        return entities.find(Venue.class, id);
    }

    /** The category under {@code id}. */
    public Category getCategory(long id) {
        return entities.find(Category.class, id);
    }

    /** The material under {@code id}, if there is one. */
    public Optional<Material> findMaterial(long id) {
        return Optional.ofNullable(entities.find(Material.class, id));
    }

    /** The deadline under {@code id}, if there is one. */
    public Optional<Deadline> findDeadline(long id) {
        return Optional.ofNullable(entities.find(Deadline.class, id));
    }

    /** The deadline of a kind that holds for {@code part} at {@code venue}: the venue's own before the part's. */
    public Optional<Deadline> findDeadline(DeadlineKind kind, Part part, Venue venue) {
        List<Deadline> deadlines = entities.createQuery("""
                select d from Deadline d where d.kind = :kind and d.part = :part
                  and (d.venue is null or d.venue = :venue)""", Deadline.class)
                .setParameter("kind", kind).setParameter("part", part).setParameter("venue", venue).getResultList();
        return deadlines.stream().filter(deadline -> deadline.getVenue() != null).findFirst()
                .or(() -> deadlines.stream().findFirst());
    }
}
