package jp.kenshu.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;

import jp.kenshu.Bilingual;
import jp.kenshu.Role;
import org.junit.jupiter.api.Test;

/** What the record keeps of a deed comes back in the reader's language, and what was typed as it was typed. */
class SaidTest {

    @Test
    void valuesComeBackInTheLanguageOfTheReader() {
        var stored = Said.stored(new Bilingual("東京会場", "Tokyo"), 12, Role.ORGANISER, List.of(1, 2), "tokyo / {0} → 会場の都合");

        assertEquals(List.of("東京会場", "12", "主催者", "1、2", "tokyo / {0} → 会場の都合"), Said.read(stored, Locale.JAPANESE));
        assertEquals(List.of("Tokyo", "12", "Organiser", "1, 2", "tokyo / {0} → 会場の都合"), Said.read(stored, Locale.ENGLISH));
    }

    @Test
    void nothingIsNothing() {
        assertEquals("", Said.stored());
        assertEquals(List.of(""), Said.read(Said.stored(), Locale.JAPANESE));
        assertEquals("", Said.stored((Object) null));
    }

    @Test
    void entriesOfFormerTimesAreReadAsTheyStand() {
        assertEquals(List.of("webinar → stream"), Said.read("webinar → stream", Locale.ENGLISH));
    }

    @Test
    void textThatWasCutInTheMiddleIsStillRead() {
        var stored = Said.stored(new Bilingual("東京会場", "Tokyo"));

        assertEquals(List.of("東京会"), Said.read(stored.substring(0, 4), Locale.ENGLISH));
    }

    @Test
    void signsBetweenValuesAreNeverTyped() {
        assertEquals(List.of("ab"), Said.read(Said.stored("a\u001Fb"), Locale.JAPANESE));
    }
}
