package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * Holds every pattern of the portal to linear time: each is given texts that repeat what it is made of, and the characters
 * it reads are counted. Four times the text may cost four times the steps, not sixteen times, and a megabyte of it may not
 * exhaust the stack.
 */
class LinearPatternsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ON_THE_SPOT = Pattern.compile(
            "\\.(matches|replaceAll|replaceFirst|split)\\(\"((?:[^\"\\\\]|\\\\.)*)\"|Pattern\\.matches\\(\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ELSEWHERE = Pattern.compile("(\\w+)\\.(?:matches|replaceAll|replaceFirst|split)\\((?!\")[^)]");
    private static final Set<String> NO_PATTERNS = Set.of("Secrets", "passwords");
    private static final Pattern COMPILED = Pattern.compile("Pattern\\.compile\\(");
    private static final Pattern WITHOUT_END = Pattern.compile("[*+]|\\{\\d+,}");
    private static final Pattern REPEATED_GROUP = Pattern.compile("\\)[*+{]");
    private static final String OFTEN_SEEN = "0aA \t\n　-./@é人あ‡";
    private static final int SHORT = 100;
    private static final int FEW_STEPS = 12;
    private static final int MEGABYTE = 1 << 20;
    private static final int LETTERS_MAX = 24;
    private static final int DEEP_MAX = 60;

    /** A pattern of the portal, and whether it is looked for anywhere in a text. */
    private record Used(String where, Pattern pattern, boolean anywhere) {
    }

    /** A text that is never written out: something, then the same again and again, then something else; reading it is counted. */
    private static final class Repeated implements CharSequence {

        private final String before;
        private final String again;
        private final int times;
        private final String after;
        private final int length;
        private long steps;

        Repeated(String before, String again, int times, String after) {
            this.before = before;
            this.again = again;
            this.times = times;
            this.after = after;
            this.length = before.length() + again.length() * times + after.length();
        }

        Repeated grown(int toTimes) {
            return new Repeated(before, again, toTimes, after);
        }

        @Override
        public int length() {
            return length;
        }

        @Override
        public char charAt(int index) {
            steps++;
            int inside = index - before.length();
            if (inside < 0) {
                return before.charAt(index);
            }
            return inside < again.length() * times ? again.charAt(inside % again.length())
                    : after.charAt(inside - again.length() * times);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            var part = new StringBuilder(end - start);
            for (int i = start; i < end; i++) {
                part.append(charAt(i));
            }
            return part;
        }

        @Override
        public String toString() {
            return "「" + before + "」, " + times + " times 「" + again + "」, 「" + after + "」";
        }
    }

    @Test
    void everyPatternIsLinear() throws Exception {
        var offences = new ArrayList<String>();

        for (var used : patterns()) {
            if (WITHOUT_END.matcher(used.pattern().pattern()).find()) grow(used, offences);
        }

        assertEquals(List.of(), offences);
    }

    @Test
    void everyPatternCanBeFound() throws IOException {
        var offences = new ArrayList<String>();

        for (var file : sources()) {
            var source = Files.readString(file);
            for (var line : source.lines().toList()) {
                ELSEWHERE.matcher(line).results().filter(found -> !NO_PATTERNS.contains(found.group(1)) && !isConstant(source, found.group(1)))
                        .forEach(found -> offences.add(file + " keeps a pattern from the test: " + line.strip()));
            }
            COMPILED.matcher(source).results().filter(found -> !statement(source, found.start()).contains("static final Pattern "))
                    .forEach(found -> offences.add(file + ": a pattern is a constant: " + statement(source, found.start())));
        }

        assertEquals(List.of(), offences);
    }

    @Test
    void onlyInputTextNormalises() throws IOException {
        var offences = new ArrayList<Path>();

        for (var file : sources()) {
            if (!file.endsWith("InputText.java") && Files.readString(file).contains("Normalizer.normalize(")) offences.add(file);
        }

        assertEquals(List.of(), offences, "the normaliser alone takes quadratic time for letters with many marks");
    }

    private static boolean isConstant(String source, String name) {
        return source.contains("Pattern " + name + " =");
    }

    private static String statement(String source, int at) {
        return source.substring(source.lastIndexOf(';', at) + 1, at).strip();
    }

    private static void grow(Used used, List<String> offences) {
        var deep = REPEATED_GROUP.matcher(used.pattern().pattern()).find() ? 0 : DEEP_MAX;
        for (var text : attacks(used.pattern())) {
            run(used, text);
            if (text.steps > (long) FEW_STEPS * text.length()) {
                var longer = text.grown(4 * SHORT);
                run(used, longer);
                if (longer.steps > 6 * text.steps) {
                    offences.add(used.where() + " " + used.pattern() + ": " + text.steps + " steps, then " + longer.steps + " for " + longer);
                    return;
                }
            } else if (text.steps >= SHORT && deep++ < DEEP_MAX && dig(used, text.grown(MEGABYTE), offences)) {
                return;
            }
        }
    }

    private static boolean dig(Used used, Repeated text, List<String> offences) {
        try {
            run(used, text);
            return false;
        } catch (StackOverflowError tooDeep) {
            return offences.add(used.where() + " " + used.pattern() + ": exhausts the stack with " + text);
        }
    }

    private static void run(Used used, Repeated text) {
        var matcher = used.pattern().matcher(text);
        if (used.anywhere()) {
            while (matcher.find()) {
                matcher.end();
            }
        } else {
            matcher.matches();
        }
    }

    private static List<Repeated> attacks(Pattern pattern) {
        var letters = letters(pattern.pattern());
        var edges = new ArrayList<>(List.of("", "a@", "1.", "a."));
        letters.forEach(edges::add);
        var attacks = new ArrayList<Repeated>();
        for (var again : letters) {
            for (var before : edges) {
                for (var after : List.of("", "‡", "\n", "0人0", again + "!")) {
                    attacks.add(new Repeated(before, again, SHORT, after));
                }
            }
            for (var second : letters) {
                attacks.add(new Repeated("", again + second, SHORT, "‡"));
                attacks.add(new Repeated("", again + second, SHORT, again));
                attacks.add(new Repeated(again + second, second, SHORT, again + second + again + "‡"));
                attacks.add(new Repeated(again + second, again, SHORT, "人" + again + "人" + again + "‡"));
                attacks.add(new Repeated(again, second + "0", SHORT, "‡"));
            }
        }
        return attacks;
    }

    /** The characters of which the pattern speaks, and some that people type. */
    private static Set<String> letters(String pattern) {
        var letters = new LinkedHashSet<String>();
        OFTEN_SEEN.codePoints().mapToObj(Character::toString).forEach(letters::add);
        pattern.replaceAll("\\\\u[0-9A-Fa-f]{4}|\\\\p\\{\\w+}|\\\\[a-zA-Z]|\\(\\?<\\w+>", "").codePoints()
                .filter(c -> "\\[](){}*+?|^$".indexOf(c) < 0).limit(LETTERS_MAX).mapToObj(Character::toString).forEach(letters::add);
        Stream.of("?", "[", "]", "{", "(").filter(sign -> pattern.contains("\\" + sign) || pattern.contains("[" + sign)).forEach(letters::add);
        return letters;
    }

    private static Collection<Used> patterns() throws Exception {
        var patterns = new ArrayList<Used>();
        for (var file : sources()) {
            var source = Files.readString(file);
            ON_THE_SPOT.matcher(source).results().forEach(found -> {
                var literal = found.group(2) == null ? found.group(3) : found.group(2);
                patterns.add(new Used(file.getFileName().toString(), Pattern.compile(literal.translateEscapes()), !"matches".equals(found.group(1))));
            });
            if (source.contains("Pattern.compile(")) {
                constants(file, source, patterns);
            }
        }
        return patterns.stream().collect(Collectors.toMap(used -> used.pattern() + " " + used.anywhere(), used -> used, (one, same) -> one)).values();
    }

    private static void constants(Path file, String source, List<Used> patterns) throws Exception {
        var name = SOURCES.relativize(file).toString().replaceFirst("\\.java$", "").replace('/', '.').replace('\\', '.');
        for (var field : Class.forName(name).getDeclaredFields()) {
            if (field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                patterns.add(new Used(name + "." + field.getName(), (Pattern) field.get(null), isLookedForAnywhere(source, field.getName())));
            }
        }
    }

    private static boolean isLookedForAnywhere(String source, String name) {
        var found = "\\b" + name + "\\.matcher\\([^;]*?\\)\\s*\\.";
        return Pattern.compile("\\b" + name + "\\.(?:split|splitAsStream|asPredicate)\\(").matcher(source).find()
                || Pattern.compile(found + "(?:replaceAll|replaceFirst|find|results|lookingAt)\\(").matcher(source).find()
                || source.contains(".find()") && !Pattern.compile(found + "matches\\(").matcher(source).find();
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
