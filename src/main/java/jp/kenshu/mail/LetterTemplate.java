package jp.kenshu.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The words of a kind of letter in one language, from {@code <template>.<language>.txt}: the subject in the first
 * line, then an empty line and the body. A placeholder is a name in braces; a line whose placeholders are all empty
 * is left out.
 */
public final class LetterTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, LetterTemplate> READ = new ConcurrentHashMap<>();

    private final String name;
    private final String subject;
    private final String body;

    private LetterTemplate(String name, String text) {
        var lines = text.replace("\r\n", "\n").split("\n", 3);
        this.name = name;
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
        var filled = new StringBuilder();
        for (var line : body.split("\n", -1)) {
            if (!onlyEmptyPlaceholders(line, values)) {
                filled.append(fill(line, values)).append('\n');
            }
        }
        return filled.toString().replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }

    /** The names of all placeholders, which must be the same in every language. */
    public Set<String> placeholders() {
        var names = new TreeSet<String>();
        PLACEHOLDER.matcher(subject + "\n" + body).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private boolean onlyEmptyPlaceholders(String line, Map<String, String> values) {
        var names = PLACEHOLDER.matcher(line).results().map(found -> found.group(1)).toList();
        return !names.isEmpty() && names.stream().allMatch(each -> valueOf(each, values).isEmpty());
    }

    private String fill(String text, Map<String, String> values) {
        return PLACEHOLDER.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(valueOf(found.group(1), values)));
    }

    private String valueOf(String placeholder, Map<String, String> values) {
        var value = values.get(placeholder);
        if (value == null) {
            throw new IllegalArgumentException("The letter " + name + " needs a value for {" + placeholder + "}");
        }
        return value;
    }
}
