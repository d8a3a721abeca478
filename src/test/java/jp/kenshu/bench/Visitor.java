package jp.kenshu.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.GZIPInputStream;

import jp.kenshu.SentFields;
import jp.kenshu.registration.form.Part1Fields;

/** People who fill in the form for part Ⅰ, check what was understood, and register, each by a line and a browser that know nothing yet. */
final class Visitor {

    private static final String FORM = "/registration/part1";
    private static final String FULL = "value=\"webinar.wait\"";
    private static final int EVERY_SO_MANY = 20;
    private static final int TRIES = 3;

    private final Queue<Double> formTimes = new ConcurrentLinkedQueue<>();
    private final Queue<Double> homeTimes = new ConcurrentLinkedQueue<>();
    private final Queue<Double> registrationTimes = new ConcurrentLinkedQueue<>();
    private final String address;

    Visitor(String address) {
        this.address = address;
    }

    /** What came of a request: the status and the page. */
    private record Shown(int status, String page) {
    }

    /** Person {@code number} registers for the webinar, or waits for it when it is full. */
    void register(int number) throws IOException {
        var begun = System.nanoTime();
        try (var line = new KeptLine(address)) {
            var answer = askedUntilAnswered(line, timed(formTimes, FORM, line), number);
            registrationTimes.add((System.nanoTime() - begun) / 1e6);
            if (answer.status() != 302) {
                throw new IllegalStateException("Person " + number + " got " + answer.status() + ":\n" + answer.page());
            }
            if (number % EVERY_SO_MANY == 0) {
                timed(homeTimes, "/", line);
            }
        }
    }

    /** Checks and registers; whose place has gone meanwhile waits for it instead, as the form then offers. */
    private static Shown askedUntilAnswered(KeptLine line, String form, int number) throws IOException {
        var answer = askedOnce(line, form, number);
        for (int more = 0; more < TRIES && answer.status() == 200 && answer.page().contains(FULL); more++) {
            answer = askedOnce(line, answer.page(), number);
        }
        return answer;
    }

    private static Shown askedOnce(KeptLine line, String form, int number) throws IOException {
        var email = "person" + number + "@city.example.lg.jp";
        var checked = post(line, Part1Fields.typed(form, "髙橋　惠子", email, form.contains(FULL) ? "webinar.wait" : "webinar"));
        return checked.page().contains("name=\"confirming\"") ? post(line, Part1Fields.confirmed(checked.page())) : checked;
    }

    private static Shown post(KeptLine line, Map<String, String> fields) throws IOException {
        return shown(line.post(FORM, SentFields.encoded(fields)));
    }

    private static Shown shown(KeptLine.Answer answer) throws IOException {
        try (var body = new ByteArrayInputStream(answer.body()); var content = answer.packed() ? new GZIPInputStream(body, 8_192) : body) {
            return new Shown(answer.status(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String timed(Queue<Double> times, String path, KeptLine line) throws IOException {
        var begun = System.nanoTime();
        var answer = line.get(path);
        times.add((System.nanoTime() - begun) / 1e6);
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " answered " + answer.status());
        }
        return shown(answer).page();
    }

    /** Prints how long people waited: for the whole registration and for two pages under this load. */
    void printLatencies() {
        print("registration (3 pages)", registrationTimes);
        print("page " + FORM, formTimes);
        print("page /", homeTimes);
    }

    private static void print(String what, Queue<Double> times) {
        var values = times.stream().mapToDouble(Double::doubleValue).toArray();
        Figure.say("bench burst: %s p50 %.0f ms, p95 %.0f ms, p99 %.0f ms", what, Figure.percentile(values, 0.5),
                Figure.percentile(values, 0.95), Figure.percentile(values, 0.99));
    }
}
