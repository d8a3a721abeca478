package jp.kenshu.worksheet.workbook;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.account.SignedIn;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.programme.Venue;
import jp.kenshu.worksheet.Worksheets;
import jp.kenshu.worksheet.paper.ExportKind;
import jp.kenshu.worksheet.paper.GroupSheet;
import jp.kenshu.worksheet.paper.Guests;
import jp.kenshu.worksheet.summary.Summaries;

/**
 * Hands out a group's sheet as paper, text, slides or workbook, to whoever may come to it; after the release of its venue's
 * まとめ, on paper to the representatives of that venue.
 */
@AllowedToEverybody("whoever is a guest at the sheet, which Guests decides")
@WebServlet(urlPatterns = "/worksheet/export", asyncSupported = true)
public class ExportEndpoint extends HttpServlet {

    @Inject
    private SignedIn signedIn;
    @Inject
    private Guests guests;
    @Inject
    private WorkGroups groups;
    @Inject
    private Summaries summaries;
    @Inject
    private Worksheets worksheets;
    @Inject
    private PortalClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var kind = ExportKind.named(request.getParameter("as"));
        var asked = guests.find(request.getParameter("group")).map(Guests.Guest::group)
                .or(() -> kind.filter(ExportKind::isPaper).flatMap(paper -> released(request.getParameter("group"))));
        if (asked.isEmpty() && !signedIn.isAnybody()) {
            response.sendRedirect("/account/sign-in?to=" + URLEncoder.encode("/worksheet/export?" + request.getQueryString(), StandardCharsets.UTF_8));
            return;
        }
        if (asked.isEmpty() || kind.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var group = asked.get();
        var sheet = GroupSheet.of(group, worksheets.snapshot(group.getId()), Words.in(Language.chosenIn(request)), clock.now());
        var content = SheetFile.made(kind.get(), sheet, group.getVenue().getPart().getConference().getCode());
        SheetFile.download(kind.get(), sheet.fileName()).send(content, response);
    }

    private Optional<WorkGroup> released(String group) {
        var venue = signedIn.isParticipant() ? summaries.findReleasedTo(signedIn.getId()) : Optional.<Venue>empty();
        return venue.map(groups::of).orElse(List.of()).stream().filter(each -> each.getId().toString().equals(group)).findFirst();
    }
}
