package jp.kenshu.group.papers;

import java.io.IOException;
import java.util.Arrays;
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
import jp.kenshu.group.VenuePlace;
import jp.kenshu.group.seating.SeatingChart;
import jp.kenshu.group.seating.SeatingPlans;
import jp.kenshu.programme.FileNames;

/** Hands out a paper of a venue's seating plan: as published, or with {@code draft} in the address as it stands at the desk. */
@AllowedTo(Role.SECRETARIAT)
@WebServlet(urlPatterns = "/group/organiser/seating.pdf", asyncSupported = true)
public class SeatingPaperEndpoint extends HttpServlet {

    @Inject
    private FileNames fileNames;
    @Inject
    private VenuePlace place;
    @Inject
    private SeatingPlans plans;
    @Inject
    private PortalClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var paper = Arrays.stream(SeatingPapers.values()).filter(each -> each.getAddressName().equals(request.getParameter("paper"))).findFirst();
        var draft = request.getParameter("draft") != null;
        var chart = place.getVenue() == null ? Optional.<SeatingChart>empty()
                : draft ? Optional.of(plans.draft(place.getVenue())) : plans.published(place.getVenue());
        if (paper.isEmpty() || chart.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var pdf = paper.get().print(chart.get(), draft, Words.in(Language.chosenIn(request)), clock.now());
        var name = fileNames.of(place.getVenue().getCode() + "-" + paper.get().getAddressName() + (draft ? "-draft" : ""), "pdf");
        Download.toLookAt(name, "application/pdf").send(pdf, response);
    }
}
