package jp.kenshu.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.kenshu.Bilingual;
import jp.kenshu.InputText;
import jp.kenshu.OneLine;
import jp.kenshu.RuleViolation;
import jp.kenshu.document.Wareki;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;

/** Reads what somebody wrote into a cell, as its kind is written, and gives it in the form in which it is kept. */
final class AnswerReading {

    private static final int RAW_MAX = 4;
    private static final int FIGURE_MAX = 40;
    private static final int WORD_MAX = 20;
    private static final Pattern FIGURE = Pattern.compile("-?\\d{1,15}(?:\\.\\d{0,6})?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})(?:月|gatsu)?");
    private static final Set<String> YES = Set.of("yes", "y", "はい", "有", "有り", "あり", "ある", "true", "1", "on", "○", "◯", "〇", "o");
    private static final Set<String> NO = Set.of("no", "n", "いいえ", "無", "無し", "なし", "ない", "false", "2", "0", "×", "x");

    private AnswerReading() {
    }

    /** The values as they are kept; none where nothing was answered. A broken rule names the cell. */
    static List<String> of(Question question, AnswerCell cell, List<String> typed) {
        return switch (question.kind()) {
            case ONE, GRID -> ChoiceReading.one(question.choicesOn(cell.scale()), cell, typed);
            case SEVERAL -> ChoiceReading.several(question, cell, typed);
            case RANKING -> ChoiceReading.ranked(question, cell, typed);
            case FILE -> files(question, cell, typed);
            case STATEMENT -> List.of();
            default -> Stream.of(single(question, cell, typed)).filter(value -> !value.isEmpty()).toList();
        };
    }

    private static String single(Question question, AnswerCell cell, List<String> typed) {
        var given = typed.stream().filter(value -> value != null && !value.isBlank()).distinct().toList();
        if (given.size() > 1) {
            throw RuleViolation.at(cell.code(), "form.answer.onlyOne");
        }
        var text = given.isEmpty() ? "" : given.get(0);
        return switch (question.kind()) {
            case LINE -> line(question, cell, text);
            case TEXT -> text(question, cell, text);
            case NUMBER, COUNT -> number(question, cell, text);
            case SCALE -> figure(question, cell, text);
            case DATE -> date(question, cell, text);
            case MONTH -> month(cell, text);
            case YES_NO -> yesOrNo(cell, text);
            default -> mark(cell, text);
        };
    }

    /** A text of one line without the spaces around it. */
    static String line(Question question, AnswerCell cell, String typed) {
        var text = mustNotBeTooLong(question, cell, InputText.trimmed(typed));
        return text == null ? "" : OneLine.in(cell.code(), text);
    }

    private static String text(Question question, AnswerCell cell, String typed) {
        if (typed.isBlank()) {
            return "";
        }
        var text = mustNotBeTooLong(question, cell, typed).replace("\r\n", "\n").replace('\r', '\n');
        if (InputText.isBroken(text)) {
            throw RuleViolation.at(cell.code(), "form.answer.broken");
        }
        return text;
    }

    private static String mustNotBeTooLong(Question question, AnswerCell cell, String text) {
        int most = question.kind().isWritten() ? question.mostCharacters() : Question.LINE_MAX;
        if (text != null && (InputText.length(text) > most || text.length() > RAW_MAX * most)) {
            throw RuleViolation.at(cell.code(), "form.answer.tooLong", most, InputText.length(text));
        }
        return text;
    }

    private static String number(Question question, AnswerCell cell, String typed) {
        var limits = question.limits();
        int decimals = question.kind() == QuestionKind.COUNT ? 0 : limits.decimals();
        var plain = withoutUnit(figures(typed, decimals), limits.unit());
        if (plain.isEmpty()) {
            return "";
        }
        if (!FIGURE.matcher(plain).matches()) {
            throw RuleViolation.at(cell.code(), decimals == 0 ? "form.answer.notWhole" : "form.answer.notANumber");
        }
        var number = new BigDecimal(plain);
        if (number.stripTrailingZeros().scale() > decimals) {
            throw RuleViolation.at(cell.code(), decimals == 0 ? "form.answer.notWhole" : "form.answer.tooManyDecimals", decimals);
        }
        var least = question.kind() == QuestionKind.COUNT && limits.least() == null ? BigDecimal.ZERO : limits.least();
        mustLieBetween(cell, number, least, limits.most());
        return number.scale() > decimals ? number.setScale(decimals).toPlainString() : number.toPlainString();
    }

