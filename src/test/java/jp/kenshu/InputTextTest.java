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
    void whatNobodySeesOrMeansIsNoPartOfAnAddressOrANumber() {
        assertEquals("hana@city.tono.lg.jp", InputText.email("hana@city｡tono。lg．jp"));
        assertEquals("hana@city.tono.lg.jp", InputText.email("\u200Bhana\u200D@city.\uFEFFtono.lg\u2060.jp\u200E"));
        for (var typed : List.of("21.7", "21・7", "２１・７", "21･7", "21,7", "21，7", "21。7", "21．7")) {
            assertEquals("21.7", InputText.decimal(typed), typed);
        }
    }

    @Test
    void readingsInHalfWidthAreKeptInFull() {
        assertEquals("タカハシ　ケイコ", InputText.reading(" ﾀｶﾊｼ　ｹｲｺ "));
        assertEquals("ガギポー", InputText.reading("ｶﾞｷﾞﾎﾟｰ"));
        assertEquals("Ａｎｎａ ①", InputText.reading("Ａｎｎａ ①"));
        assertNull(InputText.reading("　"));
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
        for (var kin : List.of("恵惠", "薫薰", "高髙", "崎﨑嵜", "辺邊邉", "斉齊斎齋", "竜龍", "桧檜", "真眞", "広廣", "島嶋嶌", "槙槇", "尭堯", "'’‘ʼ′´＇", "~〜～")) {
            kin.codePoints().mapToObj(Character::toString).forEach(each -> assertEquals(InputText.forSearch(kin.substring(0, 1)), InputText.forSearch(each), kin));
        }
        assertEquals(InputText.forSearch("O'Brien"), InputText.forSearch("Ｏ’ＢＲＩＥＮ"));
        assertEquals("さとう とおの", InputText.forSearch("サトウ", null, " ", "とおの"));
    }

    @Test
    void namesAreOnePersonsWhateverTheirSpacesAndWidths() {
        assertEquals(InputText.nameKey("髙橋　惠子"), InputText.nameKey(" 髙橋 惠子"));
        assertEquals(InputText.nameKey("Ａｎｎａ Ｓａｔｏ"), InputText.nameKey("anna\u200Bsato"));
        assertEquals(InputText.nameKey("ﾔﾏﾀﾞ ﾊﾅ"), InputText.nameKey("ヤマダハナ"));
        assertFalse(InputText.nameKey("髙橋 惠子").equals(InputText.nameKey("高橋 恵子")));
        assertEquals(200, InputText.nameKey("㍿".repeat(100)).length());
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
