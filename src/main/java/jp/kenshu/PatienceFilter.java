package jp.kenshu;

import java.io.IOException;
import java.util.concurrent.Semaphore;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Lets only so many senders at once keep the portal waiting for the rest of what they send, so that however many of them
 * stop halfway there are always threads left for everybody else. A form is read here, before anything else asks for a
 * part of it, so that its place is free again while it is worked on.
 */
public class PatienceFilter extends HttpFilter {

    /** How many may be sending at once; the server has 1,000 threads (the launcher's {@code ServerSettings}), so 400 stay free. */
    static final int SENDERS_MAX = 600;
    private static final long FORM_MAX = 1_000_000;
    private static final String SECONDS_UNTIL_ROOM = "20";

    private final transient Semaphore room = new Semaphore(SENDERS_MAX);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!hasBody(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (!room.tryAcquire()) {
            response.setHeader("Retry-After", SECONDS_UNTIL_ROOM);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (isReadableForm(request)) {
            try {
                request.setCharacterEncoding("UTF-8");
                request.getParameterMap();
            } finally {
                room.release();
            }
            chain.doFilter(new ReadRequest(request), response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            room.release();
        }
    }

    /** A request whose form has been read, so that its encoding is settled. */
    private static final class ReadRequest extends HttpServletRequestWrapper {

        ReadRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public void setCharacterEncoding(String encoding) {
            // whoever sets it again would only fill the log
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** A form that says how long it is; what is longer than any form, or does not say, is refused further in without being read. */
    private static boolean isReadableForm(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().startsWith("application/x-www-form-urlencoded")
                && request.getContentLengthLong() > 0 && request.getContentLengthLong() <= FORM_MAX;
    }
}
