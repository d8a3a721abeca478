package jp.kenshu.worksheet.followup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jp.kenshu.InputText;
import jp.kenshu.OneLine;
import jp.kenshu.RuleViolation;
import jp.kenshu.worksheet.followup.FollowUpContent.Item;
import jp.kenshu.worksheet.followup.FollowUpContent.Measure;

/** A follow-up sheet as it was typed: fields by their names on the page, rows ticked to be removed left out. */
final class FollowUpForm {

    static final int TEXT_MAX = 5_000;
    private static final int ITEMS_MAX = 50;
    private static final int MEASURES_MAX = 30;

    private final UnaryOperator<String> typed;
    private final FollowUpShape shape;
    private final List<String> texts = new ArrayList<>();
    private final Map<String, String> lines = new LinkedHashMap<>();

    /** Reads the fields of a sheet of {@code shape} through {@code typed}, which gives null for what is not on the form. */
    FollowUpForm(FollowUpShape shape, UnaryOperator<String> typed) {
        this.shape = shape;
        this.typed = typed;
    }

    /** The content as it stands on the form, good or not. */
    FollowUpContent content() {
        var own = new LinkedHashMap<String, String>();
        shape.texts().forEach(each -> own.put(each.code(), text(each.code())));
        var items = new ArrayList<Item>();
        for (int number = 0; number < Math.min(ITEMS_MAX, count("items")); number++) {
            if (typed.apply("remove-" + number) == null) {
                items.add(item(number));
            }
        }
        return new FollowUpContent(own, items, text("review"));
    }

    private Item item(int number) {
        var own = new LinkedHashMap<String, String>();
        shape.ofItem().forEach(list -> own.put(list.code(), text(list.code() + "-" + number)));
        var measures = new ArrayList<Measure>();
        for (int at = 0; at < Math.min(MEASURES_MAX, count("measures-" + number)); at++) {
            if (typed.apply("remove-" + number + "-" + at) == null) {
                measures.add(measure(number + "-" + at));
            }
        }
        return new Item(own, measures);
    }

    private Measure measure(String place) {
        var own = new LinkedHashMap<String, String>();
        shape.ofMeasure().forEach(field -> own.put(field.code(), line(field.code() + "-" + place)));
        return new Measure(own, line("aim-" + place), line("actual-" + place), line("judgedOn-" + place), verdict("verdict-" + place), text("remark-" + place));
    }

    private int count(String name) {
        var given = typed.apply(name);
        return given != null && given.matches("\\d{1,3}") ? Integer.parseInt(given) : 0;
    }

    private Verdict verdict(String name) {
        var given = typed.apply(name);
        return Stream.of(Verdict.values()).filter(verdict -> verdict.name().equals(given)).findFirst().orElse(Verdict.OPEN);
    }

    private String line(String name) {
        var text = text(name);
        lines.put(name, text);
        return text;
    }

    private String text(String name) {
        var given = typed.apply(name);
        var text = given == null ? "" : given.replace("\r\n", "\n").strip();
        texts.add(text);
        return text;
    }

    /** What is wrong with a field of one line, as it was typed. */
    Optional<RuleViolation> findFault(String name) {
        return OneLine.faultOf(name, lines.get(name));
    }

    /** The content, of which every text can be kept; refused otherwise. */
    FollowUpContent checked() {
        texts.clear();
        lines.clear();
        var content = content();
        if (texts.stream().anyMatch(text -> text.length() > TEXT_MAX)) {
            throw RuleViolation.of("followUp.tooLong", TEXT_MAX);
        }
        if (texts.stream().anyMatch(InputText::isBroken)) {
            throw RuleViolation.of("followUp.broken");
        }
        if (lines.keySet().stream().anyMatch(name -> findFault(name).isPresent())) {
            throw RuleViolation.of("followUp.oneLine");
        }
        return content;
    }
}
