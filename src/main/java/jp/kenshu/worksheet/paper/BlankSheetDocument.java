package jp.kenshu.worksheet.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jp.kenshu.PortalClock;
import jp.kenshu.document.Box;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Paper;
import jp.kenshu.document.Sheet;
import jp.kenshu.document.Style;
import jp.kenshu.document.Tone;
import jp.kenshu.worksheet.outline.OutlineList;
import jp.kenshu.worksheet.outline.OutlineText;
import jp.kenshu.worksheet.outline.Tree;

/** The empty sheet on A3 for a group that works on paper: all its steps with room to write (記入欄). */
public final class BlankSheetDocument {

    private static final float HEADING = 17;
    private static final int CHAINS = 4;
    private static final float LEAST_OF_A_CELL = 30;
    private static final float ROOM_OF_A_TEXT = 4;
    private static final float ROOM_OF_A_LINE = 2.3f;
    private static final float ROOM_OF_A_LIST = 25;
    private static final float ROOM_OF_A_MODEL = 46;
    private static final Style HINT = Style.SMALL.sized(7.5f);
    private static final String GAP = "　".repeat(10);

    private final GroupSheet sheet;
    private final List<PaperPart> parts;

    private BlankSheetDocument(GroupSheet sheet) {
        this.sheet = sheet;
        this.parts = PaperPart.of(sheet.sheet().outline());
    }

    /** The form of the group whose sheet this is. */
    public static byte[] of(GroupSheet sheet) {
        return new BlankSheetDocument(sheet).print();
    }

    private byte[] print() {
        var document = new HouseDocument(sheet.words().text("sheetPaper.title"), sheet.conference(), sheet.words().locale())
                .dated(sheet.madeAt().atZone(PortalClock.JAPAN)).on(Paper.A3_LANDSCAPE.withMargin(16));
        var page = document.newPage();
        var body = page.body();
        float y = SheetDocument.head(page, body, sheet, sheet.head().day());
        var rows = IntStream.range(0, parts.size()).filter(i -> !isBesideTheOneBefore(i)).boxed().toList();
        float each = (body.bottom() - y - rows.size() * HEADING) / rows.stream().map(i -> room(parts.get(i))).reduce(0f, Float::sum);
        for (int i : rows) {
            var box = new Box(body.x(), y + HEADING, body.width(), each * room(parts.get(i)));
            print(page, box, i);
            y = box.bottom();
        }
        return document.print();
    }

    /** Two lists in a row stand side by side, as the written sheet has them. */
    private boolean isBesideTheOneBefore(int i) {
        return i > 0 && parts.get(i).isNarrow() && parts.get(i - 1).isNarrow() && !isBesideTheOneBefore(i - 1);
    }

    private static float room(PaperPart part) {
        return part.isModel() ? ROOM_OF_A_MODEL : part.lists().size() * ROOM_OF_A_LIST
                + part.texts().stream().map(OutlineText::lines).map(lines -> ROOM_OF_A_TEXT + lines * ROOM_OF_A_LINE).reduce(0f, Float::sum);
    }

    private void print(Sheet page, Box box, int i) {
        var part = parts.get(i);
        if (part.isModel()) {
            model(page, box, part.tree());
        } else if (i + 1 < parts.size() && isBesideTheOneBefore(i + 1)) {
            heading(page, left(box), sheet.step(part.step().number()));
            heading(page, right(box), sheet.step(parts.get(i + 1).step().number()));
        } else {
            heading(page, box, sheet.step(part.step().number()));
            if (part.isMixed()) {
                entries(page, box, part);
            }
        }
    }

    private static Box left(Box box) {
        return new Box(box.x(), box.y(), box.width() / 2, box.height());
    }

    private static Box right(Box box) {
        return new Box(box.x() + box.width() / 2, box.y(), box.width() / 2, box.height());
    }

    /** An empty box below its heading. */
    private static void heading(Sheet page, Box box, String heading) {
        var above = new Box(box.x(), box.y() - HEADING, box.width(), HEADING);
        page.fill(above, Tone.GROUND);
        page.text(heading, Style.CELL.bold().sized(9.5f), box.x() + 5, above.y() + 1.5f, box.width() - 10);
        page.frame(new Box(box.x(), above.y(), box.width(), HEADING + box.height()), Tone.SOFT, 0.8f);
        page.rule(box.x(), box.y(), box.right(), box.y(), Tone.SOFT, 0.6f);
    }

    private void entries(Sheet page, Box box, PaperPart part) {
        var names = new ArrayList<String>();
        part.texts().forEach(text -> names.add(sheet.name(text.code())));
        part.lists().forEach(list -> names.add(sheet.name(list)));
        divide(page, box, names);
    }

    /** Divides a box among as many things as are named, one below the other. */
    private static void divide(Sheet page, Box box, List<String> names) {
        float each = box.height() / names.size();
        for (int i = 0; i < names.size(); i++) {
            float y = box.y() + i * each;
            if (i > 0) {
                page.rule(box.x(), y, box.right(), y, Tone.LINE, 0.5f);
            }
            page.text(names.get(i), HINT, box.x() + 4, y + 2, box.width() - 8);
        }
    }

    private void model(Sheet page, Box box, Tree tree) {
        float width = box.width() / tree.columns().size();
        int chains = chains(box, tree);
        for (int column = 0; column < tree.columns().size(); column++) {
            var own = new Box(box.x() + column * width, box.y(), width, box.height());
            heading(page, own, (column == 0 ? "" : "→　") + sheet.column(tree, column));
            float each = box.height() / chains;
            for (int chain = 0; chain < chains; chain++) {
                var cell = new Box(own.x(), own.y() + chain * each, width, each);
                if (chain > 0) {
                    page.rule(cell.x(), cell.y(), cell.right(), cell.y(), Tone.SOFT, 0.6f);
                }
                if (column == 0) {
                    page.text(String.valueOf(chain + 1), HINT, cell.x() + 4, cell.y() + 2, 30);
                } else {
                    cell(page, cell, tree, tree.columns().get(column));
                }
            }
        }
    }

    /** As many rows as leave room to write in each of their cells. */
    private static int chains(Box box, Tree tree) {
        int cells = tree.columns().stream().mapToInt(column -> column.lists().size()).max().orElse(1);
        return Math.max(1, Math.min(CHAINS, (int) (box.height() / (cells * LEAST_OF_A_CELL))));
    }

    /** A cell of a chain: divided among the lists of its column, or among those on which they hang. */
    private void cell(Sheet page, Box box, Tree tree, Tree.Column column) {
        var above = tree.of(column.lists().get(0).of().get(0));
        var divided = column.isMixed() ? column.lists() : tree.columnOf(above.lists().get(0).code()) > 0 ? above.lists() : column.lists();
        divide(page, box, divided.stream().map(list -> column.isMixed() ? sheet.name(list) : "").toList());
        float each = box.height() / divided.size();
        for (int i = 0; i < divided.size(); i++) {
            var list = column.isMixed() ? column.lists().get(i) : column.lists().get(0);
            page.text(hints(list), HINT, box.x() + 4, box.y() + (i + 1) * each - 13, box.width() - 8);
        }
    }

    private String hints(OutlineList list) {
        return list.fields().stream().skip(1).map(field -> sheet.words().text("sheetPaper.fact", sheet.name(field.code()), ""))
                .collect(Collectors.joining(GAP));
    }
}
