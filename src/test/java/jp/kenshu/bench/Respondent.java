package jp.kenshu.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.zip.GZIPInputStream;

import jp.kenshu.SentFields;

/** People who scan the code at the end of part Ⅰ, answer what R5 asked, and send it, as a browser would. */
final class Respondent {

    private static final String PATH = "/q/r5";
    private static final int ROWS = 9;
    /** What all answer alike, and the beginning of what each of them has written. */
    private static final String TO_ALL = "send=send&q_f3=1&q_q2-1=10&q_q3-1=3&q_q4=2&q_q5=2&q_q1-1-1=" + URLEncoder.encode("事例発表が参考になりました。", StandardCharsets.UTF_8);

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
        var sent = line.post(PATH, SentFields.encoded(SentFields.hiddenIn(text(page))) + "&" + answers(number));
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

    /** What person {@code number} answers, as it is sent; what is the same for all is put together once. */
    private static String answers(int number) {
        var fields = new StringBuilder(TO_ALL).append(number).append("&q_f1=").append(1 + number % 22).append("&q_f2=").append(1 + number % 8);
        for (int row = 1; row <= ROWS; row++) {
            fields.append("&q_q1-1_").append(row).append("_content=").append(1 + (number + row) % 5).append("&q_q1-1_").append(row).append("_duration=3");
        }
        return fields.toString();
    }
}