    /** Digits as they are typed in any width: a comma between thousands is left out, one before decimals is a point. */
    private static String figures(String typed, int decimals) {
        if (typed.length() > FIGURE_MAX) {
            return "?";
        }
        var plain = InputText.code(typed);
        if (plain == null) {
            return "";
        }
        boolean separates = decimals == 0 || plain.indexOf('.') >= 0;
        return separates ? plain.replace(",", "").replace("、", "") : InputText.decimal(plain);
    }

    private static String withoutUnit(String plain, Bilingual unit) {
        if (unit != null) {
            for (var word : List.of(unit.ja(), unit.en())) {
                var written = InputText.code(word);
                if (written != null && plain.length() > written.length() && plain.toLowerCase(Locale.ROOT).endsWith(written.toLowerCase(Locale.ROOT))) {
                    return plain.substring(0, plain.length() - written.length());
                }
            }
        }
        return plain;
    }

    private static void mustLieBetween(AnswerCell cell, BigDecimal number, BigDecimal least, BigDecimal most) {
        if (least != null && number.compareTo(least) < 0) {
            throw RuleViolation.at(cell.code(), "form.answer.tooSmall", least.toPlainString());
        }
        if (most != null && number.compareTo(most) > 0) {
            throw RuleViolation.at(cell.code(), "form.answer.tooLarge", most.toPlainString());
        }
    }

    private static String figure(Question question, AnswerCell cell, String typed) {
        var plain = figures(typed, 0);
        if (plain.isEmpty()) {
            return "";
        }
        if (!WHOLE.matcher(plain).matches()) {
            throw RuleViolation.at(cell.code(), "form.answer.notWhole");
        }
        var number = new BigDecimal(plain);
        mustLieBetween(cell, number, question.limits().least(), question.limits().most());
        return number.toPlainString();
    }

    private static String date(Question question, AnswerCell cell, String typed) {
        if (typed.isBlank()) {
            return "";
        }
        var day = Wareki.parse(typed).orElseThrow(() -> RuleViolation.at(cell.code(), "form.answer.notADate"));
        if (isOutside(day, question.limits().earliest(), question.limits().latest())) {
            throw RuleViolation.at(cell.code(), "form.answer.otherDays");
        }
        return day.toString();
    }

    private static boolean isOutside(LocalDate day, LocalDate earliest, LocalDate latest) {
        return earliest != null && day.isBefore(earliest) || latest != null && day.isAfter(latest);
    }

    private static String month(AnswerCell cell, String typed) {
        var plain = word(typed);
        if (plain.isEmpty()) {
            return "";
        }
        var month = MONTH.matcher(plain);
        if (!month.matches() || Integer.parseInt(month.group(1)) < 1 || Integer.parseInt(month.group(1)) > 12) {
            throw RuleViolation.at(cell.code(), "form.answer.notAMonth");
        }
        return String.valueOf(Integer.parseInt(month.group(1)));
    }

    private static String yesOrNo(AnswerCell cell, String typed) {
        var plain = word(typed);
        if (plain.isEmpty()) {
            return "";
        }
        if (!YES.contains(plain) && !NO.contains(plain)) {
            throw RuleViolation.at(cell.code(), "form.answer.notYesOrNo");
        }
        return YES.contains(plain) ? "yes" : "no";
    }

    private static String mark(AnswerCell cell, String typed) {
        return switch (Mark.of(typed)) {
            case MARKED -> "1";
            case UNMARKED -> "";
            case NEITHER -> throw RuleViolation.at(cell.code(), "form.answer.notAMark");
        };
    }

    private static String word(String typed) {
        if (typed.length() > FIGURE_MAX) {
            return "?";
        }
        var plain = InputText.normalized(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return plain.length() > WORD_MAX ? "?" : plain;
    }

    private static List<String> files(Question question, AnswerCell cell, List<String> typed) {
        var files = typed.stream().filter(file -> file != null && !file.isBlank()).map(String::strip).distinct().toList();
        if (files.size() > question.mostFiles()) {
            throw RuleViolation.at(cell.code(), "form.answer.tooManyFiles", question.mostFiles());
        }
        if (files.stream().anyMatch(file -> !Question.CODE.matcher(file).matches())) {
            throw RuleViolation.at(cell.code(), "form.answer.notAFile");
        }
        return files;
    }
}
