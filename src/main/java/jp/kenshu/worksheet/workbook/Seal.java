package jp.kenshu.worksheet.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.SheetView.Row;

/**
 * What a workbook tells of the sheet from which it was made: edition, group, and each field with the revision it shows. The
 * fields stand in the order of the workbook, so that the numbers printed there can be told from them.
 */
record Seal(String edition, long groupId, Map<Long, Long> revisions) {

    /** The layout of the workbook; another one is not understood. */
    static final String VERSION = "sheet-2";
    private static final Pattern STORED = Pattern.compile(Pattern.quote(VERSION) + " (\\S{1,40}) (\\d{1,18})((?: \\d{1,18}:\\d{1,18})++)");

    /** The seal of a sheet as it stands. */
    static Seal of(String edition, SheetView sheet) {
        var revisions = new LinkedHashMap<Long, Long>();
        sheet.fields().forEach(field -> revisions.put(field.id(), field.revision()));
        rows(sheet).flatMap(row -> row.fields().stream()).forEach(field -> revisions.put(field.id(), field.revision()));
        return new Seal(edition, sheet.groupId(), revisions);
    }

    /** The rows as the workbook lists them: what hangs on a row right after it. */
    private static Stream<Row> rows(SheetView sheet) {
        return sheet.outline().heads().stream().flatMap(list -> sheet.rows(list.code()).stream()).flatMap(sheet::withWhatHangsOn);
    }

    /** The seal as the workbook carries it. */
    String stored() {
        return VERSION + " " + edition + " " + groupId + revisions.entrySet().stream()
                .map(each -> " " + each.getKey() + ":" + each.getValue()).collect(Collectors.joining());
    }

    /** The seal that {@link #stored()} wrote; empty for anything else. */
    static Optional<Seal> read(String stored) {
        var found = STORED.matcher(stored);
        if (!found.matches()) {
            return Optional.empty();
        }
        var revisions = new LinkedHashMap<Long, Long>();
        for (var each : found.group(3).strip().split(" ")) {
            var parts = each.split(":");
            revisions.put(Long.valueOf(parts[0]), Long.valueOf(parts[1]));
        }
        return Optional.of(new Seal(found.group(1), Long.parseLong(found.group(2)), revisions));
    }
}
