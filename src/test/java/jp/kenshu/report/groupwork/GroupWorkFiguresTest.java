package jp.kenshu.report.groupwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jp.kenshu.seed.edition.SheetsOfEditions;
import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.paper.WrittenSheets;
import org.junit.jupiter.api.Test;

/** What the sheets of many groups say when they are counted, against the rows of the sheets read one by one in another way. */
class GroupWorkFiguresTest {

    private static final Outline R5 = SheetsOfEditions.r5();
    private static final List<String> INDICATORS = List.of("ＡＣＰの実施件数", "ACP の実施件数", "ACPの実施件数", "救急搬送の件数", "救急搬送の 件数", "相談件数", "", "　");

    private final Random luck = new Random(13);
    private long lastId;

    /** A sheet in which anything may be missing, blank or taken away, also what rows hang on. */
    private SheetView sheet(int number) {
        var rows = new ArrayList<SheetView.Row>();
        for (int issue = 0; issue < luck.nextInt(5); issue++) {
            var made = row(rows, "ISSUE", null, "課題" + issue);
            for (var kind : List.of("SHORT_TARGET", "LONG_TARGET")) {
                for (int target = 0; target < luck.nextInt(3); target++) {
                    var aimed = row(rows, kind, made, luck.nextInt(4) == 0 ? "" : "目標" + target);
                    IntStream.range(0, luck.nextInt(3)).forEach(each -> row(rows, "INDICATOR", aimed, INDICATORS.get(luck.nextInt(INDICATORS.size())),
                            luck.nextBoolean() ? "市の集計" : "", luck.nextBoolean() ? "毎年４月" : " "));
                }
            }
        }
        var empty = WrittenSheets.empty();
        return new SheetView(number, number, empty.joinCode(), empty.sequence(), empty.currentStep(), null, empty.openedAt(), R5, empty.steps(), empty.fields(), rows);
    }

    private SheetView.Row row(List<SheetView.Row> rows, String kind, SheetView.Row parent, String... texts) {
        var fields = new ArrayList<SheetView.Field>();
        for (int at = 0; at < texts.length; at++) {
            fields.add(new SheetView.Field(++lastId, R5.list(kind).fields().get(at).code(), texts[at], 1, null, null));
        }
        var row = new SheetView.Row(++lastId, kind, parent == null ? null : parent.id(), rows.size(), luck.nextInt(7) == 0, null, fields);
        rows.add(row);
        return row;
    }

    @Test
    void everyFigureIsWhatTheRowsSayOneByOne() {
        var groups = IntStream.rangeClosed(1, 60).mapToObj(number -> CompiledGroups.group(number, number % 4, number % 11 == 0 ? null : sheet(number), null)).toList();

        var figures = GroupWorkFigures.of(groups);

        assertEquals(groups.stream().map(group -> group.scene().getCode()).distinct().count(), figures.scenes().size());
        for (var scene : figures.scenes()) {
            var sheets = groups.stream().filter(group -> group.scene() == scene.scene() && group.hasSheet()).map(group -> group.sheet().sheet()).toList();
            assertEquals(groups.stream().filter(group -> group.scene() == scene.scene()).count(), scene.groups());
            assertEquals(indicators(sheets), scene.indicators().stream().map(used -> key(used.text()) + " " + used.groups() + " " + used.times()).collect(Collectors.toCollection(TreeSet::new)));
            assertTrue(scene.indicators().size() >= 2, scene::toString);
            var sorted = scene.indicators().stream().sorted(Comparator.comparingInt(GroupWorkFigures.Used::groups).reversed()).map(GroupWorkFigures.Used::groups).toList();
            assertEquals(sorted, scene.indicators().stream().map(GroupWorkFigures.Used::groups).toList());
            assertEquals(List.of(targets(sheets, "SHORT_TARGET"), targets(sheets, "LONG_TARGET")), scene.targets().stream().map(each -> List.of(each.all(), each.withIndicator(),
                    each.fields().get(0).count(), each.fields().get(1).count())).toList());
        }
    }

    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "").toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether nothing above a row, nor the row, was taken away. */
    private static boolean stands(SheetView sheet, SheetView.Row row) {
        for (var at = row; at != null; ) {
            if (at.removed()) {
                return false;
            }
            var parent = at.parentId();
            at = sheet.rows().stream().filter(each -> Objects.equals(each.id(), parent)).findFirst().orElse(null);
        }
        return true;
    }

    private static Set<String> indicators(List<SheetView> sheets) {
        Map<String, List<Long>> groups = new TreeMap<>();
        sheets.forEach(sheet -> sheet.rows().stream().filter(row -> row.kind().equals("INDICATOR") && stands(sheet, row) && !row.fields().get(0).text().isBlank())
                .forEach(row -> groups.computeIfAbsent(key(row.fields().get(0).text()), any -> new ArrayList<>()).add(sheet.groupId())));
        return groups.entrySet().stream().map(each -> each.getKey() + " " + new HashSet<>(each.getValue()).size() + " " + each.getValue().size())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many targets are written, have an indicator, have one with a way of measuring, have one with a time. */
    private static List<Integer> targets(List<SheetView> sheets, String kind) {
        int all = 0;
        var told = new ArrayList<Set<Long>>(List.of(new HashSet<>(), new HashSet<>(), new HashSet<>()));
        for (var sheet : sheets) {
            var written = new HashMap<Long, SheetView.Row>();
            sheet.rows().stream().filter(row -> row.kind().equals(kind) && stands(sheet, row) && !row.fields().get(0).text().isBlank()).forEach(row -> written.put(row.id(), row));
            all += written.size();
            for (var row : sheet.rows()) {
                if (row.kind().equals("INDICATOR") && !row.removed() && written.containsKey(row.parentId()) && !row.fields().get(0).text().isBlank()) {
                    IntStream.range(0, 3).filter(at -> !row.fields().get(at).text().isBlank()).forEach(at -> told.get(at).add(row.parentId()));
                }
            }
        }
        return List.of(all, told.get(0).size(), told.get(1).size(), told.get(2).size());
    }
}
