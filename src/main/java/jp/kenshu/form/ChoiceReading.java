package jp.kenshu.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;
import jp.kenshu.form.definition.Choice;
import jp.kenshu.form.definition.Question;

/**
 * Reads which choices somebody means: by code as a page sends them, by the number printed before them in any width (３, ３．, ③, 3番), by
 * their words in either language, or by both (３．市町村).
 */
final class ChoiceReading {

    private static final int WRITTEN_MAX = 1_000;
    private static final int SHOWN = 30;
    private static final Pattern AFTER_NUMBER = Pattern.compile("[.:、,)）．：・]");
    private static final Pattern BEHIND_NUMBER = Pattern.compile("(?<=\\d)[.:)）．：番]$");
    private static final Pattern BETWEEN = Pattern.compile("[,、，;；/／\\n\\t]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]");

    private ChoiceReading() {
    }

    /** The one choice; more than one is refused. */
    static List<String> one(List<Choice> offered, AnswerCell cell, List<String> typed) {
        var found = codes(all(offered, cell, typed));
        if (found.size() > 1) {
            throw RuleViolation.at(cell.code(), "form.answer.onlyOne");
        }
        return found;
    }

    /** The choices in the order in which they are offered, each once; an exclusive one stands alone. */
    static List<String> several(Question question, AnswerCell cell, List<String> typed) {
        var offered = question.offer().choices();
        var found = all(offered, cell, typed).stream().distinct().sorted(Comparator.comparing(offered::indexOf)).toList();
        var alone = found.stream().filter(Choice::exclusive).findFirst();
        if (alone.isPresent() && found.size() > 1) {
            throw RuleViolation.at(cell.code(), "form.answer.exclusive");
        }
        mustNotBeTooMany(question, cell, found);
        return found.stream().map(Choice::code).toList();
    }

    /** The choices in the order of preference, each once. */
    static List<String> ranked(Question question, AnswerCell cell, List<String> typed) {
        var found = all(question.offer().choices(), cell, typed);
        if (new LinkedHashSet<>(found).size() < found.size()) {
            throw RuleViolation.at(cell.code(), "form.answer.rankedTwice");
        }
        mustNotBeTooMany(question, cell, found);
        return found.stream().map(Choice::code).toList();
    }

    private static List<String> codes(List<Choice> found) {
        return found.size() == 1 ? List.of(found.get(0).code()) : found.stream().map(Choice::code).distinct().toList();
    }

    private static void mustNotBeTooMany(Question question, AnswerCell cell, List<Choice> found) {
        var most = question.limits().picks();
        if (most != null && found.size() > most) {
            throw RuleViolation.at(cell.code(), "form.answer.tooManyChoices", most);
        }
    }

    private static List<Choice> all(List<Choice> offered, AnswerCell cell, List<String> typed) {
        var found = new ArrayList<Choice>();
        for (var text : typed) {
            if (text == null || text.isBlank()) {
                continue;
            }
            if (text.length() > WRITTEN_MAX || found.size() > 2 * offered.size()) {
                throw unknown(cell, text);
            }
            var whole = find(offered, text);
            if (whole.isPresent()) {
                found.add(whole.get());
            } else {
                found.addAll(among(offered, cell, text));
            }
        }
        return found;
    }

    /** The choices of a text that names several: 1, 3 or ①③, one after the other. */
    private static List<Choice> among(List<Choice> offered, AnswerCell cell, String text) {
        var found = pieces(offered, text, BETWEEN).or(() -> pieces(offered, text, SPACES));
        return found.or(() -> circled(offered, text)).orElseThrow(() -> unknown(cell, text));
    }

    private static Optional<List<Choice>> pieces(List<Choice> offered, String text, Pattern between) {
        var pieces = between.splitAsStream(text).filter(piece -> !piece.isBlank()).toList();
        return whole(pieces.stream().map(piece -> find(offered, piece)).toList(), pieces.size() > 1);
    }

    private static Optional<List<Choice>> circled(List<Choice> offered, String text) {
        var marks = text.strip().codePoints().filter(c -> !Character.isWhitespace(c)).toArray();
        var found = new ArrayList<Optional<Choice>>();
        for (int mark : marks) {
            found.add(mark >= '①' && mark <= '⑳' ? find(offered, Character.toString(mark)) : Optional.empty());
        }
        return whole(found, true);
    }

    private static Optional<List<Choice>> whole(List<Optional<Choice>> found, boolean several) {
        return several && found.stream().allMatch(Optional::isPresent) ? Optional.of(found.stream().map(Optional::get).toList()) : Optional.empty();
    }

    private static Optional<Choice> find(List<Choice> offered, String text) {
        var trimmed = text.strip();
        for (var choice : offered) {
            if (choice.code().equals(trimmed)) {
                return Optional.of(choice);
            }
        }
        var plain = plain(text);
        var number = BEHIND_NUMBER.matcher(plain).replaceFirst("");
        var numbered = offered.stream().filter(choice -> number.equals(choice.numberIn(offered))).findFirst();
        return numbered.or(() -> offered.stream().filter(choice -> isWrittenAs(choice, choice.numberIn(offered), plain)).findFirst());
    }

    private static boolean isWrittenAs(Choice choice, String number, String plain) {
        for (var label : List.of(plain(choice.label().ja()), plain(choice.label().en()))) {
            if (plain.equals(label) || plain.equals(number + label) || label.equals(number + plain) || plain.startsWith(number) && plain.endsWith(label)
                    && plain.length() == number.length() + 1 + label.length()
                    && AFTER_NUMBER.matcher(plain.substring(number.length(), number.length() + 1)).matches()) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String text) {
        return InputText.forSearch(InputText.normalized(text, Normalizer.Form.NFKC));
    }

    private static RuleViolation unknown(AnswerCell cell, String text) {
        var line = text.strip();
        return RuleViolation.at(cell.code(), "form.answer.notAChoice",
                line.codePointCount(0, line.length()) <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…");
    }
}
