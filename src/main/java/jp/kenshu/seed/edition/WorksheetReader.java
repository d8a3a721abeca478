package jp.kenshu.seed.edition;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jp.kenshu.Bilingual;
import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.outline.OutlineFault;
import jp.kenshu.worksheet.outline.OutlineField;
import jp.kenshu.worksheet.outline.OutlineList;
import jp.kenshu.worksheet.outline.OutlineRules;
import jp.kenshu.worksheet.outline.OutlineStep;
import jp.kenshu.worksheet.outline.OutlineText;
import jp.kenshu.worksheet.outline.SheetDuty;
import jp.kenshu.worksheet.outline.SheetTool;

/** Reads what a group's sheet consists of ({@code worksheet.yaml}), and holds its parts against one another. */
final class WorksheetReader {

    /** The file of an edition in which it stands. */
    static final String FILE = "worksheet.yaml";

    private static final int CODE_MAX = 20;

    private final List<String> sources;
    private final Set<String> fields = new HashSet<>();
    private final Set<String> lists = new HashSet<>();
    private final List<OutlineStep> steps = new ArrayList<>();
    /** Where each step, text and list stands in the file. */
    private final Map<Object, SeedSection> places = new IdentityHashMap<>();
    private Outline outline;

    /** Reads for an edition whose members bring what {@code sources} names. */
    WorksheetReader(List<String> sources) {
        this.sources = sources;
    }

    /** Reads the whole file; what is wrong is told. */
    void read(SeedSection file) {
        var tools = tools(file);
        file.each("steps", this::step);
        var codesAreSound = places.values().stream().allMatch(place -> place.isSound("code"));
        var faults = OutlineRules.faultsOf(steps);
        faults.stream().filter(fault -> codesAreSound || !fault.isOfTies()).forEach(fault -> tell(fault, file));
        if (faults.isEmpty()) {
            outline = new Outline(steps, tools);
        }
    }

    /** Tells a fault in its place, unless what it is about is wrong by itself. */
    private void tell(OutlineFault fault, SeedSection file) {
        var place = fault.part() == null ? file : places.get(fault.part());
        if (place.isSound(fault.key()) && (fault.reason() != OutlineFault.Reason.EMPTY_STEP || place.isSound("texts", "lists"))) {
            place.fault(fault.key(), "%s", fault.told());
        }
    }

    /** What was read; nothing good where something is wrong. */
    Outline outline() {
        return outline;
    }

    /** Who leads with what; where the file does not say it, 司会 and 書記 do with everything. */
    private static Map<SheetDuty, Set<SheetTool>> tools(SeedSection file) {
        var all = EnumSet.allOf(SheetTool.class);
        if (!file.has("tools")) {
            return Map.of(SheetDuty.CHAIR, all, SheetDuty.SCRIBE, all);
        }
        var tools = new EnumMap<SheetDuty, Set<SheetTool>>(SheetDuty.class);
        var known = new LinkedHashMap<String, SheetTool>();
        all.forEach(tool -> known.put(tool.name().toLowerCase(Locale.ROOT), tool));
        file.one("tools", section -> Stream.of(SheetDuty.values()).forEach(duty ->
                tools.put(duty, Set.copyOf(section.someOf(duty.name().toLowerCase(Locale.ROOT), known)))));
        return tools;
    }

    private void step(SeedSection section) {
        var title = section.bilingual("title");
        var called = section.findBilingual("called").orElse(title);
        var naming = new OutlineStep.Naming(title, section.findBilingual("asked").orElse(title), called,
                section.findBilingual("brief").orElse(called), section.findProse("guidance").orElse(null));
        var texts = new ArrayList<OutlineText>();
        var own = new ArrayList<OutlineList>();
        section.each("texts", text -> texts.add(text(text)));
        section.each("lists", list -> own.add(list(list, title)));
        var step = new OutlineStep(steps.size() + 1, naming, section.flag("collected"), texts, own);
        places.put(step, section);
        steps.add(step);
    }

    private OutlineText text(SeedSection section) {
        var text = new OutlineText(field(section), section.findInteger("lines", 1, OutlineRules.LINES_MAX).orElse(OutlineRules.USUAL_LINES), takes(section));
        places.put(text, section);
        return text;
    }

    private OutlineField field(SeedSection section) {
        var code = section.code("code", fields, CODE_MAX);
        fields.add(code);
        var label = section.bilingual("label");
        return new OutlineField(code, label, section.findBilingual("called").orElse(label),
                section.findOneOf("catalogue", List.of(OutlineField.INDICATORS)).orElse(null));
    }

    private List<String> takes(SeedSection section) {
        return section.someOf("takes", named(sources));
    }

    private static Map<String, String> named(List<String> words) {
        var named = new LinkedHashMap<String, String>();
        words.forEach(word -> named.put(word, word));
        return named;
    }

    private OutlineList list(SeedSection section, Bilingual title) {
        var code = section.code("code", lists, CODE_MAX);
        lists.add(code);
        var own = new ArrayList<OutlineField>();
        section.each("fields", field -> own.add(field(field)));
        if (own.isEmpty()) {
            section.lacks("fields", "a row has at least one field");
            own.add(new OutlineField(code, title, title, null));
        }
        var list = new OutlineList(code, own, section.words("of"), section.words("tiedTo"), new OutlineList.Wording(
                section.findBilingual("add").orElse(null), section.findBilingual("tie").orElse(null), section.findBilingual("tied").orElse(null),
                section.findBilingual("mark").orElse(null), section.findBilingual("model").orElse(null)), takes(section), section.flag("judged"));
        places.put(list, section);
        return list;
    }
}
