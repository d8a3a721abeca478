package jp.kenshu.lecture.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import jp.kenshu.InputText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in what was said, and how it is shown. */
class SearchTextTest {

    private static final SearchText TEXT = SearchText.of(List.of("ペーパーレス化を進め", "", "ます。髙橋さんは", "ペーパーレスの担当です。"));

    @Test
    void findKnowsThePieceInWhichItBegins() {
        assertEquals(List.of(0, 3), TEXT.piecesWith(InputText.forSearch("ﾍﾟｰﾊﾟｰﾚｽ")));
        assertEquals(List.of(2), TEXT.piecesWith(InputText.forSearch("高橋")));
        assertEquals(List.of(), TEXT.piecesWith(InputText.forSearch("会議")));
    }

    @Test
    void wordThatIsSaidOverTwoCuesIsFoundInTheFirst() {
        assertEquals(List.of(0), TEXT.piecesWith(InputText.forSearch("進めます")));
        assertEquals(List.of(2), TEXT.piecesWith(InputText.forSearch("さんはペーパー")));
        assertTrue(TEXT.has(InputText.forSearch("すすめ")) || TEXT.has(InputText.forSearch("進め")));
        assertFalse(TEXT.has(InputText.forSearch("担当者")));
    }

    @Test
    void eachPieceIsToldOnce() {
        assertEquals(List.of(0, 1), SearchText.of(List.of("ああああ", "あ")).piecesWith("あ"));
    }

    @ParameterizedTest
    @CsvSource({"ぺーぱーれす, ペーパーレス", "ＤＸ, dx", "(株), ㈱", "高橋, 髙橋", "進めます, 進めます"})
    void findIsMarkedAsItWasWritten(String typed, String found) {
        var text = "はじめに、ペーパーレスとdxを㈱例の髙橋さんが進めます。";

        var excerpt = Excerpt.of(text, InputText.forSearch(typed), 0);

        assertEquals(found, excerpt.found());
        assertEquals(text, excerpt.before() + excerpt.found() + excerpt.after());
    }

    @Test
    void longTextIsCutAroundTheFindAndNoCharacterIsTorn() {
        var text = "𠮷".repeat(60) + "指標" + "𠮷".repeat(60);

        var excerpt = Excerpt.of(text, "指標", 0);

        assertEquals("指標", excerpt.found());
        assertTrue(excerpt.before().startsWith("…𠮷") && excerpt.after().endsWith("𠮷…"), excerpt.toString());
    }
}
