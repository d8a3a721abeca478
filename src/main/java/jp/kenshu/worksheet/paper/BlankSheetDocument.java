package jp.kenshu.worksheet.paper;

import jp.kenshu.PortalClock;
import jp.kenshu.document.Box;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Paper;
import jp.kenshu.document.Sheet;
import jp.kenshu.document.Style;
import jp.kenshu.document.Tone;

/** The empty sheet on A3 for a group that works on paper: steps (1) to (8) with room to write (記入欄). */
public final class BlankSheetDocument {

    private static final float HEADING = 17;
    private static final float[] SHARES = {0, 0.2f, 0.44f, 0.70f, 1};
    private static final int ISSUES = 4;

    private BlankSheetDocument() {
    }

    /** The form of the group whose sheet this is. */
    public static byte[] of(GroupSheet sheet) {
        var document = new HouseDocument(sheet.words().text("sheetPaper.title"), sheet.conference(), sheet.words().locale())
                .dated(sheet.madeAt().atZone(PortalClock.JAPAN)).on(Paper.A3_LANDSCAPE.withMargin(16));
        var page = document.newPage();
        var body = page.body();
        float y = SheetDocument.head(page, body, sheet, sheet.head().day());
        float free = body.bottom() - y - 4 * HEADING;
        y = boxes(page, new Box(body.x(), y, body.width(), 0.11f * free), new float[] {0, 1}, sheet.step(1));
        y = boxes(page, new Box(body.x(), y, body.width(), 0.25f * free), new float[] {0, 0.5f, 1}, sheet.step(2), sheet.step(3));
        float model = 0.46f * free;
        float top = y;
        y = boxes(page, new Box(body.x(), y, body.width(), model), SHARES, sheet.step(4), "→　" + sheet.step(5), "→　" + sheet.step(6), "→　" + sheet.step(7));
        issues(page, sheet, new Box(body.x(), top + HEADING, body.width(), model));
        boxes(page, new Box(body.x(), y, body.width(), 0.18f * free), new float[] {0, 1}, sheet.step(8));
        return document.print();
    }

    /** Empty boxes side by side under their headings; tells where they end. */
    private static float boxes(Sheet page, Box box, float[] shares, String... headings) {
        page.fill(new Box(box.x(), box.y(), box.width(), HEADING), Tone.GROUND);
        for (int i = 0; i < headings.length; i++) {
            float x = box.x() + shares[i] * box.width();
            float width = (shares[i + 1] - shares[i]) * box.width();
            page.text(headings[i], Style.CELL.bold().sized(9.5f), x + 5, box.y() + 1.5f, width - 10);
            page.frame(new Box(x, box.y(), width, HEADING + box.height()), Tone.SOFT, 0.8f);
        }
        page.rule(box.x(), box.y() + HEADING, box.right(), box.y() + HEADING, Tone.SOFT, 0.6f);
        return box.bottom() + HEADING;
    }

    private static void issues(Sheet page, GroupSheet sheet, Box box) {
        var words = sheet.words();
        float each = box.height() / ISSUES;
        var hint = Style.SMALL.sized(7.5f);
        for (int i = 0; i < ISSUES; i++) {
            float y = box.y() + i * each;
            if (i > 0) {
                page.rule(box.x(), y, box.right(), y, Tone.SOFT, 0.6f);
            }
            page.text(String.valueOf(i + 1), hint, box.x() + 4, y + 2, 30);
            float target = box.x() + SHARES[1] * box.width();
            float action = box.x() + SHARES[2] * box.width();
            float indicator = box.x() + SHARES[3] * box.width();
            page.text(words.text("sheetPaper.short"), hint, target + 4, y + 2, 60);
            page.text(words.text("sheetPaper.long"), hint, target + 4, y + each / 2 + 2, 60);
            page.rule(target, y + each / 2, action, y + each / 2, Tone.LINE, 0.5f);
            page.rule(indicator, y + each / 2, box.right(), y + each / 2, Tone.LINE, 0.5f);
            page.text(words.text("sheetPaper.blank.action"), hint, action + 4, y + each - 13, indicator - action - 8);
            page.text(words.text("sheetPaper.blank.indicator"), hint, indicator + 4, y + each / 2 - 13, box.right() - indicator - 8);
            page.text(words.text("sheetPaper.blank.indicator"), hint, indicator + 4, y + each - 13, box.right() - indicator - 8);
        }
    }
}
