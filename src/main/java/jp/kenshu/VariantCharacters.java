package jp.kenshu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Characters that people write for one another in the names of people and places: old forms (惠 for 恵), forms of the family
 * register (髙 for 高), and marks that keyboards make differently. They are found as one; what is stored stays as it was typed.
 */
final class VariantCharacters {

    private static final Pattern GAP = Pattern.compile(" ");
    private static final String MARKS = "'’‘ʼ′`´＇ \"“”„″〝〟 ~〜～∼ ・·•‧∙";
    private static final Map<Integer, Integer> USUAL = read();

    private VariantCharacters() {
    }

    /** The usual form of the character; the character itself where it has no other. */
    static int usual(int character) {
        return USUAL.getOrDefault(character, character);
    }

    private static Map<Integer, Integer> read() {
        var usual = new HashMap<Integer, Integer>();
        try (var stream = VariantCharacters.class.getResourceAsStream("variant-characters.txt")) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .flatMap(GAP::splitAsStream).forEach(kin -> learn(kin, usual));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        GAP.splitAsStream(MARKS).forEach(kin -> learn(kin, usual));
        return Map.copyOf(usual);
    }

    private static void learn(String kin, Map<Integer, Integer> usual) {
        kin.codePoints().skip(1).forEach(variant -> usual.put(variant, kin.codePointAt(0)));
    }
}
