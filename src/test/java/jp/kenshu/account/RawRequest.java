package jp.kenshu.account;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import jp.kenshu.SharedPortal;

/** A request written byte by byte, since no decent client sends an address that is not in its plain form. */
record RawRequest(String method, String target, String cookies, List<String> headers, String body) {

    /** What came back. */
    record Answer(int status, String head, String body) {

        /** The cookies that it sets, as the next request sends them. */
        String cookies() {
            var cookies = new ArrayList<String>();
            Pattern.compile("(?im)^set-cookie: ([^;=]+=[^;\\r\\n]+)").matcher(head).results().forEach(each -> cookies.add(each.group(1)));
            return String.join("; ", cookies);
        }
    }

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    static RawRequest get(String target, String cookies) {
        return new RawRequest("GET", target, cookies, List.of(), "");
    }

    static RawRequest post(String target, String cookies, String body) {
        return new RawRequest("POST", target, cookies, List.of("Content-Type: application/x-www-form-urlencoded"), body);
    }

    RawRequest with(String header) {
        var more = new ArrayList<>(headers);
        more.add(header);
        return new RawRequest(method, target, cookies, more, body);
    }

    Answer send() throws IOException {
        var portal = URI.create(SharedPortal.address());
        try (var socket = new Socket(portal.getHost(), portal.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(text(portal).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var status = STATUS.matcher(answer);
            var end = answer.indexOf("\r\n\r\n");
            return new Answer(status.lookingAt() ? Integer.parseInt(status.group(1)) : 0, end < 0 ? answer : answer.substring(0, end),
                    end < 0 ? "" : answer.substring(end + 4));
        }
    }

    private String text(URI portal) {
        var text = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: " + portal.getAuthority() + "\r\nConnection: close\r\n");
        headers.forEach(header -> text.append(header).append("\r\n"));
        if (!cookies.isEmpty()) {
            text.append("Cookie: ").append(cookies).append("\r\n");
        }
        var length = body.getBytes(StandardCharsets.UTF_8).length;
        return text.append(length == 0 ? "" : "Content-Length: " + length + "\r\n").append("\r\n").append(body).toString();
    }
}
