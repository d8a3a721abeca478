package jp.kenshu.registration.receipt;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Download;

/** Hands out the receipt of part Ⅰ as PDF to who may see it. */
@AllowedToEverybody("whoever has the number and code of a receipt opens it")
@WebServlet(urlPatterns = "/registration/receipt.pdf", asyncSupported = true)
public class ReceiptPdf extends HttpServlet {

    @Inject
    private OpenedReceipt opened;
    @Inject
    private ReceiptDocument document;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var registration = opened.getRegistration();
        if (registration == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Download.toLookAt(registration.getNumber() + ".pdf", "application/pdf").send(document.print(registration), response);
    }
}
