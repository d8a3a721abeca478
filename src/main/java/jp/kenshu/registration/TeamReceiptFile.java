package jp.kenshu.registration;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.Language;
import jp.kenshu.mail.PublicAddress;

/** Hands out a team's receipt as PDF to who knows its number and code. */
@WebServlet(urlPatterns = "/registration/team-receipt.pdf", asyncSupported = true)
public class TeamReceiptFile extends HttpServlet {

    @Inject
    private Teams teams;
    @Inject
    private PublicAddress address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var team = teams.findByReceipt(request.getParameter("number"), request.getParameter("code"));
        if (team.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var language = Language.chosenIn(request).getLanguage();
        response.setContentType("application/pdf");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", "inline; filename=\"" + team.get().getNumber() + ".pdf\"");
        response.getOutputStream().write(TeamReceiptDocument.of(team.get(), language, address.of(TeamLetters.receiptPath(team.get()))));
    }
}
