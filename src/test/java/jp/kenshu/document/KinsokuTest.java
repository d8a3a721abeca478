package jp.kenshu.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class KinsokuTest {

    private static final String PROSE = "在宅医療・介護連携推進事業（以下「事業」という。）では、ICTの活用、入退院支援、看取り……などを"
            + "「誰が」「いつ」「どのように」進めるかを、年度ごとに話し合いました。ちょっとした工夫で、キャッチアップできる！？"
            + "参考：https://www.mhlw.go.jp/stf/seisakunitsuite/bunya/0000060713.html（2023年10月12日閲覧）。";

    @Test
    void noLineBeginsWithWhatMustNotStandAtItsHead() {
        for (float measure = 60; measure < 500; measure += 3.7f) {
            for (var line : Line.of(PROSE, Style.TEXT, measure)) {

                int first = line.signs().get(0).first();

                assertFalse(Kinsoku.forbiddenAtHead(first), () -> Character.toString(first));
            }
        }
    }

    @Test
    void noLineEndsWithAnOpeningBracket() {
        for (float measure = 60; measure < 500; measure += 3.7f) {
            for (var line : Line.of(PROSE, Style.TEXT, measure)) {

                int last = line.signs().get(line.signs().size() - 1).first();

                assertFalse(Kinsoku.forbiddenAtEnd(last), () -> Character.toString(last));
            }
        }
    }

    @Test
    void wordsAndNumbersStayWhole() {
        var lines = texts(Line.of("平成30年4月からは、すべての市区町村でcoordination事業を1,741か所が行う。", Style.TEXT, 90));

        assertTrue(lines.stream().anyMatch(line -> line.contains("coordination")), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.contains("1,741")), lines::toString);
    }

    @Test
    void pleaseStaysWholeWhereverItFallsInTheLine() {
        for (float measure = 50; measure < 200; measure += 1.3f) {

            var lines = texts(Line.of("QRコードを読み取るか、次のアドレスを開いてください", Style.TEXT, measure));

            assertTrue(lines.stream().anyMatch(line -> line.endsWith("ください")), lines::toString);
        }
    }

    @Test
    void timesStayWholeInWideFiguresToo() {
        for (float measure = 60; measure < 200; measure += 3.7f) {

            var lines = texts(Line.of("提出期限は令和５年１０月１２日（木）12：00まで、会場は１２３号室です。", Style.TEXT, measure));

            for (var whole : List.of("１０", "１２", "12：00", "１２３")) {
                assertTrue(lines.stream().anyMatch(line -> line.contains(whole)), lines::toString);
            }
        }
    }

    @Test
    void anAddressTooLongForTheLineIsCutAfterASlash() {
        var lines = texts(Line.of("https://kenshu.example.jp/registration/part1/receipt", Style.TEXT, 170));

        assertEquals("https://kenshu.example.jp/", lines.get(0));
        assertEquals("https://kenshu.example.jp/registration/part1/receipt", String.join("", lines));
    }

    @Test
    void nothingIsLostHoweverNarrowTheColumn() {
        for (float measure = 1; measure < 60; measure += 2.3f) {

            var lines = texts(Line.of(PROSE, Style.TEXT, measure));

            assertEquals(PROSE, String.join("", lines));
        }
    }

    @Test
    void noLineIsWiderThanItsColumnCanHold() {
        var random = new Random(5);
        var letters = PROSE + "　 ABC xyz 12,345 ー。」）";
        for (int round = 0; round < 300; round++) {
            var text = new StringBuilder();
            for (int i = 0; i < 80; i++) text.append(letters.charAt(random.nextInt(letters.length())));
            float measure = 80 + random.nextInt(300);

            var lines = Line.of(text.toString(), Style.TEXT, measure);

            for (var line : lines) assertTrue(line.fits(measure / Style.TEXT.size() + 0.01f), text::toString);
        }
    }

    @Test
    void aFullStopIsPulledInRatherThanPushedOver() {
        float tenWide = Line.width("一二三四五六七八九十", Style.TEXT) + 3;

        var lines = texts(Line.of("一二三四五六七八九十。", Style.TEXT, tenWide));

        assertEquals(List.of("一二三四五六七八九十。"), lines);
    }

    @Test
    void lineBreaksAsTypedAreKept() {
        assertEquals(List.of("一行目", "", "三行目", "四行目"),
                texts(Line.of("一行目\r\n\n三行目\u2028四行目", Style.TEXT, 300)));
    }

    private static List<String> texts(List<Line> lines) {
        var texts = new ArrayList<String>();
        for (var line : lines) texts.add(line.signs().stream().map(Sign::text).collect(Collectors.joining()));
        return texts;
    }
}
