package jp.kenshu.lecture.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import jp.kenshu.Bilingual;
import jp.kenshu.RuleViolation;
import jp.kenshu.lecture.Chapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chapters as the secretariat writes them. */
class ChapterTextTest {

    @Test
    void eachLineIsAChapterInOneLanguageOrTwo() {
        assertEquals(List.of(new Chapter.At(0, new Bilingual("はじめに", "Introduction")), new Chapter.At(95, new Bilingual("現状 と課題", "現状 と課題")),
                new Chapter.At(3_723, new Bilingual("まとめ", "まとめ"))), ChapterText.read("0:00 はじめに / Introduction\n\n１：３５　現状 と課題\n1:02:03 まとめ\n"));
        assertEquals(List.of(), ChapterText.read(null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"はじめに | chapters.line", "0:00 | chapters.line", "95 現状 | chapters.line", "1:5 現状 | chapters.line", "9:99 現状 | chapters.line",
        "0:10  / English | chapters.title", "0:00 同じ | chapters.twice"})
    void lineThatTellsNoChapterIsTold(String line, String key) {
        var refused = assertThrows(RuleViolation.class, () -> ChapterText.read("0:00 一\n" + line));

        assertEquals("chapters", refused.field());
        assertEquals(key, refused.key());
        assertEquals(2, refused.values()[0]);
    }
}
