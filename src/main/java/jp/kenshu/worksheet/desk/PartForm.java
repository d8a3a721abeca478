package jp.kenshu.worksheet.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.Bilingual;
import jp.kenshu.RuleViolation;
import jp.kenshu.form.desk.Typed;
import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.outline.OutlineField;
import jp.kenshu.worksheet.outline.OutlineList;
import jp.kenshu.worksheet.outline.OutlinePart;
import jp.kenshu.worksheet.outline.OutlineRules;
import jp.kenshu.worksheet.outline.OutlineStep;
import jp.kenshu.worksheet.outline.OutlineText;

/** What the secretariat typed of one part of the sheet, until it makes a step, a text, a list or a field. */
public final class PartForm {

    private static final List<String> FIELDS = Stream.concat(Stream.of("label", "title", "asked", "called", "brief", "guidance", "add", "tie", "tied", "mark", "model")
            .flatMap(text -> Stream.of(text + "Ja", text + "En")), Stream.of("collected", "lines", "catalogue", "hangs", "judged")).toList();
    private static final String TAKES = "takes-";
    private static final String OF = "of:";
    private static final String TIED = "tied:";
    private static final String AND = "+";
    private static final String TICKED = "yes";

    private final Typed typed;
    private final List<String> sources;

    private PartForm(Typed typed, List<String> sources) {
        this.typed = typed;
        this.sources = sources;
    }

    private static List<String> names(List<String> sources) {
        return Stream.concat(FIELDS.stream(), sources.stream().map(source -> TAKES + source)).toList();
    }

    /** The form as it was posted, for sheets that can take {@code sources}. */
    static PartForm from(HttpServletRequest request, List<String> sources) {
        return new PartForm(Typed.from(request, names(sources)), sources);
    }

    /** The form filled in with a part of {@code outline}, or, for null, for a new one. */
    static PartForm of(Outline outline, OutlinePart part, List<String> sources) {
        var form = new PartForm(Typed.empty(names(sources)), sources);
        if (part != null) {
            form.fill(outline, part);
        }
        return form;
    }

    private void fill(Outline outline, OutlinePart part) {
        switch (part.kind()) {
            case STEP -> fill(outline.step(Integer.parseInt(part.code())));
            case TEXT -> outline.findText(part.code()).ifPresent(this::fill);
            case LIST -> fill(outline.list(part.code()));
            case FIELD -> fill(outline.field(part.code()));
        }
    }

    private void fill(OutlineStep step) {
        var naming = step.naming();
        typed.put("title", naming.title());
        typed.put("asked", unless(naming.title(), naming.asked()));
        typed.put("called", unless(naming.title(), naming.called()));
        typed.put("brief", unless(naming.called(), naming.brief()));
        typed.put("guidance", naming.guidance());
        tick("collected", step.collected());
    }

    private void fill(OutlineText text) {
        fill(text.field());
        typed.put("lines", String.valueOf(text.lines()));
        text.takes().forEach(source -> tick(TAKES + source, true));
    }

    private void fill(OutlineList list) {
        fill(list.main());
        typed.put("hangs", hangs(list));
        typed.put("add", list.wording().add());
        typed.put("tie", list.wording().tie());
        typed.put("tied", list.wording().tied());
        typed.put("mark", list.wording().mark());
        typed.put("model", list.wording().model());
        list.takes().forEach(source -> tick(TAKES + source, true));
        tick("judged", list.judged());
    }

    private void fill(OutlineField field) {
        typed.put("label", field.label());
        typed.put("called", unless(field.label(), field.called()));
        tick("catalogue", field.catalogue() != null);
    }

    private void tick(String field, boolean so) {
        typed.put(field, so ? TICKED : null);
    }

    private static Bilingual unless(Bilingual usual, Bilingual text) {
        return usual.equals(text) ? null : text;
    }

    /** On what the rows of a list hang, as the form sends it; empty for nothing. */
    static String hangs(OutlineList list) {
        return list.needsParent() ? hanging(list.of()) : list.tiedTo().isEmpty() ? "" : tied(list.tiedTo());
    }

    /** Rows that cannot be without those of these lists, as the form sends it. */
    static String hanging(List<String> lists) {
        return OF + String.join(AND, lists);
    }

    /** Rows that may be tied to those of these lists, as the form sends it. */
    static String tied(List<String> lists) {
        return TIED + String.join(AND, lists);
    }

    /** Step {@code number} that the form describes, with what lies in {@code before}. */
    OutlineStep step(int number, Optional<OutlineStep> before) {
        var texts = texts(Set.of("title"), "title", "asked", "called", "brief");
        var title = texts.get(0);
        var called = Optional.ofNullable(texts.get(2)).orElse(title);
        var naming = new OutlineStep.Naming(title, Optional.ofNullable(texts.get(1)).orElse(title), called, Optional.ofNullable(texts.get(3)).orElse(called),
                typed.prose("guidance"));
        return new OutlineStep(number, naming, typed.isTicked("collected"), before.map(OutlineStep::texts).orElse(List.of()),
                before.map(OutlineStep::lists).orElse(List.of()));
    }

    /** The text under {@code code} that the form describes. */
    OutlineText text(String code) {
        var field = new OutlineField[1];
        var lines = new Integer[1];
        RuleViolation.saidTogether(() -> field[0] = field(code), () -> lines[0] = typed.whole("lines", 1, OutlineRules.LINES_MAX));
        return new OutlineText(field[0], lines[0] == null ? OutlineRules.USUAL_LINES : lines[0], takes());
    }

    /** The list under {@code code} that the form describes, with the further fields of {@code before}. */
    OutlineList list(String code, Optional<OutlineList> before) {
        var hangs = Optional.ofNullable(typed.get("hangs")).orElse("");
        var fields = new ArrayList<OutlineField>();
        var texts = new ArrayList<Bilingual>();
        RuleViolation.saidTogether(() -> fields.add(field(before.map(list -> list.main().code()).orElse(code))),
                () -> texts.addAll(texts(hangs.startsWith(TIED) ? Set.of("tie") : Set.of(), "add", "tie", "tied", "mark", "model")));
        before.ifPresent(list -> fields.addAll(list.further()));
        return new OutlineList(code, fields, codes(hangs, OF), codes(hangs, TIED),
                new OutlineList.Wording(texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4)), takes(), typed.isTicked("judged"));
    }

    private static List<String> codes(String hangs, String way) {
        return hangs.startsWith(way) ? Arrays.asList(hangs.substring(way.length()).split("\\+")) : List.of();
    }

    /** The field under {@code code} that the form describes. */
    OutlineField field(String code) {
        var texts = texts(Set.of("label"), "label", "called");
        return new OutlineField(code, texts.get(0), Optional.ofNullable(texts.get(1)).orElse(texts.get(0)), typed.isTicked("catalogue") ? OutlineField.INDICATORS : null);
    }

    private List<String> takes() {
        return sources.stream().filter(source -> typed.isTicked(TAKES + source)).toList();
    }

    /** The texts of these fields; what is wrong with them is said together. */
    private List<Bilingual> texts(Set<String> required, String... fields) {
        var texts = new ArrayList<Bilingual>();
        RuleViolation.saidTogether(Stream.of(fields).map(field -> (Runnable) () -> texts.add(typed.both(field, required.contains(field)))).toArray(Runnable[]::new));
        return texts;
    }

    /** The fields by name, as they were typed. */
    public Map<String, String> getTyped() {
        return typed.fields();
    }

    /** The name of the box of something that is brought along. */
    public String taking(String source) {
        return TAKES + source;
    }
}
