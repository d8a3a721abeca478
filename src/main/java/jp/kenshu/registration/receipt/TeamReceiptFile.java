package jp.kenshu.registration.receipt;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Download;
import jp.kenshu.Language;
import jp.kenshu.mail.PublicAddress;
import jp.kenshu.registration.TeamLetters;
import jp.kenshu.registration.Teams;

/** Hands out a team's receipt as PDF to who knows its number and code. */
@AllowedToEverybody("whoever has the number and code of a receipt opens it")
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
        Download.toLookAt(team.get().getNumber() + ".pdf", "application/pdf")
                .send(TeamReceiptDocument.of(team.get(), language, address.of(TeamLetters.receiptPath(team.get()))), response);
    }
}
