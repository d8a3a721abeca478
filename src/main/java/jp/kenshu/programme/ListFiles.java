package jp.kenshu.programme;

import java.io.IOException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.Download;
import jp.kenshu.document.workbook.Listing;

/** Hands out the lists that staff take away, as the address asks: a workbook, or CSV where it ends so. */
@ApplicationScoped
public class ListFiles {

    private static final String CSV = "csv";
    private static final String WORKBOOK = "xlsx";

    @Inject
    private FileNames fileNames;

    /** The ending of the file that is asked for. */
    public String ending(HttpServletRequest request) {
        return request.getServletPath().endsWith("." + CSV) ? CSV : WORKBOOK;
    }

    /** Sends {@code rows} as a file of this ending that is called after {@code what} it holds. */
    public <T> void send(Listing<T> listing, Iterable<? extends T> rows, String what, String ending, HttpServletResponse response) throws IOException {
        var name = fileNames.of(what, ending);
        if (ending.equals(CSV)) {
            listing.writeCsv(rows, Download.csv(name).open(response));
        } else {
            listing.writeWorkbook(rows, Download.workbook(name).open(response));
        }
    }
}
