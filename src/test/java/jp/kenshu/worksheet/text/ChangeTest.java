package jp.kenshu.worksheet.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import jp.kenshu.Json;
import jp.kenshu.document.Clusters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes rebased over one another: both orders end with one text, and nothing inserted is lost. */
class ChangeTest {

    private static final List<String> CHARACTERS = List.of("あ", "い", "看", "取", "\n", "𠮷", "葛\uDB40\uDD00", "か\u3099", "👩\u200D💻", "🇯🇵", "x", "é");

    @ParameterizedTest
    @CsvSource({
        "あいう, 1, 1, Ａ, 2, 1, Ｂ, あＡＢ",
        "あいう, 0, 3, Ａ, 1, 0, Ｂ, ＡＢ",
        "あいう, 1, 0, Ａ, 1, 0, Ｂ, あＡＢいう",
        "あいう, 1, 1, '', 1, 1, '', あう",
        "あいう, 3, 0, Ａ, 0, 3, Ｂ, ＢＡ"})
    void bothChangesStand(String text, int at, int deleted, String inserted, int otherAt, int otherDeleted, String otherInserted, String both) {
        var one = Change.of(at, deleted, inserted);
        var other = Change.of(otherAt, otherDeleted, otherInserted);

        assertEquals(both, other.rebase(one, false).applyTo(one.applyTo(text)));
        assertEquals(both, one.rebase(other, true).applyTo(other.applyTo(text)));
    }

    @Test
    void anyTwoChangesMeetInOneTextWithEverythingInserted() {
        var dice = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            var text = text(dice, 12);
            var one = change(dice, text, "［" + round + "］");
            var other = change(dice, text, "〔" + round + "〕");

            var oneFirst = other.rebase(one, false).applyTo(one.applyTo(text));
            var otherFirst = one.rebase(other, true).applyTo(other.applyTo(text));

            assertEquals(oneFirst, otherFirst, () -> text + " " + one + " " + other);
            one.splices().forEach(splice -> assertTrue(oneFirst.contains(splice.inserted()), oneFirst));
            other.splices().forEach(splice -> assertTrue(oneFirst.contains(splice.inserted()), oneFirst));
        }
    }

    @Test
    void sentenceThatGoesOnIsNotSplitByWhatOthersWriteAtItsEnd() {
        var away = read("[[3,0,\"【薬局も】\"]]");
        var goesOn = read("[[3,0,\"護\",true]]");
        var text = "訪問看";

        for (var first : List.of(true, false)) {
            assertEquals("訪問看護【薬局も】", away.rebase(goesOn, first).applyTo(goesOn.applyTo(text)));
            assertEquals("訪問看護【薬局も】", goesOn.rebase(away, !first).applyTo(away.applyTo(text)));
        }
    }

    private static Change read(String written) {
        try (var reader = Json.createReader(new java.io.StringReader(written))) {
            return Change.read(reader.readArray());
        }
    }

    @Test
    void snappedChangesNeverTearACharacter() {
        var dice = new Random(11);
        for (int round = 0; round < 20_000; round++) {
            var text = text(dice, 10);
            var at = dice.nextInt(text.length() + 1);
            var deleted = dice.nextInt(text.length() - at + 1);
            var inserted = dice.nextInt(3) == 0 ? "" : text(dice, 2);

            var snapped = Change.of(at, deleted, inserted).snappedTo(text);

            for (var splice : snapped.splices()) {
                assertEquals(splice.position(), Clusters.start(text, splice.position()), text);
                assertEquals(splice.end(), Clusters.start(text, splice.end()), text);
            }
            assertTrue(isWhole(snapped.applyTo(text)), () -> text + " " + snapped);
        }
    }

    @Test
    void whatDiffersIsFoundInWholeCharacters() {
        var dice = new Random(13);
        for (int round = 0; round < 5_000; round++) {
            var before = text(dice, 8);
            var after = dice.nextBoolean() ? text(dice, 8) : change(dice, before, "新").applyTo(before);

            var change = Change.between(before, after);

            assertEquals(after, change.applyTo(before));
            change.splices().forEach(splice -> assertTrue(isWhole(splice.inserted()), () -> before + " " + after + " " + change));
        }
    }

    @Test
    void selectorTypedBehindACharacterThatIsDeletedMeanwhileTakesTheCharacterAlong() {
        var typed = Change.between("葛飾", "葛\uDB40\uDD00飾");
        var deleted = Change.of(0, 1, "");

        assertEquals("葛\uDB40\uDD00飾", typed.rebase(deleted, false).applyTo(deleted.applyTo("葛飾")));
    }

    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    static String text(Random dice, int most) {
        var text = new StringBuilder();
        for (int length = dice.nextInt(most + 1); length > 0; length--) {
            text.append(CHARACTERS.get(dice.nextInt(CHARACTERS.size())));
        }
        return text.toString();
    }

    /** One to three splices between the characters of {@code text}. */
    static Change change(Random dice, String text, String inserted) {
        var splices = new ArrayList<Splice>();
        var from = 0;
        for (int count = 1 + dice.nextInt(3); count > 0 && from <= text.length(); count--) {
            var at = Clusters.start(text, from + dice.nextInt(text.length() - from + 1));
            var to = Clusters.start(text, at + dice.nextInt(Math.min(4, text.length() - at) + 1));
            if (at >= from) {
                var written = dice.nextInt(4) == 0 ? "" : inserted;
                splices.add(new Splice(at, to - at, written, !written.isEmpty() && dice.nextInt(3) == 0));
                from = to + 1;
            }
        }
        return new Change(splices.stream().filter(splice -> !splice.isNothing()).toList());
    }
}
