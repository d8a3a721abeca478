package jp.kenshu.questionnaire.keying;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.form.AnswerCheck;
import jp.kenshu.form.AnswerFault;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.questionnaire.Questionnaire;

/** A sheet of paper as it stands on the screen on which it is keyed in: its fields, what was typed into them, and what is wrong. */
public final class KeyedSheet {

    /** What the names of the questions' fields begin with. */
    private static final String FIELDS = "q_";
    private static final String SHEET = "sheet-number";

    private final Questionnaire questionnaire;
    private final FormVersion version;
    private final AskedForm form;
    private final Function<String, String> shown;
    private final Answers typed;
    private final Words words;
    private final List<KeyField> fields;
    private List<AnswerFault> faults = List.of();

    private KeyedSheet(Questionnaire questionnaire, FormVersion version, Function<String, String> shown, Function<String, List<String>> values, Words words) {
        this.questionnaire = questionnaire;
        this.version = version;
        this.form = new AskedForm(version.getDefinition(), Situation.ANYBODY);
        this.shown = shown;
        this.typed = Answers.typed(form, code -> values.apply(FIELDS + code));
        this.words = words;
        this.fields = KeyField.of(form, FIELDS, words);
    }

    /** As it was typed; empty where nothing was posted. */
    static KeyedSheet posted(Questionnaire questionnaire, FormVersion version, HttpServletRequest request, Words words) {
        return new KeyedSheet(questionnaire, version,
                name -> Optional.ofNullable(request.getParameterValues(name)).map(values -> String.join(",", values)).orElse(""),
                name -> Optional.ofNullable(request.getParameterValues(name)).map(List::of).orElse(List.of()), words);
    }

    /** As {@code answers} would have been typed. */
    static KeyedSheet of(Questionnaire questionnaire, FormVersion version, Answers answers, Integer sheet, Words words) {
        var asTyped = KeyField.typed(new AskedForm(version.getDefinition(), Situation.ANYBODY), FIELDS, answers);
        return new KeyedSheet(questionnaire, version, name -> name.equals(SHEET) ? sheet == null ? "" : sheet.toString() : asTyped.getOrDefault(name, ""),
                name -> Optional.ofNullable(asTyped.get(name)).map(List::of).orElse(List.of()), words);
    }

    /** Looks for what is wrong in the fields; answers whether nothing is. */
    boolean isRight() {
        faults = AnswerCheck.of(form, typed).faults();
        return faults.isEmpty();
    }

    /** The number of the sheet that was typed; null for none. */
    Integer sheet() {
        var number = InputText.code(shown.apply(SHEET));
        if (number == null || number.isEmpty()) {
            return null;
        }
        if (!number.matches("\\d{1,7}")) {
            throw RuleViolation.at("sheet", "keying.sheet.unknown", questionnaire.getSheets());
        }
        return Integer.valueOf(number);
    }

    Answers answers() {
        return typed;
    }

    /** Whether sheets have numbers. */
    public boolean isNumbered() {
        return questionnaire.getSheets() > 0;
    }

    /** What stands in the field of this name. */
    public String typed(String name) {
        return shown.apply(name);
    }

    /** What is wrong in the field of this name; empty if nothing is. */
    public String fault(String name) {
        return faults.stream().filter(fault -> name.equals(FIELDS + fault.cell().code())).findFirst().map(fault -> fault.in(words)).orElse("");
    }

    /** The fields in which something is wrong, in the order of the paper. */
    public List<KeyField> getWrong() {
        return fields.stream().filter(field -> !fault(field.name()).isEmpty()).toList();
    }

    public List<KeyField> getFields() {
        return fields;
    }

    public FormVersion getVersion() {
        return version;
    }

    public Questionnaire getQuestionnaire() {
        return questionnaire;
    }
}
