package jp.kenshu.assignment.packet;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.assignment.overview.Overview;
import jp.kenshu.assignment.overview.Overviews;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;
import org.omnifaces.util.Faces;

/** The page on which the secretariat has each venue's packet made, sees how far it is, and takes all papers away. */
@RequestScoped
@AllowedTo(Role.SECRETARIAT)
@Named
public class PacketPage {

    @Inject
    private Programme programme;
    @Inject
    private Packets packets;
    @Inject
    private Overviews overviews;
    @Inject
    private PortalClock clock;
    @Inject
    private SignedIn signedIn;

    private List<Line> lines = List.of();

    /** One venue: what has been handed in, and its packet (or null). */
    public record Line(Venue venue, List<Overview> handedIn, Packet packet, boolean making) {

        /** Whether there is one to print. */
        public boolean isThere() {
            return packet != null && packet.getStoredName() != null;
        }

        /** Whether the last one could not be made. */
        public boolean isFailed() {
            return packet != null && !making && packet.getState() != Packet.State.READY;
        }
    }

    @PostConstruct
    void read() {
        lines = programme.announced().findPart(PartKind.TEAM).stream()
                .flatMap(part -> part.getVenues().stream()).map(this::line).toList();
    }

    private Line line(Venue venue) {
        var packet = packets.find(venue).orElse(null);
        return new Line(venue, overviews.submittedAt(venue), packet, packet != null && packet.isBeingMadeAt(clock.now()));
    }

    /** Has a venue's packet made. */
    public void begin(long venueId) {
        packets.begin(venueId, signedIn.asActor());
        Faces.redirect("/assignment/organiser/packet");
    }

    /** Whether any packet is being made, so that the page looks again by itself. */
    public boolean isMaking() {
        return lines.stream().anyMatch(Line::making);
    }

    public List<Line> getLines() {
        return lines;
    }
}
