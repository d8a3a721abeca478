package jp.kenshu.programme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page with places for marks, plain and packed. */
class MarkedPageTest {

    private static final Map<String, String> MARKS = Map.of("#one#", "12345", "##two##", "abcdefg");

    @ParameterizedTest
    @ValueSource(strings = {"", "参加申込", "#one#", "前#one#後", "#one##one#", "##two##、髙橋#one#と𠮷田##two##"})
    void eachPlaceIsFilledPlainAndPacked(String content) throws IOException {
        var page = new MarkedPage(content.getBytes(UTF_8), List.of("#one#", "##two##"));
        var filled = content.replace("##two##", "abcdefg").replace("#one#", "12345");

        assertEquals(filled, new String(page.with(MARKS), UTF_8));
        assertEquals(filled, unpacked(page.packedWith(MARKS)));
    }

    @ParameterizedTest
    @ValueSource(ints = {8_191, 8_192, 70_000, 700_000})
    void longPagesArePackedWhole(int length) throws IOException {
        var dice = new java.util.Random(length);
        var content = new StringBuilder();
        while (content.length() < length) {
            content.append((char) ('あ' + dice.nextInt(80)));
        }
        var page = new MarkedPage((content + "#one#" + content).getBytes(UTF_8), List.of("#one#"));

        assertEquals(content + "12345" + content, unpacked(page.packedWith(MARKS)));
        assertTrue(page.hasPlace("#one#"));
        assertFalse(page.hasPlace("##two##"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 200_000})
    void aMarkMayBeOfAnyLengthAndWriting(int length) throws IOException {
        var mark = "髙".repeat(length);
        var page = new MarkedPage("前#one#後#one#".getBytes(UTF_8), List.of("#one#"));

        assertEquals("前" + mark + "後" + mark, new String(page.with(Map.of("#one#", mark)), UTF_8));
        assertEquals("前" + mark + "後" + mark, unpacked(page.packedWith(Map.of("#one#", mark))));
    }

    private static String unpacked(byte[] packed) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes(), UTF_8);
    }
}
