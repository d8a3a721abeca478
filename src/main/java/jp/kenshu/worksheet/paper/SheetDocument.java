package jp.kenshu.worksheet.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

import jp.kenshu.PortalClock;
import jp.kenshu.document.Align;
import jp.kenshu.document.Box;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Paper;
import jp.kenshu.document.Sheet;
import jp.kenshu.document.Style;
import jp.kenshu.document.TextLine;
import jp.kenshu.document.Tone;
import jp.kenshu.document.Wareki;
import jp.kenshu.worksheet.FieldName;
import jp.kenshu.worksheet.RowKind;

/**
 * A group's sheet on A3, steps (1) to (8) with the logic model from (4) on: the type shrinks until all fits on one page,
 * then on two; only what is far more than a group can write goes on to further ones.
 */
public final class SheetDocument {

    private static final Paper PAPER = Paper.A3_LANDSCAPE.withMargin(16);
    private static final float[] SIZES = {6, 6.5f, 7, 7.5f, 8, 8.5f, 9, 9.5f, 10, 10.5f, 11, 12, 13, 14};
    /** Below this size two pages are better than one. */
    private static final float SMALLEST_ON_ONE_PAGE = 8;
    private static final float[] SHARES = {0, 0.22f, 0.48f, 0.74f, 1};

    private final GroupSheet sheet;
    private final HouseDocument document;

    private SheetDocument(GroupSheet sheet) {
        this.sheet = sheet;
        this.document = new HouseDocument(sheet.words().text("sheetPaper.title"), sheet.conference(), sheet.words().locale())
                .dated(sheet.madeAt().atZone(PortalClock.JAPAN)).on(PAPER);
    }

    /** The sheet as PDF. */
    public static byte[] of(GroupSheet sheet) {
        return new SheetDocument(sheet).print();
    }

    private byte[] print() {
        var page = document.newPage();
        var body = page.body();
        float below = head(page, body, sheet, sheet.words().text("sheetPaper.madeAt", Wareki.moment(sheet.madeAt(), sheet.words().locale())));
        var pages = fitting(body, below);
        for (int number = 0; number < pages.count(); number++) {
            pages.draw(number, number == 0 ? page : document.newPage());
        }
        return document.print();
    }

    /** Draws the group and who works on the sheet; tells where the steps begin. */
    static float head(Sheet page, Box body, GroupSheet sheet, String when) {
        var small = Style.SMALL.spaced(1.4f);
        float y = page.text(sheet.title(), Style.TITLE.sized(16), body.x(), body.y(), body.width() * 0.6f);
        page.text(when, small.aligned(Align.RIGHT), body.x() + body.width() * 0.6f, body.y() + 6, body.width() * 0.4f);
        return page.text(sheet.people(), small.in(Tone.INK), body.x(), y, body.width()) + 5;
    }

    private Pages fitting(Box body, float below) {
        var onOne = largest(size -> size >= SMALLEST_ON_ONE_PAGE, 1, body, below);
        if (onOne != null) {
            return onOne;
        }
        var onTwo = largest(size -> true, 2, body, below);
        return onTwo != null ? onTwo : laid(SIZES[0], body, below);
    }

    /** Half-interval search for the largest of the sizes at which no more than {@code most} pages are needed; null for none. */
    private Pages largest(Predicate<Float> allowed, int most, Box body, float below) {
        int from = 0;
        int to = SIZES.length - 1;
        Pages found = null;
        IntPredicate isAllowed = index -> allowed.test(SIZES[index]);
        while (!isAllowed.test(from)) {
            from++;
        }
        while (from <= to) {
            int middle = (from + to) / 2;
            var pages = laid(SIZES[middle], body, below);
            if (pages.count() <= most) {
                found = pages;
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return found;
    }

    private Pages laid(float size, Box body, float below) {
        return new Pages(bands(size, body), below, body.y(), body.bottom());
    }

    private List<Band> bands(float size, Box body) {
        var style = Style.CELL.sized(size).spaced(1.35f);
        float[] whole = {body.x(), body.right()};
        float[] halves = {body.x(), body.x() + body.width() / 2, body.right()};
        var four = new float[SHARES.length];
        for (int i = 0; i < SHARES.length; i++) {
            four[i] = body.x() + SHARES[i] * body.width();
        }
        var bands = new ArrayList<Band>();
        bands.add(texts(style, heading(style, whole, sheet.step(1)), whole, List.of(List.of(sheet.sheet().text(FieldName.GOAL)))));
        bands.add(texts(style, heading(style, halves, sheet.step(2), sheet.step(3)), halves,
                List.of(listed(RowKind.PRESENT), listed(RowKind.GAP))));
        bands.addAll(model(style, heading(style, four, sheet.step(4), "→　" + sheet.step(5), "→　" + sheet.step(6), "→　" + sheet.step(7)), four));
        bands.add(texts(style, heading(style, whole, sheet.step(8)), whole, List.of(List.of(sheet.sheet().text(FieldName.SUMMARY)))));
        return bands;
    }

    private List<String> listed(RowKind kind) {
        return Numbered.filled(sheet.sheet(), kind).stream().map(sheet::numbered).toList();
    }

    private List<Band> model(Style style, Band heading, float[] edges) {
        var bands = new ArrayList<Band>();
        for (var issue : LogicModel.of(sheet.sheet()).issues()) {
            bands.add(issue(style, heading, edges, issue));
        }
        return bands.isEmpty() ? List.of(new Band.Builder(edges).build(3 * style.lineHeight(), heading)) : bands;
    }

    private Band issue(Style style, Band heading, float[] edges, LogicModel.Issue issue) {
        var band = new Band.Builder(edges);
        band.put(0, 0, TextLine.of(sheet.numbered(issue.issue()), style.bold(), band.width(0)));
        float y = 0;
        for (var action : issue.actions()) {
            y = band.put(2, y, TextLine.of("・" + sheet.action(action), style, band.width(2))) - Band.PADDING;
        }
        y = 0;
        for (var target : issue.targets()) {
            if (y > 0) {
                band.rule(1, y);
                band.rule(3, y);
            }
            float below = band.put(1, y, TextLine.of(sheet.target(target), style, band.width(1)));
            float measured = y;
            for (var indicator : target.indicators()) {
                measured = band.put(3, measured, TextLine.of("・" + sheet.indicator(indicator), style, band.width(3))) - Band.PADDING;
            }
            y = Math.max(below, measured + Band.PADDING);
        }
        return band.build(0, heading);
    }

    private static Band heading(Style style, float[] edges, String... texts) {
        var band = new Band.Builder(edges);
        for (int column = 0; column < texts.length; column++) {
            band.put(column, -2, TextLine.of(texts[column], style.bold(), band.width(column)));
        }
        return band.build(0, null);
    }

    private static Band texts(Style style, Band heading, float[] edges, List<List<String>> columns) {
        var band = new Band.Builder(edges);
        for (int column = 0; column < columns.size(); column++) {
            float y = 0;
            for (var text : columns.get(column)) {
                y = band.put(column, y, TextLine.of(text, style, band.width(column))) - Band.PADDING;
            }
        }
        return band.build(2 * style.lineHeight(), heading);
    }
}
