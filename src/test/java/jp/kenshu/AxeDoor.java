package jp.kenshu;

import java.io.IOException;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Hands the script of axe to a page that is looked at, so that the browser translates it once and not for each page. */
@WebServlet(AxeDoor.ADDRESS)
public class AxeDoor extends HttpServlet {

    /** Where the script is. */
    static final String ADDRESS = "/test/axe";
    /** Its name in the jar of its Java client and in the test archive. */
    static final String SCRIPT = "axe.min.js";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/javascript; charset=UTF-8");
        response.setHeader("Cache-Control", "max-age=3600");
        try (var script = AxeDoor.class.getResourceAsStream("/" + SCRIPT)) {
            script.transferTo(response.getOutputStream());
        }
    }
}
