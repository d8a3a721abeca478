package jp.kenshu.assignment.packet;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jp.kenshu.Words;
import jp.kenshu.programme.Dates;

/** Makes packets in the background, one after the other on this node, and tells how far each has come. */
@ApplicationScoped
public class PacketMaker {

    private static final Logger LOG = Logger.getLogger(PacketMaker.class.getName());

    private final Object bench = new Object();

    @Resource
    private ManagedExecutorService executor;
    @Inject
    private Packets packets;

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) Packets.PacketBegun begun) {
        executor.execute(() -> make(begun.packetId()));
    }

    private void make(long id) {
        synchronized (bench) {
            try {
                bind(id);
            } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError failure) {
                LOG.log(Level.SEVERE, "The packet " + id + " could not be made", failure);
                packets.markFailed(id);
            }
        }
    }

    private void bind(long id) throws IOException {
        var venue = packets.get(id).getVenue();
        var conference = venue.getPart().getConference();
        var sources = packets.sources(venue);
        var print = new PacketPrint(Words.in(Locale.JAPANESE), conference.getYear().ja() + " " + conference.getTitle().ja(),
                venue.getName().ja(), Dates.in("ja").day(venue.getHeldOn()), OfficePrinter.ofThisMachine());
        var name = UUID.randomUUID() + ".pdf";
        var place = packets.place(name);
        Files.createDirectories(place.getParent());
        try (var out = Files.newOutputStream(place)) {
            print.print(sources, out, done -> packets.markBound(id, done));
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(place);
            throw failure;
        }
        finish(id, name, print.byHand());
    }

    private void finish(long id, String name, List<String> byHand) throws IOException {
        var former = packets.markReady(id, name, byHand);
        if (former.isPresent()) {
            Files.deleteIfExists(packets.place(former.get()));
        }
    }
}
