package jp.kenshu.form.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.stream.Stream;

import jp.kenshu.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptCodesTest {

    /** Bananas once took the answers of those who had chosen tangerines. */
    @Test
    void whatStandsElsewhereNowKeepsItsCode() {
        assertEquals("1 c1 2 3", codes("りんご/Apple", "バナナ/Banana", "みかん/Tangerine", "ぶどう/Grapes"));
        assertEquals("3 1 2", codes("ぶどう/Grapes", "りんご/Apple", "みかん/Tangerine"));
        assertEquals("2 3", codes("みかん/Tangerine", "ぶどう/Grapes"));
    }

    @Test
    void anotherThingInTheSamePlaceIsAnother() {
        assertEquals("1 c1 3", codes("りんご/Apple", "もも/Peach", "ぶどう/Grapes"));
    }

    @Test
    void whatIsReadTheSameInOneLanguageIsTheSame() {
        assertEquals("1 2 3", codes("林檎/Apple", "みかん/Mandarin", "ブドウ/Grapes"));
    }

    @Test
    void whatStandsTwiceIsItselfOnce() {
        assertEquals("1 c1 2 3", codes("りんご/Apple", "りんご/Apple", "みかん/Tangerine", "ぶどう/Grapes"));
        assertEquals("", codes());
    }

    @ParameterizedTest
    @CsvSource({"市町村,市区町村,true", "市区町村の職員,市町村の職員,true", "医療,介護,false", "はい,いいえ,false", "行政説明,基調講演,false", "医療機関,介護機関,false",
            "ＩＣＴの活用,ICTの活用,true", "１０,２０,false", "ア,イ,false"})
    void aMendedWordIsTheSame(String before, String after, boolean same) {
        assertEquals(same, KeptCodes.isNearly(before, after));
    }

    private static String codes(String... written) {
        var known = new LinkedHashMap<String, Bilingual>();
        known.put("1", new Bilingual("りんご", "Apple"));
        known.put("2", new Bilingual("みかん", "Tangerine"));
        known.put("3", new Bilingual("ぶどう", "Grapes"));
        var labels = Stream.of(written).map(line -> line.split("/")).map(parts -> new Bilingual(parts[0], parts[1])).toList();
        return String.join(" ", KeptCodes.of("c", known, labels));
    }
}
