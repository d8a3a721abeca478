package jp.kenshu.registration.roster;

import java.io.IOException;
import java.util.Arrays;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.account.Confirmation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.programme.ListFiles;
import jp.kenshu.registration.AnswerColumns;
import jp.kenshu.registration.desk.TeamFilter;
import jp.kenshu.registration.desk.TeamOrder;

/** The people of the teams for part Ⅱ to take away, with the filter of its address, as a workbook or as CSV. Who took it is on the record. */
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
@WebServlet(urlPatterns = {"/registration/organiser/members.xlsx", "/registration/organiser/members.csv"}, asyncSupported = true)
public class MemberFile extends HttpServlet {

    @Inject
    private ListFiles files;
    @Inject
    private MemberExport export;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Confirmation confirmation;
    @Inject
    private Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!signedIn.isSecretariat() || confirmation.isThereOrAsked(response)) {
            handOut(request, response);
        }
    }

    private void handOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var filter = TeamFilter.of(request.getParameter("q"), request.getParameter("state"), request.getParameter("venue"), request.getParameter("prefecture"),
                signedIn.isSecretariat() ? request.getParameter("answer") : null);
        var order = Arrays.stream(TeamOrder.values()).filter(each -> each.name().equals(request.getParameter("sort"))).findFirst().orElse(TeamOrder.NUMBER);
        var ending = files.ending(request);
        var rows = export.take(filter, order, ending, signedIn.asActor());
        var listing = MemberExport.listing(language, signedIn.isSecretariat(), signedIn.isSecretariat() ? export.answers(language.words()) : AnswerColumns.NONE);
        files.send(listing, rows, "members", ending, response);
    }
}
