package jp.kenshu.registration.roster;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.Language;
import jp.kenshu.account.SignedIn;

/** A list of part Ⅰ to take away, with the filter of its address, as a workbook or as CSV. Who took it is on the record. */
@WebServlet(urlPatterns = {"/registration/organiser/export.xlsx", "/registration/organiser/export.csv"}, asyncSupported = true)
public class RosterFile extends HttpServlet {

    @Inject
    private RosterExport export;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var filter = RosterFilter.of(request.getParameter("q"), request.getParameter("category"),
                request.getParameter("route"), request.getParameter("prefecture"), request.getParameter("standing"));
        var csv = request.getRequestURI().endsWith(".csv");
        var rows = export.take(filter, csv ? "csv" : "xlsx", signedIn.asActor());
        var listing = RosterExport.listing(language, signedIn.isSecretariat());
        response.setHeader("Content-Disposition", "attachment; filename=\"registrations." + (csv ? "csv" : "xlsx") + "\"");
        if (csv) {
            response.setContentType("text/csv; charset=UTF-8");
            listing.writeCsv(rows, response.getOutputStream());
        } else {
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            listing.writeWorkbook(rows, response.getOutputStream());
        }
    }
}
