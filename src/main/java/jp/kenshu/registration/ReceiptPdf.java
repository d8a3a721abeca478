package jp.kenshu.registration;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Hands out the receipt of part Ⅰ as PDF to who may see it. */
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
        var pdf = document.print(registration);
        response.setContentType("application/pdf");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "inline; filename=\"" + registration.getNumber() + ".pdf\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
