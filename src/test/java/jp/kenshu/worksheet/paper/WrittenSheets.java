package jp.kenshu.worksheet.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import jp.kenshu.Words;
import jp.kenshu.audit.Actor;
import jp.kenshu.seed.edition.SheetsOfEditions;
import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.outline.OutlineList;

/** Sheets as groups write them, for tests without a database. */
public final class WrittenSheets {

    /** When they were written. */
    public static final Instant WRITTEN = Instant.parse("2023-10-20T06:30:00Z");
    /** When papers are made of them. */
    public static final Instant NOW = Instant.parse("2023-10-20T06:45:00Z");
    /** Characters that many typefaces lack: beyond the BMP, a variation sequence, a compatibility form, an emoji. */
    public static final String RARE = "𠮷田さん・葛󠄀城市・髙橋さん・神（﨑）町😀";

    private static final Outline OUTLINE = SheetsOfEditions.r5();
    private static final Actor MORITA = Actor.participant("森田 真理");

    private final List<SheetView.Field> fields = new ArrayList<>();
    private final List<SheetView.Row> rows = new ArrayList<>();
    private long lastId;

    private final Outline outline;

    private WrittenSheets(Outline outline) {
        this.outline = outline;
    }

    /** The sheet of a group on 看取り as it may look at the end of the day. */
    public static SheetView written() {
        return sheet(3, 1, "");
    }

    /** A sheet on which nothing is written. */
    public static SheetView empty() {
        var made = new WrittenSheets(OUTLINE);
        made.fields.add(made.field("GOAL", ""));
        made.fields.add(made.field("SUMMARY", ""));
        made.row("PRESENT", null, "");
        made.row("GAP", null, "");
        made.issue(null, "", "", "", "", "", "", "", "", "");
        return made.view();
    }

    /** A sheet of any outline: {@code each} rows in every list, tied and hung on one another, and a text of its own in every field. */
    public static SheetView filled(Outline outline, int each) {
        var made = new WrittenSheets(outline);
        outline.texts().forEach(text -> made.fields.add(made.field(text.code(), "【" + text.code() + "】" + RARE)));
        for (var list : outline.lists()) {
            var parents = list.parents().stream().flatMap(kind -> made.rows.stream().filter(row -> row.kind().equals(kind))).toList();
            if (list.needsParent()) {
                parents.forEach(parent -> IntStream.range(0, each).forEach(number -> made.row(list.code(), parent, made.texts(list))));
            } else {
                IntStream.range(0, each).forEach(number -> made.row(list.code(), parents.isEmpty() ? null : parents.get(number), made.texts(list)));
            }
        }
        return made.view();
    }

    private String[] texts(OutlineList list) {
        return list.fields().stream().map(field -> "【" + field.code() + rows.size() + "】").toArray(String[]::new);
    }

    /** A sheet with {@code issues} issues and as many present states and gaps; {@code more} is added to every text, {@code times} times. */
    public static SheetView sheet(int issues, int times, String more) {
        var made = new WrittenSheets(OUTLINE);
        var tail = more.repeat(times);
        made.fields.add(made.field("GOAL", "本人と家族が望む場所で、安心して最期まで暮らすことができる。" + RARE + tail));
        made.fields.add(made.field("SUMMARY", "夜間の連絡先を一本化し、看取りを経験した職員の話を聴く会を開く。\n県と市で役割を分け、半年後に振り返る。" + tail));
        var presents = IntStream.range(0, issues).mapToObj(i -> made.row("PRESENT", null, "在宅での看取り率は18.2％で、県の平均を下回っている（" + (i + 1) + "）。" + tail)).toList();
        var gaps = presents.stream().map(present -> made.row("GAP", present, "自宅での最期を望む人は５割を超えるが、実際には２割に満たない。" + tail)).toList();
        gaps.forEach(gap -> made.issue(gap, "医療と介護の間で、夜間に連絡する相手が決まっていない。" + tail, "全事業所で連絡先を共有する" + tail,
                "望まない救急搬送が減る" + tail, "連絡先の一覧を作り、毎月更新する" + tail, "流山市・医師会", "令和６年３月",
                "救急搬送のうち看取り期の件数" + tail, "消防本部の集計", "毎年４月"));
        return made.view();
    }

    private SheetView.Field field(String name, String text) {
        return new SheetView.Field(++lastId, name, text, text.isEmpty() ? 0 : 1, text.isEmpty() ? null : MORITA, text.isEmpty() ? null : WRITTEN);
    }

    private SheetView.Row row(String kind, SheetView.Row parent, String... texts) {
        var written = new ArrayList<SheetView.Field>();
        for (int i = 0; i < texts.length; i++) {
            written.add(field(outline.list(kind).fields().get(i).code(), texts[i]));
        }
        var row = new SheetView.Row(++lastId, kind, parent == null ? null : parent.id(), rows.size(), false, null, written);
        rows.add(row);
        return row;
    }

    private void issue(SheetView.Row gap, String issue, String near, String far, String action, String who, String when,
                       String indicator, String method, String judgedAt) {
        var made = row("ISSUE", gap, issue);
        row("INDICATOR", row("SHORT_TARGET", made, near), indicator, method, judgedAt);
        row("INDICATOR", row("LONG_TARGET", made, far), "", "", "");
        row("ACTION", made, action, who, when);
    }

    private SheetView view() {
        return new SheetView(7, 4, "ABCD-EFGH", 25, 8, null, WRITTEN.minusSeconds(7200), outline,
                outline.steps().stream().map(step -> new SheetView.Step(step.number(), null, null)).toList(), fields, rows);
    }

    /** A sheet with the head of group 4 in Tokyo. */
    public static GroupSheet of(SheetView sheet, String language) {
        var english = language.equals("en");
        return new GroupSheet(Words.in(language), english ? "FY2023 conference" : "令和５年度 都道府県・市町村担当者等研修会議",
                new GroupSheet.Head(english ? "Tokyo" : "東京会場", english ? "Fri 20 October 2023" : "令和５年10月20日（金）", 4, english ? "End of life" : "看取り",
                        "森田 真理", "𠮷村 恵", List.of("千葉県流山市", "長崎県平戸市")), sheet, NOW);
    }
}
