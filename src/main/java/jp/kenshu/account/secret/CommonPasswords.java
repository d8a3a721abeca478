package jp.kenshu.account.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jp.kenshu.InputText;

/**
 * Passwords that others try first: made of words that everybody takes ({@code common-passwords.txt}), of one's own name or address,
 * of digits alone or of few characters again and again, whatever digits and signs are put around them.
 */
final class CommonPasswords {

    private static final List<String> WORDS = read();
    private static final int DIFFERENT_CHARACTERS_MIN = 5;
    private static final int LETTERS_OF_ONES_OWN_MIN = 4;
    private static final int OWN_WORD_MIN = 2;
    private static final String IN_DISGUISE = "013457@$!";
    private static final String UNDISGUISED = "oieastasi";

    private CommonPasswords() {
    }

    private static List<String> read() {
        try (var stream = CommonPasswords.class.getResourceAsStream("common-passwords.txt")) {
            return longestFirst(new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> longestFirst(Stream<String> words) {
        return words.map(CommonPasswords::plain).distinct().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /** Whether {@code password} is such a password for somebody whom {@code names} (name and e-mail address) belong to. */
    static boolean has(String password, Collection<String> names) {
        var typed = plain(password);
        if (typed.chars().allMatch(Character::isDigit) || typed.codePoints().distinct().count() < DIFFERENT_CHARACTERS_MIN) {
            return true;
        }
        return names.stream().map(CommonPasswords::plain).anyMatch(name -> name.contains(typed))
                || isMadeOf(typed, names) || isMadeOf(undisguised(typed), names);
    }

    private static boolean isMadeOf(String typed, Collection<String> names) {
        var left = typed;
        for (var word : longestFirst(Stream.concat(ownWords(names), WORDS.stream()))) {
            left = left.replace(word, " ");
        }
        return !left.equals(typed) && left.codePoints().filter(Character::isLetter).count() < LETTERS_OF_ONES_OWN_MIN;
    }

    private static Stream<String> ownWords(Collection<String> names) {
        return names.stream().flatMap(name -> Stream.of(name.split("[^\\p{L}\\p{N}]+"))).filter(word -> word.length() >= OWN_WORD_MIN);
    }

    private static String plain(String text) {
        return InputText.normalized(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String undisguised(String typed) {
        var letters = new StringBuilder(typed);
        for (int at = 0; at < letters.length(); at++) {
            var mask = IN_DISGUISE.indexOf(letters.charAt(at));
            if (mask >= 0) {
                letters.setCharAt(at, UNDISGUISED.charAt(mask));
            }
        }
        return letters.toString();
    }
}
