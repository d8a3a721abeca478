package jp.kenshu.programme;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.storage.EntityReads;

/** The conference that the portal runs, as it is announced. */
@ApplicationScoped
@Transactional
public class Programme {

    /** EclipseLink's hint to read a list of all parts by one query instead of one each. */
    private static final String BATCH = "eclipselink.batch";
    private static final String BATCH_TYPE = "eclipselink.batch.type";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private EntityReads reads;
    @Inject
    private KeptEdition kept;

    /** The conference that the portal runs: the newest edition. */
    public Conference conference() {
        return findConference().orElseThrow(Programme::noConference);
    }

    private static IllegalStateException noConference() {
        return new IllegalStateException("No conference has been loaded");
    }

    /** The conference that the portal runs, or nothing before the first edition is loaded. */
    public Optional<Conference> findConference() {
        return entities.createQuery("select c from Conference c order by c.id desc", Conference.class)
                .setMaxResults(1).getResultStream().findFirst();
    }

    /** The conferences of all years that the portal has. */
    public List<Conference> conferences() {
        return entities.createQuery("select c from Conference c order by c.id", Conference.class).getResultList();
    }

    /** The conference with all that is announced of it, mostly from memory: to be read, not to be changed. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Conference announced() {
        return findAnnounced().orElseThrow(Programme::noConference);
    }

    /** The same, or nothing before the first edition is loaded. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Conference> findAnnounced() {
        return kept.find().or(() -> reads.read(this::findConference));
    }

    /** The same part as it is announced, where it is of the running edition mostly from memory: to be read, not to be changed. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Part announced(Part part) {
        return kept.find().flatMap(conference -> conference.getParts().stream().filter(each -> each.getId().equals(part.getId())).findFirst()).orElse(part);
    }

    /** The route under {@code id} as it is announced, of the running edition mostly from memory: to be read, not to be changed. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Route> findAnnouncedRoute(long id) {
        return kept.find().stream().flatMap(conference -> conference.getParts().stream()).flatMap(part -> part.getRoutes().stream())
                .filter(route -> route.getId() == id).findFirst().or(() -> reads.read(() -> Optional.ofNullable(getRoute(id))));
    }

    /** The conference as it is announced, with the places taken since this request began. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Conference announcedAnew() {
        kept.lookAgain();
        return announced();
    }

    /** The conference with all that is announced of it, read in one query for each list, in a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Conference> readOut() {
        var conference = findConference();
        conference.ifPresent(this::readOut);
        return conference;
    }

    private void readOut(Conference conference) {
        entities.createQuery("select p from Part p where p.conference = :conference order by p.position", Part.class)
                .setParameter("conference", conference)
                .setHint(BATCH_TYPE, "IN")
                .setHint(BATCH, "p.routes").setHint(BATCH, "p.routes.categories")
                .setHint(BATCH, "p.venues").setHint(BATCH, "p.sessions")
                .setHint(BATCH, "p.materials").setHint(BATCH, "p.materials.file")
                .setHint(BATCH, "p.scenes").setHint(BATCH, "p.scenes.indicators").setHint(BATCH, "p.scenes.examples")
                .getResultList().forEach(Programme::readOut);
        conference.getParts().size();
        conference.getCategories().forEach(Category::getConference);
        conference.getDeadlines().forEach(deadline -> touch(deadline.getConference(), deadline.getPart(), deadline.getVenue()));
    }

    private static void readOut(Part part) {
        touch(part.getConference());
        part.getRoutes().forEach(route -> touch(route.getPart(), route.getOfferedWhenFull(), route.getCategories().size()));
        part.getVenues().forEach(venue -> touch(venue.getPart()));
        part.getSessions().forEach(session -> touch(session.getPart(), session.getParent(), session.getChildren().size()));
        part.getMaterials().forEach(material -> touch(material.getPart(), material.getSession(), material.getVenue(), material.getFile()));
        part.getScenes().forEach(Programme::readOut);
    }

    private static void readOut(Scene scene) {
        touch(scene.getPart());
        scene.getIndicators().forEach(Indicator::getScene);
        scene.getExamples().forEach(Example::getScene);
    }

    private static void touch(Object... things) {
        // asking for a thing has read it; nothing asks the database for it afterwards
    }

    /** Brings an edition with everything in it into the portal. */
    public void open(Conference conference) {
        entities.persist(conference);
        entities.flush();
        kept.raiseNumber();
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

    /** Until when participants of {@code part} may change or withdraw: its own deadline, or else the last route's closing. */
    public DueMoment detailsCloseAt(Part part) {
        return findDeadline(DeadlineKind.DETAILS, part, null).map(Deadline::getDue)
                .or(() -> part.getRoutes().stream().map(Route::getDue).max(Comparator.comparing(DueMoment::at)))
                .orElseThrow();
    }

    /** The deadline of a kind that holds for {@code part} at {@code venue}: the venue's own before the part's. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Deadline> findDeadline(DeadlineKind kind, Part part, Venue venue) {
        return kept.isKept(part) ? holding(part.getConference().getDeadlines().stream(), kind, part.getId(), venue == null ? null : venue.getId())
                : findDeadline(kind, part.getId(), venue == null ? null : venue.getId());
    }

    /** The same for the part and the venue under these ids; no venue has id null. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Deadline> findDeadline(DeadlineKind kind, long partId, Long venueId) {
        return holding(deadlines(partId), kind, partId, venueId);
    }

    private static Optional<Deadline> holding(Stream<Deadline> announced, DeadlineKind kind, long partId, Long venueId) {
        var deadlines = announced.filter(deadline -> deadline.getPart() != null && deadline.getPart().getId() == partId && deadline.getKind() == kind).toList();
        return deadlines.stream().filter(deadline -> deadline.getVenue() != null && deadline.getVenue().getId().equals(venueId)).findFirst()
                .or(() -> deadlines.stream().filter(deadline -> deadline.getVenue() == null).findFirst());
    }

    /** The deadlines of a part: of the running edition from memory, of an earlier one from the database. */
    private Stream<Deadline> deadlines(long partId) {
        return kept.find().filter(conference -> conference.getParts().stream().anyMatch(part -> part.getId() == partId))
                .map(conference -> conference.getDeadlines().stream())
                .orElseGet(() -> reads.read(() -> entities.createQuery("select d from Deadline d where d.part.id = :part order by d.dueAt, d.id", Deadline.class)
                        .setParameter("part", partId).getResultList()).stream());
    }
}
