package jp.kenshu.seed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jp.kenshu.Bilingual;
import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.outline.OutlineField;
import jp.kenshu.worksheet.outline.OutlineList;
import jp.kenshu.worksheet.outline.OutlineStep;
import jp.kenshu.worksheet.outline.OutlineText;
import jp.kenshu.worksheet.outline.SheetDuty;
import jp.kenshu.worksheet.outline.SheetTool;

/** Reads what a group's sheet consists of ({@code worksheet.yaml}), and holds its parts against one another. */
final class WorksheetReader {

    /** The file of an edition in which it stands. */
    static final String FILE = "worksheet.yaml";

    private static final int STEPS_MAX = 20;
    private static final int TEXTS_MAX = 20;
    private static final int LISTS_MAX = 8;
    private static final int FIELDS_MAX = 6;
    private static final int FIELDS_OF_SHEET_MAX = 80;
    private static final int COLUMNS_MAX = 6;
    private static final int DEPTH_MAX = 3;
    private static final int LINES_MAX = 20;
    private static final int USUAL_LINES = 3;
    private static final int CODE_MAX = 20;

    private final List<String> sources;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> fields = new HashSet<>();
    private final Map<String, Found> lists = new LinkedHashMap<>();
    private final List<Bilingual> titles = new ArrayList<>();
    private final List<OutlineStep> steps = new ArrayList<>();
    private boolean collected;
    private boolean judged;
    private Outline outline;

    /** A list where it stands in the file. */
    private record Found(SeedSection section, OutlineList list, int step) {
    }

    /** Reads for an edition whose members bring what {@code sources} names. */
    WorksheetReader(List<String> sources) {
        this.sources = sources;
    }

    /** Reads the whole file; what is wrong is told. */
    void read(SeedSection file) {
        var tools = tools(file);
        file.each("steps", this::step);
        var sound = file.isSound("steps");
        if (sound) {
            holdTogether(file);
        }
        if (lists.values().stream().allMatch(found -> found.section().isSound("code"))) {
            lists.values().stream().filter(found -> found.section().isSound("of", "tiedTo")).forEach(this::holdAgainstTheOthers);
        }
        if (sound && lists.values().stream().allMatch(found -> found.section().isSound("of", "tiedTo"))) {
            outline = new Outline(steps, tools);
            outline.trees().stream().filter(tree -> tree.columns().size() > COLUMNS_MAX).forEach(tree -> section(tree.head()).fault("code",
                    "%d columns hang together here, and a paper shows at most %d", tree.columns().size(), COLUMNS_MAX));
        }
    }

