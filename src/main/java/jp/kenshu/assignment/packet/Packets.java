package jp.kenshu.assignment.packet;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.assignment.overview.Overview;
import jp.kenshu.assignment.overview.OverviewWords;
import jp.kenshu.assignment.overview.Overviews;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.programme.Venue;
import jp.kenshu.storage.Retried;
import jp.kenshu.storage.StoredFiles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The packets of all venues. One is made at a time for each; asking again while it is being made changes nothing. */
@ApplicationScoped
@Retried
@Transactional
public class Packets {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private Overviews overviews;
    @Inject
    private StoredFiles files;
    @Inject
    private AuditTrail audit;
    @Inject
    private Event<PacketBegun> begun;
    @Inject
    @ConfigProperty(name = "kenshu.data", defaultValue = "data")
    private String dataFolder;

    /** Fired when a packet is to be made; observed after commit, so that the work begins at once. */
    public record PacketBegun(long packetId) {
    }

    /** Asks for the packet of the venue under {@code venueId} to be made of what has been handed in by now. */
    @AllowedTo(Role.SECRETARIAT)
    public void begin(long venueId, Actor by) {
        var venue = entities.find(Venue.class, venueId, LockModeType.PESSIMISTIC_WRITE);
        var packet = find(venue).orElseGet(() -> new Packet(venue));
        var now = clock.now();
        if (packet.isBeingMadeAt(now)) {
            return;
        }
        var municipalities = overviews.submittedAt(venue).size();
        if (municipalities == 0) {
            throw RuleViolation.of("packet.nothing", venue.getName().ja());
        }
        packet.begin(municipalities, by, now);
        entities.persist(packet);
        entities.flush();
        audit.record(by, "packetBegun", "venue:" + venueId, municipalities);
        begun.fire(new PacketBegun(packet.getId()));
    }

    /** The packet of {@code venue}, once it has been asked for. */
    public Optional<Packet> find(Venue venue) {
        return entities.createQuery("select p from Packet p where p.venue = :venue", Packet.class).setParameter("venue", venue)
                .getResultStream().findFirst();
    }

    /** The packet under {@code id}. */
    Packet get(long id) {
        return entities.find(Packet.class, id);
    }

    /** What the municipalities of {@code venue} have handed in, ready to be bound. */
    List<PacketSource> sources(Venue venue) {
        return overviews.submittedAt(venue).stream().map(this::source).toList();
    }

    private PacketSource source(Overview overview) {
        return new PacketSource(overview.getTeam().getMunicipality().getFullName(), OverviewWords.facts(overview, Words.in(Locale.JAPANESE)),
                overview.getFiles().stream().map(file -> new PacketSource.File(file.getName(), file.getFile().getOriginalName(),
                        file.getFile().getKind(), files.pathOf(file.getFile()))).toList());
    }

    void markBound(long id, int municipalities) {
        get(id).markBound(municipalities, clock.now());
    }

    /** It is ready; answers the name of the one that it replaces, if any. */
    Optional<String> markReady(long id, String name, List<String> byHand) {
        var packet = get(id);
        var former = Optional.ofNullable(packet.getStoredName());
        packet.markReady(name, byHand, clock.now());
        return former;
    }

    void markFailed(long id) {
        get(id).markFailed(clock.now());
    }

    /** Where a packet lies. */
    Path place(String storedName) {
        return Path.of(dataFolder, "packets", storedName);
    }
}
