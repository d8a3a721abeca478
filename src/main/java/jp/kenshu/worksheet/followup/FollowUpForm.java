package jp.kenshu.worksheet.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;
import jp.kenshu.worksheet.followup.FollowUpContent.Issue;
import jp.kenshu.worksheet.followup.FollowUpContent.Measure;

/** A follow-up sheet as it was typed: fields by their names on the page, rows ticked to be removed left out. */
final class FollowUpForm {

    static final int TEXT_MAX = 5_000;
    private static final int ISSUES_MAX = 50;
    private static final int MEASURES_MAX = 30;

    private final UnaryOperator<String> typed;
    private final List<String> texts = new ArrayList<>();

    /** Reads the fields through {@code typed}, which gives null for what is not on the form. */
    FollowUpForm(UnaryOperator<String> typed) {
        this.typed = typed;
    }

    /** The content as it stands on the form, good or not. */
    FollowUpContent content() {
        var issues = new ArrayList<Issue>();
        for (int number = 0; number < Math.min(ISSUES_MAX, count("issues")); number++) {
            if (typed.apply("remove-" + number) == null) {
                issues.add(issue(number));
            }
        }
        return new FollowUpContent(text("goal"), text("present"), text("gap"), issues, text("summary"), text("review"));
    }

    private Issue issue(int number) {
        var measures = new ArrayList<Measure>();
        for (int at = 0; at < Math.min(MEASURES_MAX, count("measures-" + number)); at++) {
            if (typed.apply("remove-" + number + "-" + at) == null) {
                measures.add(measure(number + "-" + at));
            }
        }
        return new Issue(text("issue-" + number), text("shortTarget-" + number), text("longTarget-" + number), text("action-" + number), measures);
    }

    private Measure measure(String place) {
        return new Measure(text("indicator-" + place), text("method-" + place), text("judgedAt-" + place), text("aim-" + place),
                text("actual-" + place), text("judgedOn-" + place), verdict("verdict-" + place), text("remark-" + place));
    }

    private int count(String name) {
        var given = typed.apply(name);
        return given != null && given.matches("\\d{1,3}") ? Integer.parseInt(given) : 0;
    }

    private Verdict verdict(String name) {
        var given = typed.apply(name);
        return Stream.of(Verdict.values()).filter(verdict -> verdict.name().equals(given)).findFirst().orElse(Verdict.OPEN);
    }

    private String text(String name) {
        var given = typed.apply(name);
        var text = given == null ? "" : given.replace("\r\n", "\n").strip();
        texts.add(text);
        return text;
    }

    /** The content, of which every text can be kept; refused otherwise. */
    FollowUpContent checked() {
        texts.clear();
        var content = content();
        if (texts.stream().anyMatch(text -> text.length() > TEXT_MAX)) {
            throw RuleViolation.of("followUp.tooLong", TEXT_MAX);
        }
        if (texts.stream().anyMatch(InputText::isBroken)) {
            throw RuleViolation.of("followUp.broken");
        }
        return content;
    }
}
