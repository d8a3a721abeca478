package jp.kenshu.account.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.MeasuredRequest;

/**
 * How much may be sent to a page: what its line in {@code access.txt} says. A request that says how long it is, is refused
 * before anything of it is read; a form and a piece of a file must say so; of everything else no more than that is read.
 */
record Measure(HttpServletRequest asked, Access.Rule rule) {

    /** The status with which the request is refused, or null. */
    Integer refusal() {
        if (asked.getDispatcherType() != DispatcherType.REQUEST) {
            return null;
        }
        if (asked.getContentLengthLong() > most()) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        }
        return saysNoLength() && (isUpload() || isOf("application/x-www-form-urlencoded")) ? HttpServletResponse.SC_LENGTH_REQUIRED : null;
    }

    /** The request, of which no more than that can be read. */
    HttpServletRequest request() {
        return saysNoLength() ? new MeasuredRequest(asked, most()) : asked;
    }

    private boolean saysNoLength() {
        return asked.getContentLengthLong() < 0 && !asked.getMethod().equals("GET") && !asked.getMethod().equals("HEAD");
    }

    private long most() {
        return isUpload() ? rule.uploadMax() : Access.FORM_MAX;
    }

    private boolean isUpload() {
        return isOf("multipart/form-data") || isOf("application/offset+octet-stream");
    }

    private boolean isOf(String type) {
        return asked.getContentType() != null && asked.getContentType().regionMatches(true, 0, type, 0, type.length());
    }
}
