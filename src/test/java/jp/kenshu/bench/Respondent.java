package jp.kenshu.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** People who scan the code at the end of part Ⅰ, answer what R5 asked, and send it, as a browser would. */
final class Respondent {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");
    private static final String PATH = "/q/r5";
    private static final int ROWS = 9;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    Respondent(String address) {
        this.address = address;
    }

    /** Person {@code number} opens the page and sends their answers. */
    void answer(int number) throws IOException, InterruptedException {
        var page = http.send(request(PATH + "?by=qr").header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
        if (page.statusCode() != 200) {
            throw new IllegalStateException("The page answered " + page.statusCode());
        }
        var body = answers(hidden(text(page)), number).entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var sent = http.send(request(PATH).header("Content-Type", "application/x-www-form-urlencoded").header("Sec-Fetch-Site", "same-origin").header("Origin", address)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        if (sent.statusCode() != 302) {
            throw new IllegalStateException("Person " + number + " got " + sent.statusCode() + ":\n" + sent.body());
        }
    }

    private static String text(HttpResponse<byte[]> page) throws IOException {
        var packed = page.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
        try (var body = new ByteArrayInputStream(page.body()); var content = packed ? new GZIPInputStream(body) : body) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> answers(Map<String, String> fields, int number) {
        fields.put("q_f1", String.valueOf(1 + number % 22));
        fields.put("q_f2", String.valueOf(1 + number % 8));
        fields.put("q_f3", "1");
        for (int row = 1; row <= ROWS; row++) {
            fields.put("q_q1-1_" + row + "_content", String.valueOf(1 + (number + row) % 5));
            fields.put("q_q1-1_" + row + "_duration", "3");
        }
        fields.put("q_q1-1-1", "事例発表が参考になりました。" + number);
        fields.put("q_q2-1", "10");
        fields.put("q_q3-1", "3");
        fields.put("q_q4", "2");
        fields.put("q_q5", "2");
        fields.put("send", "send");
        return fields;
    }

    private static Map<String, String> hidden(String page) {
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(page).results().forEach(found -> fields.put(found.group(1), found.group(2).replace("&amp;", "&")));
        return fields;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