    private void holdTogether(SeedSection file) {
        if (steps.isEmpty()) {
            file.fault("steps", "a sheet has at least one step");
        } else if (!collected) {
            file.fault("steps", "no step is collected: write collected: true at the one that is");
        }
        if (steps.size() > STEPS_MAX) {
            file.fault("steps", "these are %d steps, and a sheet has at most %d", steps.size(), STEPS_MAX);
        }
        if (fields.size() > FIELDS_OF_SHEET_MAX) {
            file.fault("steps", "these are %d fields, and a sheet has at most %d", fields.size(), FIELDS_OF_SHEET_MAX);
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
        var number = steps.size() + 1;
        var title = section.name("title", titles);
        titles.add(title);
        var called = section.findBilingual("called").orElse(title);
        var naming = new OutlineStep.Naming(title, section.findBilingual("asked").orElse(title), called,
                section.findBilingual("brief").orElse(called), section.findProse("guidance").orElse(null));
        var texts = new ArrayList<OutlineText>();
        var own = new ArrayList<OutlineList>();
        section.each("texts", text -> texts.add(text(text)));
        section.each("lists", list -> own.add(list(list, number)));
        mustBeFew(section, "texts", texts, TEXTS_MAX);
        mustBeFew(section, "lists", own, LISTS_MAX);
        if (texts.isEmpty() && own.isEmpty() && section.isSound("texts", "lists")) {
            section.fault("title", "this step has neither texts nor lists");
        }
        var isCollected = section.flag("collected");
        if (isCollected && collected) {
            section.fault("collected", "another step is collected already, above");
        }
        collected |= isCollected;
        steps.add(new OutlineStep(number, naming, isCollected, texts, own));
    }

    private static void mustBeFew(SeedSection section, String key, List<?> things, int most) {
        if (section.isSound(key) && things.size() > most) {
            section.fault(key, "these are %d, and there can be at most %d", things.size(), most);
        }
    }

    private OutlineText text(SeedSection section) {
        return new OutlineText(field(section), section.findInteger("lines", 1, LINES_MAX).orElse(USUAL_LINES), takes(section));
    }

    private OutlineField field(SeedSection section) {
        var code = section.code("code", fields, CODE_MAX);
        fields.add(code);
        var label = section.bilingual("label");
        return new OutlineField(code, label, section.findBilingual("called").orElse(label),
                section.findOneOf("catalogue", List.of(OutlineField.INDICATORS)).orElse(null));
    }

    private List<String> takes(SeedSection section) {
        var takes = section.someOf("takes", named(sources));
        for (var source : takes) {
            if (!taken.add(source)) {
                section.fault("takes", "「%s」 goes to another place already, above", source);
            }
        }
        return takes;
    }

    private static Map<String, String> named(List<String> words) {
        var named = new LinkedHashMap<String, String>();
        words.forEach(word -> named.put(word, word));
        return named;
    }

    private OutlineList list(SeedSection section, int step) {
        var code = section.code("code", lists.keySet(), CODE_MAX);
        var own = new ArrayList<OutlineField>();
        section.each("fields", field -> own.add(field(field)));
        if (own.isEmpty()) {
            section.lacks("fields", "a row has at least one field");
            own.add(new OutlineField(code, titles.get(0), titles.get(0), null));
        }
        mustBeFew(section, "fields", own, FIELDS_MAX);
        var list = new OutlineList(code, own, section.words("of"), section.words("tiedTo"), new OutlineList.Wording(
                section.findBilingual("add").orElse(null), section.findBilingual("tie").orElse(null), section.findBilingual("tied").orElse(null),
                section.findBilingual("mark").orElse(null), section.findBilingual("model").orElse(null)), takes(section), section.flag("judged"));
        if (list.judged() && judged) {
            section.fault("judged", "another list is judged already, above");
        }
        judged |= list.judged();
        lists.putIfAbsent(code, new Found(section, list, step));
        return list;
    }

    private SeedSection section(OutlineList list) {
        return lists.get(list.code()).section();
    }

    private void holdAgainstTheOthers(Found found) {
        var section = found.section();
        var list = found.list();
        mustComeBefore(found, "of", list.of());
        mustComeBefore(found, "tiedTo", list.tiedTo());
        if (!list.of().isEmpty() && !list.tiedTo().isEmpty()) {
            section.fault("tiedTo", "a row hangs on others (of) or may be tied to them (tiedTo), not both");
        }
        if (list.needsParent() && !list.takes().isEmpty()) {
            section.fault("takes", "what hangs on others takes nothing that was prepared");
        }
        if (!list.tiedTo().isEmpty() && list.wording().tie() == null) {
            section.fault("tiedTo", "needs the words beside the choice (tie)");
        }
        var tied = list.wording().tied();
        if (tied != null && Stream.of(tied.ja(), tied.en()).anyMatch(words -> words.chars().filter(c -> c == OutlineList.NUMBER).count() != 1)) {
            section.fault("tied", "has %s once, for the number, in both languages", OutlineList.NUMBER);
        }
        if (section.isSound("of", "tiedTo")) {
            mustHangTogether(found);
        }
    }

    private void mustComeBefore(Found found, String key, List<String> codes) {
        var above = List.copyOf(lists.keySet()).subList(0, List.copyOf(lists.keySet()).indexOf(found.list().code()));
        for (var code : codes) {
            if (!lists.containsKey(code)) {
                found.section().fault(key, "「%s」 is not the code of a list", code);
            } else if (!above.contains(code)) {
                found.section().fault(key, "「%s」 does not come before this list: rows hang on what stands above them", code);
            }
        }
        if (new HashSet<>(codes).size() < codes.size()) {
            found.section().fault(key, "names a list twice");
        }
    }

    private void mustHangTogether(Found found) {
        var parents = found.list().of().stream().map(lists::get).toList();
        if (parents.size() > 1 && parents.stream().anyMatch(parent -> parent.list().of().isEmpty()
                || parent.step() != parents.get(0).step() || !parent.list().of().equals(parents.get(0).list().of()))) {
            found.section().fault("of", "names several lists, which must be of one step and hang on the same lists themselves");
        } else if (depth(found.list()) > DEPTH_MAX) {
            found.section().fault("of", "is list number %d one on another, and there can be at most %d", depth(found.list()), DEPTH_MAX);
        }
    }

    private int depth(OutlineList list) {
        return list.of().isEmpty() ? 1 : 1 + list.of().stream().filter(lists::containsKey).mapToInt(code -> depth(lists.get(code).list())).max().orElse(0);
    }
}
