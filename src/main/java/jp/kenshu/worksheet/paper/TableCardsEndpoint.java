package jp.kenshu.worksheet.paper;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Download;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.Words;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.mail.PublicAddress;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.FileNames;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;
import jp.kenshu.worksheet.live.JoinPage;
import jp.kenshu.worksheet.Worksheets;

/** Hands out the cards for the tables of a venue, or with {@code group} in the address for one of them. */
@AllowedTo(Role.SECRETARIAT)
@WebServlet(urlPatterns = "/worksheet/organiser/table-cards.pdf", asyncSupported = true)
public class TableCardsEndpoint extends HttpServlet {

    @Inject
    private FileNames fileNames;
    @Inject
    private Programme programme;
    @Inject
    private WorkGroups groups;
    @Inject
    private Worksheets worksheets;
    @Inject
    private PublicAddress address;
    @Inject
    private PortalClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var venue = programme.announced().findPart(PartKind.TEAM).flatMap(part -> part.findVenue(String.valueOf(request.getParameter("venue"))));
        var asked = venue.map(groups::of).orElse(List.of()).stream()
                .filter(group -> Optional.ofNullable(request.getParameter("group")).map(group.getId().toString()::equals).orElse(true)).toList();
        if (asked.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var words = Words.in(Language.chosenIn(request));
        Download.toLookAt(fileNames.of(venue.get().getCode() + "-table-cards", "pdf"), "application/pdf").send(
                TableCards.of(head(venue.get(), words), asked.stream().map(group -> card(group, words)).toList(), words, clock.now()), response);
    }

    private static TableCards.Head head(Venue venue, Words words) {
        var conference = venue.getPart().getConference();
        var language = words.locale().getLanguage();
        return new TableCards.Head(conference.getYear().in(language) + " " + conference.getTitle().in(language), venue.getName().in(language),
                venue.getHeldOn() == null ? "" : Dates.in(language).day(venue.getHeldOn()));
    }

    private TableCards.Card card(WorkGroup group, Words words) {
        var code = worksheets.open(group.getId()).getJoinCode();
        return new TableCards.Card(group.getNumber(), group.getScene().getName().in(words.locale()), code,
                address.of("/worksheet/join"), address.of(JoinPage.pathOf(code)));
    }
}
