package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

class PostedJsonTest {

    private enum Tone {
        HIGH, LOW
    }

    @Test
    void whatThePagesPostIsReadByKind() throws IOException {
        var posted = read("""
                {"field": 12, "edit": "a-1", "change": [[0, 3, "𠮷\\n"], [7, 0, ""]], "gone": true, "parent": null, "tone": "LOW", "places": -2}
                """);

        assertEquals(12, posted.number("field"));
        assertEquals("a-1", posted.text("edit"));
        assertEquals(List.of("0 3 𠮷\n", "7 0 "), posted.list("change").stream()
                .map(splice -> splice.whole("0", 0, 9) + " " + splice.whole("1", 0, 9) + " " + splice.text("2")).toList());
        assertTrue(posted.isSet("gone"));
        assertFalse(posted.isSet("kept"));
        assertTrue(posted.isNothing("parent"));
        assertEquals(Tone.LOW, posted.oneOf("tone", Tone.class));
        assertEquals(-2, posted.whole("places", -9, 9));
        assertFalse(posted.has("base"));
    }

    @Test
    void whatIsMissingOrOfAnotherKindIsTheSendersFault() throws IOException {
        var posted = read("{\"text\": \"1\", \"number\": 1, \"nothing\": null, \"list\": [1], \"object\": {}, \"below\": -1, \"large\": 4294967297}");

        for (Runnable wrong : List.<Runnable>of(() -> posted.number("text"), () -> posted.text("number"), () -> posted.text("nothing"),
                () -> posted.number("missing"), () -> posted.isNothing("missing"), () -> posted.list("list"), () -> posted.list("text"), () -> posted.list("object"),
                () -> posted.isSet("text"), () -> posted.number("below"), () -> posted.whole("large", 0, Integer.MAX_VALUE),
                () -> posted.oneOf("text", Tone.class))) {
            assertEquals(400, assertThrows(UnreadableRequest.class, wrong::run).status());
        }
    }

    @Test
    void numbersThatNoPageSendsAreRefusedUncounted() {
        for (var number : List.of("1e99999999", "1E9", "1.5", "-1.0", "0.0", "1".repeat(19), "9".repeat(900_000), "1e-9", "-0.1e5")) {
            refused(400, "{\"field\": " + number + "}");
            refused(400, "{\"change\": [[" + number + "]]}");
        }
    }

    @Test
    void deepJsonIsRefusedWithoutGoingDown() {
        refused(400, "{\"a\":".repeat(100_000));
        refused(400, "{\"a\":" + "[".repeat(400_000));
        refused(400, "{\"a\":" + "[".repeat(9) + "]".repeat(9) + "}");
    }

    @Test
    void everythingElseIsRefused() {
        for (var text : List.of("", " ", "[]", "1", "\"a\"", "null", "{", "{\"a\": 1", "{\"a\": 1}}", "{\"a\": 1} x", "{\"a\": 1, \"a\": 2}", "{\"a\": 1, \"a\": null}",
                "{'a': 1}", "{\"a\": NaN}", "{\"a\": 01}", "{\"a\": +1}", "{\"a\": 0x1}", "{\"a\": \"\\x\"}", "{\"a\": 1,}", "\uFEFF{}", "{a: 1}")) {
            refused(400, text);
        }
        refused(400, new ByteArrayInputStream(new byte[] {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'}));
    }

    @Test
    void onlyAMegabyteIsEverRead() {
        var endless = new InputStream() {

            private long read;

            @Override
            public int read() {
                read++;
                return ' ';
            }
        };

        refused(413, endless);

        assertTrue(endless.read <= 1_100_000, endless.read + " bytes");
    }

    private static PostedJson read(String text) throws IOException {
        return PostedJson.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refused(int status, String text) {
        refused(status, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refused(int status, InputStream body) {
        assertEquals(status, assertThrows(UnreadableRequest.class, () -> PostedJson.read(body)).status());
    }
}
