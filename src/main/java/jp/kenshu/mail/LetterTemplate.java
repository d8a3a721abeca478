package jp.kenshu.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kenshu.Words;

/**
 * The words of a kind of letter in one language, from {@code <template>.<language>.txt}: the subject in the first
 * line, then an empty line and the body. A placeholder is a name in braces; a line whose placeholders are all empty
 * is left out, and so is a paragraph, with its heading. A name that the letter itself gives no value for is the edition's ({@link jp.kenshu.EditionNames}).
 */
public final class LetterTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, LetterTemplate> READ = new ConcurrentHashMap<>();

    private final String name;
    private final Words words;
    private final String subject;
    private final String body;

    private LetterTemplate(String name, String text) {
        var lines = text.replace("\r\n", "\n").split("\n", 3);
        this.name = name;
        this.words = Words.in(name.substring(name.lastIndexOf('.') + 1));
        this.subject = lines[0].strip();
        this.body = lines[2];
    }

    /** The template under {@code name} in {@code language} ({@code ja} or {@code en}). */
    public static LetterTemplate named(String name, String language) {
        return READ.computeIfAbsent(name + "." + language, LetterTemplate::read);
    }

    private static LetterTemplate read(String file) {
        try (var stream = LetterTemplate.class.getResourceAsStream(file + ".txt")) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no letter template " + file + ".txt");
            }
            return new LetterTemplate(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The subject with its placeholders filled in, in one line. */
    public String subject(Map<String, String> values) {
        return fill(subject, values).replaceAll("[\\r\\n]+", " ");
    }

    /** The body with its placeholders filled in. */
    public String body(Map<String, String> values) {
        return Stream.of(body.split("\n\n")).filter(paragraph -> !onlyEmptyPlaceholders(paragraph, values))
                .map(paragraph -> paragraph(paragraph, values)).filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String paragraph(String text, Map<String, String> values) {
        return text.lines().filter(line -> !onlyEmptyPlaceholders(line, values)).map(line -> fill(line, values).stripTrailing())
                .collect(Collectors.joining("\n")).replaceAll("\n{3,}", "\n\n");
    }

    /** The names of all placeholders, which must be the same in every language. */
    public Set<String> placeholders() {
        var names = new TreeSet<String>();
        PLACEHOLDER.matcher(subject + "\n" + body).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private boolean onlyEmptyPlaceholders(String text, Map<String, String> values) {
        var names = PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).toList();
        return !names.isEmpty() && names.stream().allMatch(each -> valueOf(each, values).isEmpty());
    }

    private String fill(String text, Map<String, String> values) {
        return PLACEHOLDER.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(valueOf(found.group(1), values)));
    }

    private String nameInEdition(String placeholder) {
        if (!words.has("edition." + placeholder)) {
            throw new IllegalArgumentException("The letter " + name + " needs a value for {" + placeholder + "}");
        }
        return words.editionName(placeholder);
    }

    private String valueOf(String placeholder, Map<String, String> values) {
        var value = values.get(placeholder);
        return value == null ? nameInEdition(placeholder) : value;
    }
}
