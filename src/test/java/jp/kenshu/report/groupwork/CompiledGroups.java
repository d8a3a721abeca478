package jp.kenshu.report.groupwork;

import java.util.List;

import jp.kenshu.Words;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Scene;
import jp.kenshu.seed.edition.Announcements;
import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.paper.GroupSheet;
import jp.kenshu.worksheet.paper.WrittenSheets;

/** Groups as the compiled paper has them, for tests without a database. */
public final class CompiledGroups {

    private static final Words JA = Words.in("ja");
    private static final List<Scene> SCENES = Announcements.of("r5").findPart(PartKind.TEAM).orElseThrow().getScenes();

    private CompiledGroups() {
    }

    /** Three groups at two venues: one without a sheet, one collected, one not yet. */
    public static Compilation compilation() {
        var summary = "夜間の連絡先を一本化し、看取りを経験した職員の話を聴く会を開く。";
        return new Compilation(JA, "令和５年度 都道府県・市町村担当者等研修会議", List.of(
                new Compilation.AtVenue("東京会場", "令和５年10月20日（金）", List.of(group(2, 0, null, null), group(1, 3, WrittenSheets.sheet(3, 1, ""), summary))),
                new Compilation.AtVenue("大阪会場", "令和５年10月27日（金）", List.of(at("大阪会場", 1, 3, WrittenSheets.sheet(1, 1, ""), null)))), WrittenSheets.NOW);
    }

    /** A group in Tokyo that works on the scene of this place among R5's; without a sheet (null) or a summary (null). */
    public static CompiledGroup group(int number, int scene, SheetView sheet, String summary) {
        return at("東京会場", number, scene, sheet, summary);
    }

    private static CompiledGroup at(String venue, int number, int scene, SheetView sheet, String summary) {
        var of = SCENES.get(scene);
        var view = sheet == null ? null : new SheetView(number, (long) venue.hashCode() * 10 + number, sheet.joinCode(), sheet.sequence(), sheet.currentStep(), null, sheet.openedAt(),
                sheet.outline(), sheet.steps(), sheet.fields(), sheet.rows());
        var paper = new GroupSheet(JA, "令和５年度", new GroupSheet.Head(venue, "", number, of.getName().ja(), "森田 真理", "", List.of("千葉県流山市")), view, WrittenSheets.NOW);
        return new CompiledGroup(number, paper.title(), of, List.of("千葉県流山市"), view == null ? null : paper, summary);
    }
}
