package jp.kenshu.assignment.packet;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Download;
import jp.kenshu.Role;
import jp.kenshu.Words;
import jp.kenshu.programme.FileNames;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;

/** Hands out the newest packet of a venue to the secretariat. */
@AllowedTo(Role.SECRETARIAT)
@WebServlet(urlPatterns = "/assignment/organiser/packet.pdf", asyncSupported = true)
public class PacketFile extends HttpServlet {

    @Inject
    private FileNames fileNames;
    @Inject
    private Programme programme;
    @Inject
    private Packets packets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var code = String.valueOf(request.getParameter("venue"));
        var packet = programme.findConference().flatMap(conference -> conference.findPart(PartKind.TEAM))
                .flatMap(part -> part.findVenue(code)).flatMap(packets::find).filter(found -> found.getStoredName() != null);
        if (packet.isEmpty() || !Files.isRegularFile(packets.place(packet.get().getStoredName()))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var place = packets.place(packet.get().getStoredName());
        var name = fileNames.of(Words.in(Locale.JAPANESE).text("packet.fileName", packet.get().getVenue().getName().ja()), "pdf");
        Download.toKeep(name, "application/pdf").send(place, response);
    }
}
