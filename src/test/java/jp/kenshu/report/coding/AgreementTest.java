package jp.kenshu.report.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** How far two people agree who sorted the same texts, by figures that a textbook has. */
class AgreementTest {

    private static final long YES = 1;
    private static final long OTHER = 2;

    /** The example that is in every textbook: of 50 both say yes to 20 and no to 15, one alone says yes to 5, the other to 10; κ is 0.40. */
    @Test
    void kappaIsThatOfTheTextbook() {
        var coded = Stream.of(pairs(1, 20, Set.of(YES), Set.of(YES)), pairs(21, 25, Set.of(YES), Set.of()), pairs(26, 35, Set.of(), Set.of(YES)),
                pairs(36, 50, Set.of(), Set.of())).flatMap(List::stream).toList();

        var agreement = Agreement.of(coded, List.of(YES));

        assertEquals("50 35 0.7", agreement.both() + " " + agreement.same() + " " + agreement.share());
        assertEquals(new Agreement.OfCategory(YES, 20, 15, agreement.categories().get(0).kappa()), agreement.categories().get(0));
        assertEquals(0.4, agreement.categories().get(0).kappa(), 1e-9);
    }

    @Test
    void whatOnlyOneHasSortedSaysNothingOfAgreement() {
        var agreement = Agreement.of(List.of(new CodedText(1, "a", Set.of(YES))), List.of(YES));

        assertEquals(0, agreement.both());
        assertTrue(Double.isNaN(agreement.share()));
        assertTrue(Double.isNaN(agreement.categories().get(0).kappa()));
    }

    @Test
    void whatTwoGaveCountsWhatBothGave() {
        var coded = List.of(new CodedText(1, "a", Set.of(YES, OTHER)), new CodedText(1, "b", Set.of(OTHER)), new CodedText(2, "a", Set.of(YES)));

        assertEquals(Map.of(1L, Set.of(OTHER), 2L, Set.of(YES)), Agreement.counted(coded));
        assertEquals(List.of(1L), Agreement.differing(coded));
    }

    private static List<CodedText> pairs(long from, long to, Set<Long> one, Set<Long> other) {
        return LongStream.rangeClosed(from, to).boxed().flatMap(text -> Stream.of(new CodedText(text, "a", one), new CodedText(text, "b", other))).toList();
    }
}
