package jp.kenshu.group.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** How people are called on cards, signs and seats. */
class PaperNameTest {

    @Test
    void readingStandsInForANameThatNoFaceDraws() {
        assertEquals(new PaperName("やまだ　たろう", "𓀀山 太郎"), PaperName.of("𓀀山 太郎", "やまだ　たろう"));
    }

    @Test
    void nameStandsWhereItCanBeDrawnOrTheReadingCannotEither() {
        assertEquals(new PaperName("𠮷田 花子", "よしだ はなこ"), PaperName.of("𠮷田 花子", "よしだ はなこ"));
        assertEquals(new PaperName("김민준", "キム ミンジュン"), PaperName.of("김민준", "キム ミンジュン"));
        assertEquals(new PaperName("अमित", "अमित"), PaperName.of("अमित", "अमित"));
    }
}
