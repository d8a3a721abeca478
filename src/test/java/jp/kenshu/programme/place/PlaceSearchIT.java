package jp.kenshu.programme.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The country's municipalities, found by what people type. */
class PlaceSearchIT extends PortalIT {

    @Inject
    private PlaceSearch places;
    @Inject
    private Municipalities municipalities;

    @ParameterizedTest
    @ValueSource(strings = {"流山市", "ながれやまし", "ナガレヤマ", "ﾅｶﾞﾚﾔﾏ", "千葉県流山市", "122203", "１２２２０３", "12220", "流山", "流山市役所"})
    void municipalityIsFoundHoweverItIsTyped(String typed) {
        assertEquals("122203", places.resolve("municipality", typed).getCode());
    }

    @Test
    void everyMunicipalityIsFoundByItsFullNameAlone() {
        var mistaken = municipalities.all().stream()
                .filter(each -> !places.meantBy(each.getFullName()).equals(List.of(each)))
                .filter(each -> places.meantBy(each.getFullName()).size() != 1
                        || !places.meantBy(each.getFullName()).get(0).getCode().equals(each.getCode()))
                .map(Municipality::getFullName).toList();

        assertEquals(List.of(), mistaken);
    }

    @Test
    void twoOfOneNameAreToldApart() {
        var refusal = assertThrows(RuleViolation.class, () -> places.resolve("municipality", "府中市"));

        assertEquals("place.several", refusal.key());
        assertEquals("municipality", refusal.field());
        assertEquals(List.of("府中市", List.of("東京都府中市", "広島県府中市")), List.of(refusal.values()));
    }

    @Test
    void unknownNameIsRefusedAndNothingIsNothing() {
        var refusal = assertThrows(RuleViolation.class, () -> places.resolve("municipality", "ロンドン市"));

        assertEquals("place.unknown", refusal.key());
        assertNull(places.resolve("municipality", "　"));
        assertNull(places.resolve("municipality", null));
    }

    @Test
    void likeliestComesFirstAndNotTooMany() {
        var found = places.find("し", 20);

        assertEquals(20, found.size());
        assertEquals("津市", places.find("つし", 20).get(0).getName());
        assertTrue(places.find("<script>", 20).isEmpty());
    }
}
