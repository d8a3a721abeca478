package jp.kenshu.assignment.packet;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jp.kenshu.Job;
import jp.kenshu.Jobs;
import jp.kenshu.Words;
import jp.kenshu.programme.Dates;

/** Makes packets in the background, one after the other on this node, and tells how far each has come. */
@ApplicationScoped
public class PacketMaker {

    @Inject
    private Jobs jobs;
    @Inject
    private Packets packets;

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) Packets.PacketBegun begun) {
        jobs.beginInTurn(new Binding(begun.packetId()));
    }

    /** The making of one packet. */
    private final class Binding implements Job {

        private final long id;

        private Binding(long id) {
            this.id = id;
        }

        @Override
        public String name() {
            return "packet " + id;
        }

        @Override
        public void run() throws IOException {
            bind(id);
        }

        @Override
        public void fail() {
            packets.markFailed(id);
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
