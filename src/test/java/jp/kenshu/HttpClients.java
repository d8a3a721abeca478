package jp.kenshu;

import java.net.http.HttpClient;

/**
 * The tests' HTTP clients. They ask by HTTP/1.1 as browsers do on a plain line; Java's own default asks with each first request to go
 * over to HTTP/2, which the server has been seen to leave without an answer.
 */
public final class HttpClients {

    private HttpClients() {
    }

    /** A client to be furnished. */
    public static HttpClient.Builder builder() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    }

    /** A client that keeps no cookies and follows no redirects. */
    public static HttpClient plain() {
        return builder().build();
    }
}
