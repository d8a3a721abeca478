package jp.kenshu.lecture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jp.kenshu.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How captions are read that somebody made with whatever program. */
class CaptionReaderTest {

    private static final String WEB_VTT = """
            WEBVTT - 見本

            STYLE
            ::cue { color: red }

            NOTE これは字幕ではない

            はじめに
            00:01.000 --> 00:04.500 align:start position:10%
            <v 講師>めざすべき姿を<b>共有</b>します。
            二行目 &amp; &lt;図１&gt;

            1:00:00.000 --> 1:00:02.000
            一時間後です。
            """;
    private static final String SRT = """
            1
            00:00:01,000 --> 00:00:04,500
            {\\an8}<i>めざすべき姿</i>

            2
            00:00:05,000 --> 00:00:06,000
            ペーパーレス化
            """;
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @Test
    void webVttIsReadWithoutItsLook() {
        assertEquals(List.of(new Captions.Cue(1_000, 4_500, "めざすべき姿を共有します。\n二行目 & <図１>"),
                new Captions.Cue(3_600_000, 3_602_000, "一時間後です。")), CaptionReader.read(WEB_VTT).cues());
    }

    @Test
    void srtIsReadInBothCharacterSetsAndWithEveryLineEnd() {
        var expected = List.of(new Captions.Cue(1_000, 4_500, "めざすべき姿"), new Captions.Cue(5_000, 6_000, "ペーパーレス化"));

        assertEquals(expected, CaptionReader.read(SRT.getBytes(StandardCharsets.UTF_8)).cues());
        assertEquals(expected, CaptionReader.read(SRT.getBytes(Charset.forName("windows-31j"))).cues());
        assertEquals(expected, CaptionReader.read(SRT.replace("\n", "\r\n").getBytes(Charset.forName("windows-31j"))).cues());
        assertEquals(expected, CaptionReader.read(SRT.replace('\n', '\r').getBytes(StandardCharsets.UTF_8)).cues());
        assertEquals(expected, CaptionReader.read(joined(BOM, SRT.getBytes(StandardCharsets.UTF_8))).cues());
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void cuesThatOverlapStayAndAreSortedByTheirBeginnings() {
        var read = CaptionReader.read("WEBVTT\n\n00:05.000 --> 00:09.000\n後\n\n00:01.000 --> 00:07.000\n先\n");

        assertEquals(List.of("先", "後"), read.cues().stream().map(Captions.Cue::text).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "00:01.000 --> 00:00.500 | captions.endBeforeStart",
        "00:01.000 --> 00:01.000 | captions.endBeforeStart",
        "00:61.000 --> 00:62.000 | captions.time",
        "00:01 --> 00:02         | captions.time",
        "1 --> 2                 | captions.time",
        "00:01.000 -->           | captions.time",
        "０0:01.000 --> 00:02.000 | captions.time",
        "99999:00:01.000 --> 99999:00:02.000 | captions.time"})
    void wrongTimeIsToldWithItsLine(String timing, String key) {
        var refused = assertThrows(RuleViolation.class, () -> CaptionReader.read("WEBVTT\n\n00:00.000 --> 00:00.400\n先\n\n" + timing + "\n後\n"));

        assertEquals("captions", refused.field());
        assertEquals(key, refused.key());
        assertEquals(6, refused.values()[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ただの文です。", "", "\0 --> "})
    void whatHoldsNoTimesIsNoFileOfCaptions(String text) {
        assertEquals("captions.none", assertThrows(RuleViolation.class, () -> CaptionReader.read(text.getBytes(StandardCharsets.UTF_8))).key());
    }

    @Test
    void whatIsInNeitherCharacterSetAndWhatIsTooLargeIsRefused() {
        assertEquals("captions.none", assertThrows(RuleViolation.class, () -> CaptionReader.read(new byte[] {'-', '-', '>', (byte) 0xFF, (byte) 0xFE})).key());
        assertEquals("captions.tooLarge", assertThrows(RuleViolation.class, () -> CaptionReader.read(new byte[CaptionReader.SIZE_MAX + 1])).key());
        var long_ = "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "あ".repeat(1_001);
        assertEquals("captions.cueTooLong", assertThrows(RuleViolation.class, () -> CaptionReader.read(long_)).key());
    }

    @Test
    void whatIsWrittenIsReadAgainAsItWas() {
        var captions = new Captions(List.of(new Captions.Cue(95_020, 3_700_003, "A & B < C > D\n&amp; 𠮷野家")));

        assertEquals(captions, CaptionReader.read(captions.asWebVtt()));
        assertArrayEquals(captions.asWebVtt().getBytes(StandardCharsets.UTF_8), CaptionReader.read(captions.asWebVtt()).asWebVtt().getBytes(StandardCharsets.UTF_8));
        assertEquals("1:35", captions.cues().get(0).clock());
        assertEquals("1:01:40", Captions.clock(3_700));
    }
}
