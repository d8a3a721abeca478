package jp.kenshu.record;

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

/** The record to take away, with the filter of its address, as a workbook or as CSV. */
@AllowedTo(Role.SECRETARIAT)
@WebServlet(urlPatterns = {"/record/organiser/record.xlsx", "/record/organiser/record.csv"}, asyncSupported = true)
public class RecordFile extends HttpServlet {

    @Inject
    private ListFiles files;
    @Inject
    private RecordExport export;
    @Inject
    private RecordWords words;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Confirmation confirmation;
    @Inject
    private Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (confirmation.isThereOrAsked(response)) {
            var ending = files.ending(request);
            var entries = export.take(RecordFilter.of(request::getParameter), ending.equals("csv") ? "CSV" : "Excel", signedIn.asActor());
            var listing = RecordExport.listing(language, words);
            files.send(listing, entries, "record", ending, response);
        }
    }
}
