package jp.kenshu.worksheet.workbook;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.account.SignedIn;
import jp.kenshu.worksheet.Worksheets;
import jp.kenshu.worksheet.paper.BlankSheetDocument;
import jp.kenshu.worksheet.paper.ExportKind;
import jp.kenshu.worksheet.paper.GroupSheet;
import jp.kenshu.worksheet.paper.Guests;
import jp.kenshu.worksheet.paper.SheetDocument;
import jp.kenshu.worksheet.paper.SheetSlides;
import jp.kenshu.worksheet.paper.SheetTextDocument;
import jp.kenshu.worksheet.paper.WordSheet;

/** Hands out a group's sheet as paper, text, slides or workbook, to whoever may come to it. */
@WebServlet(urlPatterns = "/worksheet/export", asyncSupported = true)
public class ExportEndpoint extends HttpServlet {

    @Inject
    private SignedIn signedIn;
    @Inject
    private Guests guests;
    @Inject
    private Worksheets worksheets;
    @Inject
    private PortalClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var guest = guests.find(request.getParameter("group"));
        var kind = ExportKind.named(request.getParameter("as"));
        if (guest.isEmpty() && !signedIn.isAnybody()) {
            response.sendRedirect("/account/sign-in?to=" + URLEncoder.encode("/worksheet/export?" + request.getQueryString(), StandardCharsets.UTF_8));
            return;
        }
        if (guest.isEmpty() || kind.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var group = guest.get().group();
        var sheet = GroupSheet.of(group, worksheets.snapshot(group.getId()), Words.in(Language.chosenIn(request)), clock.now());
        var content = made(kind.get(), sheet, group.getVenue().getPart().getConference().getCode());
        response.setContentType(kind.get().getMediaType());
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", (kind.get().getEnding().equals("pdf") ? "inline" : "attachment") + "; filename*=UTF-8''"
                + URLEncoder.encode(sheet.fileName() + "." + kind.get().getEnding(), StandardCharsets.UTF_8).replace("+", "%20"));
        response.getOutputStream().write(content);
    }

    private static byte[] made(ExportKind kind, GroupSheet sheet, String edition) {
        return switch (kind) {
            case A3 -> SheetDocument.of(sheet);
            case A4 -> SheetTextDocument.of(sheet);
            case BLANK -> BlankSheetDocument.of(sheet);
            case DOCX -> WordSheet.of(sheet);
            case PPTX -> SheetSlides.of(sheet);
            case XLSX -> SheetForm.written(sheet, edition);
        };
    }
}
