package jp.kenshu.report.groupwork;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jp.kenshu.Bilingual;
import jp.kenshu.InputText;
import jp.kenshu.programme.Scene;
import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.outline.OutlineField;
import jp.kenshu.worksheet.outline.OutlineList;

/**
 * What the sheets say when they are counted, scene by scene in their order: the indicators by how many groups chose them, and how many
 * targets have an indicator and the rest of its fields (把握方法, 評価時期). A text is the same one however it is spaced or folded.
 */
public record GroupWorkFigures(List<OfScene> scenes) {

    /** The indicators that a table shows of a scene. */
    private static final int SHOWN = 10;

    /** An indicator in the words in which it was written first: in how many groups, and how often in all. */
    public record Used(String text, int groups, int times) {
    }

    /** The targets of one list (短期目標): all that are written, those with an indicator, and of these those with each further field of it. */
    public record Targets(Bilingual name, int all, int withIndicator, List<WithField> fields) {
    }

    /** How many targets have an indicator in which this field is filled in. */
    public record WithField(Bilingual name, int count) {
    }

    /** A scene with how many groups worked on it. */
    public record OfScene(Scene scene, int groups, List<Used> indicators, List<Targets> targets) {

        /** The indicators that most groups named, as many as a table shows. */
        public List<Used> mostNamed() {
            return indicators.stream().limit(SHOWN).toList();
        }
    }

    /** Counts the sheets of these groups; who has none counts as a group alone. */
    public static GroupWorkFigures of(List<CompiledGroup> groups) {
        var byScene = groups.stream().collect(Collectors.groupingBy(group -> group.scene().getPosition(), java.util.TreeMap::new, Collectors.toList()));
        return new GroupWorkFigures(byScene.values().stream().map(GroupWorkFigures::ofScene).toList());
    }

    private static OfScene ofScene(List<CompiledGroup> groups) {
        var sheets = groups.stream().filter(CompiledGroup::hasSheet).map(group -> group.sheet().sheet()).toList();
        return new OfScene(groups.get(0).scene(), groups.size(), indicators(sheets), sheets.isEmpty() ? List.of() : targets(sheets));
    }

    private static List<Used> indicators(List<SheetView> sheets) {
        var texts = new LinkedHashMap<String, String>();
        var times = new LinkedHashMap<String, Integer>();
        var groups = new LinkedHashMap<String, Set<Long>>();
        for (var sheet : sheets) {
            sheet.outline().findJudged().stream().flatMap(list -> sheet.rows(list.code()).stream()).filter(row -> !row.text().isBlank()).forEach(row -> {
                var key = InputText.forSearch(row.text());
                texts.putIfAbsent(key, row.text().strip());
                times.merge(key, 1, Integer::sum);
                groups.computeIfAbsent(key, each -> new HashSet<>()).add(sheet.groupId());
            });
        }
        return texts.keySet().stream().map(key -> new Used(texts.get(key), groups.get(key).size(), times.get(key)))
                .sorted(Comparator.comparingInt(Used::groups).thenComparingInt(Used::times).reversed()).toList();
    }

    private static List<Targets> targets(List<SheetView> sheets) {
        var outline = sheets.get(0).outline();
        var judged = outline.findJudged();
        if (judged.isEmpty()) {
            return List.of();
        }
        return judged.get().of().stream().map(outline::list).map(list -> targets(sheets, list, judged.get())).toList();
    }

    private static Targets targets(List<SheetView> sheets, OutlineList list, OutlineList judged) {
        int all = 0;
        int with = 0;
        Map<OutlineField, Integer> fields = new LinkedHashMap<>();
        judged.fields().stream().skip(1).forEach(field -> fields.put(field, 0));
        for (var sheet : sheets) {
            for (var target : sheet.rows(list.code()).stream().filter(SheetView.Row::isFilled).toList()) {
                var indicators = sheet.rows(judged.code(), target).stream().filter(row -> !row.text().isBlank()).toList();
                all++;
                with += indicators.isEmpty() ? 0 : 1;
                judged.fields().stream().skip(1).filter(field -> indicators.stream().anyMatch(row -> !row.text(field.code()).isBlank()))
                        .forEach(field -> fields.merge(field, 1, Integer::sum));
            }
        }
        var counted = new ArrayList<WithField>();
        fields.forEach((field, count) -> counted.add(new WithField(field.called(), count)));
        return new Targets(list.called(), all, with, counted);
    }
}
