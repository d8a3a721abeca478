package jp.kenshu.registration.roster;

import java.io.IOException;

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

/** A list of part Ⅰ to take away, with the filter of its address, as a workbook or as CSV. Who took it is on the record. */
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
@WebServlet(urlPatterns = {"/registration/organiser/export.xlsx", "/registration/organiser/export.csv"}, asyncSupported = true)
public class RosterFile extends HttpServlet {

    @Inject
    private ListFiles files;
    @Inject
    private RosterExport export;
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
        var filter = RosterFilter.of(request.getParameter("q"), request.getParameter("category"),
                request.getParameter("route"), request.getParameter("prefecture"), request.getParameter("standing"),
                signedIn.isSecretariat() ? request.getParameter("answer") : null);
        var ending = files.ending(request);
        var rows = export.take(filter, request.getParameter("sort"), ending, signedIn.asActor());
        var listing = RosterExport.listing(language, signedIn.isSecretariat(),
                signedIn.isSecretariat() ? export.answersWithFiles(language.words()) : AnswerColumns.NONE);
        files.send(listing, rows, "registrations", ending, response);
    }
}
