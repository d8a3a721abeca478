package jp.kenshu.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jp.kenshu.AskedStatements;

/** People who fill in the form for part Ⅰ, check what was understood, and register, as a browser would. */
public final class Visitor {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");
    private static final String FULL = "value=\"webinar.wait\"";
    private static final int EVERY_SO_MANY = 20;
    private static final int TRIES = 3;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<Double> formTimes = new ConcurrentLinkedQueue<>();
    private final Queue<Double> homeTimes = new ConcurrentLinkedQueue<>();
    private final Queue<Double> registrationTimes = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final String address;
    private final String remembered;

    Visitor(String address) {
        this(address, null);
    }

    /** Visitors of whose requests the portal under test remembers what they ask of the database: {@code remembered} and 1, 2, 3 and so on. */
    public Visitor(String address, String remembered) {
        this.address = address;
        this.remembered = remembered;
    }

    /** Person {@code number} registers for the webinar, or waits for it when it is full. */
    public void register(int number) throws IOException, InterruptedException {
        if (number % EVERY_SO_MANY == 0) {
            timed(homeTimes, request("/").build());
        }
        var begun = System.nanoTime();
        var form = timed(formTimes, request("/registration/part1").build());
        var answer = askedUntilAnswered(form, number);
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("Person " + number + " got " + answer.statusCode() + ":\n" + answer.body());
        }
        registrationTimes.add((System.nanoTime() - begun) / 1e6);
    }

    /** Checks and registers; whose place has gone meanwhile waits for it instead, as the form then offers. */
    private HttpResponse<String> askedUntilAnswered(String form, int number) throws IOException, InterruptedException {
        var answer = askedOnce(form, number);
        for (int more = 0; more < TRIES && answer.statusCode() == 200 && answer.body().contains(FULL); more++) {
            answer = askedOnce(answer.body(), number);
        }
        return answer;
    }

    private HttpResponse<String> askedOnce(String form, int number) throws IOException, InterruptedException {
        var checked = post(fields(form, number, form.contains(FULL) ? "webinar.wait" : "webinar"));
        return checked.body().contains("name=\"confirming\"") ? post(confirmed(checked.body())) : checked;
    }

    private static Map<String, String> fields(String form, int number, String route) {
        var fields = hidden(form);
        fields.put("category", "municipality");
        fields.put("municipality", "122203");
        fields.put("department", "介護保険課");
        fields.put("profession", "保健師");
        fields.put("name", "髙橋　惠子");
        fields.put("reading", "たかはし　けいこ");
        fields.put("email", "person" + number + "@city.example.lg.jp");
        fields.put("emailAgain", "person" + number + "@city.example.lg.jp");
        fields.put("route", route);
        fields.put("part1", "part1");
        fields.put("check", "check");
        return fields;
    }

    private static Map<String, String> confirmed(String page) {
        var fields = hidden(page);
        fields.put("confirm", "confirm");
        fields.put("register", "register");
        return fields;
    }

    private static Map<String, String> hidden(String page) {
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(page).results().forEach(found -> fields.put(found.group(1), plain(found.group(2))));
        return fields;
    }

    private static String plain(String html) {
        return html.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&#39;", "'").replace("&amp;", "&");
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        return remembered == null ? request : request.header(AskedStatements.AS, remembered + asked.incrementAndGet());
    }

    private HttpResponse<String> post(Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return http.send(request("/registration/part1").header("Content-Type", "application/x-www-form-urlencoded").header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String timed(Queue<Double> times, HttpRequest request) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        times.add((System.nanoTime() - begun) / 1e6);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Prints how long people waited: for the whole registration and for two pages under this load. */
    void printLatencies() {
        print("registration (3 pages)", registrationTimes);
        print("page /registration/part1", formTimes);
        print("page /", homeTimes);
    }

    private static void print(String what, Queue<Double> times) {
        var values = times.stream().mapToDouble(Double::doubleValue).toArray();
        Figure.say("bench burst: %s p50 %.0f ms, p95 %.0f ms, p99 %.0f ms", what, Figure.percentile(values, 0.5),
                Figure.percentile(values, 0.95), Figure.percentile(values, 0.99));
    }
}
