package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class InputTextTest {

    @Test
    void namesAreNeverAlteredBeyondTheSpacesAroundThem() {
        for (var name : List.of("葛󠄀西 𠮷太郎", "髙﨑　花子", "ｶﾅ", "①㈱〜～", "Ｚｏë", "ー", "が\u3099")) {
            assertEquals(name, InputText.trimmed(" 　" + name + "　\t\n"));
        }
        assertNull(InputText.trimmed("　 "));
        assertNull(InputText.trimmed(null));
    }

    @Test
    void codesAreUnderstoodInFullWidthAndWithAnyHyphen() {
        for (var hyphen : List.of("-", "‐", "‑", "‒", "–", "—", "―", "−", "－", "ー", "ｰ", "─", "━", "﹣", "⁃")) {
            assertEquals("I-000123", InputText.code(" Ｉ" + hyphen + "０００１２３　"), hyphen);
        }
    }

    @Test
    void eMailAddressesAreUnderstoodInFullWidth() {
        assertEquals("hanako.sato@city.tono.lg.jp", InputText.email("Ｈａｎａｋｏ．Ｓａｔｏ＠city.tono.lg.jp　"));
        assertTrue(InputText.isEmail("hanako.sato+r5@city.tono.lg.jp"));
        for (var wrong : List.of("hanako", "hanako@", "@city.jp", "a b@city.jp", "a@city", "a@-city.jp", "a@b..jp", "花子@city.jp")) {
            assertFalse(InputText.isEmail(wrong), wrong);
        }
        assertFalse(InputText.isEmail("a".repeat(250) + "@b.jp"));
    }

    @Test
    void searchingFindsTheSameWordInAnotherScript() {
        for (var pair : List.of(
                List.of("かまがやし", "カマガヤシ"), List.of("ｶﾏｶﾞﾔｼ", "かまがやし"), List.of("鎌ケ谷市", "鎌ヶ谷市"), List.of("髙橋", "高橋"),
                List.of("𠮷田", "吉田"), List.of("葛󠄀城市", "葛城市"), List.of("ＡＢＣ", "abc"), List.of("佐藤　花子", "佐藤花子"),
                List.of("か\u3099っこう", "ガツコウ"), List.of("渡邉", "渡辺"), List.of("センター", "せんた－"))) {
            assertEquals(InputText.forSearch(pair.get(0)), InputText.forSearch(pair.get(1)), pair::toString);
        }
        assertEquals("さとう とおの", InputText.forSearch("サトウ", null, " ", "とおの"));
    }

    @Test
    void brokenInputIsRecognised() {
        for (var broken : List.of("\uD842", "\uDFB7佐藤", "a\u0000", "a\u0007", "\uFFFD", "\uFFFF", "\u007F")) {
            assertTrue(InputText.isBroken(broken));
        }
        for (var whole : List.of("𠮷", "葛󠄀", "一行目\r\n二行目\t", "😀", "")) assertFalse(InputText.isBroken(whole));
        assertFalse(InputText.isBroken(null));
    }

    @Test
    void lengthIsWhatAReaderCounts() {
        assertEquals(3, InputText.length("葛󠄀𠮷a"));
        assertEquals(0, InputText.length(null));
    }
}
