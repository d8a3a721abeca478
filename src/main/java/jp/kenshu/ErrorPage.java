package jp.kenshu;

import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The page for what is not found, too large or unforeseen. It needs neither Faces nor the database. What was unforeseen
 * has a reference number, and the log the same one.
 */
@AllowedToEverybody("what went wrong with one's own request")
@WebServlet(urlPatterns = "/error", asyncSupported = true)
public class ErrorPage extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(ErrorPage.class.getName());
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="UTF-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>%s</title><link rel="icon" href="/resources/img/icon.svg" type="image/svg+xml"/>
            <link rel="stylesheet" href="/resources/css/base.css"/><link rel="stylesheet" href="/resources/css/layout.css"/></head>
            <body><header class="bar"><div class="wrap"><a class="bar-title" href="/">%s</a></div></header>
            <main id="main"><div class="wrap narrow stack"><h1>%s</h1><p>%s</p>%s<p><a class="button" href="/">%s</a></p></div></main>
            </body></html>
            """;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var unreadable = UnreadableRequest.isIn((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        var code = status == null ? HttpServletResponse.SC_NOT_FOUND : unreadable ? HttpServletResponse.SC_BAD_REQUEST : status;
        var words = Words.in(Language.chosenIn(request));
        var kind = switch (code) {
            case 400, 405 -> "badRequest";
            case 403 -> "forbidden";
            case 404 -> "notFound";
            case 409 -> "leftOpen";
            case 413 -> "tooLarge";
            case 429 -> "tooMany";
            case 503 -> "busy";
            default -> code < 500 ? "badRequest" : "unforeseen";
        };
        var reference = kind.equals("unforeseen")
                ? "<p>%s <strong class=\"reference\">%s</strong></p>".formatted(words.text("error.reference"), reference(request)) : "";
        response.setStatus(code);
        response.setContentType("text/html; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(PAGE.formatted(words.locale().getLanguage(), words.text("error." + kind), words.text("page.portal"),
                words.text("error." + kind), words.text("error." + kind + ".whatNow"), reference, words.text("error.home")));
    }

    private static String reference(HttpServletRequest request) {
        var bytes = new byte[4];
        ThreadLocalRandom.current().nextBytes(bytes);
        var number = HexFormat.of().withUpperCase().formatHex(bytes);
        var cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.log(Level.SEVERE, "Reference " + number + ": " + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), cause);
        return number;
    }
}
