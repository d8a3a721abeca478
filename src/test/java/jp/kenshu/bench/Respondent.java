package jp.kenshu.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.zip.GZIPInputStream;

import jp.kenshu.SentFields;

/** People who scan the code at the end of part Ⅰ, answer what R5 asked, and send it, as a browser would. */
final class Respondent {

    private static final String PATH = "/q/r5";
    private static final int ROWS = 9;

    private final Deque<KeptLine> lines = new ConcurrentLinkedDeque<>();
    private final String address;

    Respondent(String address) {
        this.address = address;
    }

    /** Person {@code number} opens the page and sends their answers, by a line of their own or, where one is free, by one that somebody had before. */
    void answer(int number) throws IOException {
        var free = lines.pollFirst();
        var line = free == null ? new KeptLine(address) : free;
        answer(number, line);
        lines.addFirst(line);
    }

    /** Person {@code number}, who has just come and whose browser knows nothing, does the same and leaves. */
    void comeAndAnswer(int number) throws IOException {
        try (var line = new KeptLine(address)) {
            answer(number, line);
        }
    }

    private static void answer(int number, KeptLine line) throws IOException {
        var page = line.get(PATH + "?by=qr");
        if (page.status() != 200) {
            throw new IllegalStateException("The page answered " + page.status());
        }
        var sent = line.post(PATH, SentFields.encoded(answers(SentFields.hiddenIn(text(page)), number)));
        if (sent.status() != 302) {
            throw new IllegalStateException("Person " + number + " got " + sent.status() + ":\n" + new String(sent.body(), StandardCharsets.UTF_8));
        }
    }

    /** The page, of which nothing but what is hidden in it is read here, and that is ASCII. */
    private static String text(KeptLine.Answer page) throws IOException {
        try (var body = new ByteArrayInputStream(page.body()); var content = page.packed() ? new GZIPInputStream(body, page.body().length) : body) {
            return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
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
}
