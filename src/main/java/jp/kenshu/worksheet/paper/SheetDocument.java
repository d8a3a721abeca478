package jp.kenshu.worksheet.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

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
import jp.kenshu.worksheet.outline.OutlineList;
import jp.kenshu.worksheet.outline.Tree;

/**
 * A group's sheet on A3, its steps one below the other, and what hangs on one another in columns: the type shrinks until all fits on one page,
 * then on two; only what is far more than a group can write goes on to further ones.
 */
public final class SheetDocument {

    private static final Paper PAPER = Paper.A3_LANDSCAPE.withMargin(16);
    private static final float[] SIZES = {6, 6.5f, 7, 7.5f, 8, 8.5f, 9, 9.5f, 10, 10.5f, 11, 12, 13, 14};
    /** Below this size two pages are better than one. */
    private static final float SMALLEST_ON_ONE_PAGE = 8;
    private static final float[] WHOLE = {0, 1};
    private static final float[] HALVES = {0, 0.5f, 1};
    private static final float FIRST_COLUMN = 11;
    private static final float OTHER_COLUMNS = 13;

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
        var parts = PaperPart.of(sheet.sheet().outline());
        var bands = new ArrayList<Band>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (part.isModel()) {
                bands.addAll(model(style, part.tree(), edges(body, shares(part.tree()))));
            } else if (part.isNarrow() && i + 1 < parts.size() && parts.get(i + 1).isNarrow()) {
                bands.add(texts(style, edges(body, HALVES), List.of(part, parts.get(++i))));
            } else {
                bands.add(texts(style, edges(body, WHOLE), List.of(part)));
            }
        }
        return bands;
    }

    /** Where the columns of a tree begin and end: the first one is a little narrower. */
    private static float[] shares(Tree tree) {
        int columns = tree.columns().size();
        float whole = FIRST_COLUMN + (columns - 1) * OTHER_COLUMNS;
        var shares = new float[columns + 1];
        for (int i = 1; i <= columns; i++) {
            shares[i] = (FIRST_COLUMN + (i - 1) * OTHER_COLUMNS) / whole;
        }
        return shares;
    }

    private static float[] edges(Box body, float[] shares) {
        var edges = new float[shares.length];
        for (int i = 0; i < shares.length; i++) {
            edges[i] = body.x() + shares[i] * body.width();
        }
        return edges;
    }

    private List<Band> model(Style style, Tree tree, float[] edges) {
        var headings = new ArrayList<String>();
        for (int column = 0; column < tree.columns().size(); column++) {
            headings.add((column == 0 ? "" : "→　") + sheet.column(tree, column));
        }
        var heading = heading(style, edges, headings);
        var chains = LogicModel.of(sheet.sheet(), tree).chains();
        return chains.isEmpty() ? List.of(new Band.Builder(edges).build(3 * style.lineHeight(), heading))
                : chains.stream().map(chain -> chain(style, heading, edges, tree, chain)).toList();
    }

    private Band chain(Style style, Band heading, float[] edges, Tree tree, LogicModel.Chain chain) {
        var band = new Band.Builder(edges);
        band.put(0, 0, TextLine.of(sheet.numbered(chain.head()), style.bold(), band.width(0)));
        hang(band, style, tree, 0, chain.branches());
        return band.build(0, heading);
    }

    /** Puts branches below {@code top}, each list in its column from there on, and what hangs on a branch beside it; tells where they end. */
    private float hang(Band.Builder band, Style style, Tree tree, float top, List<LogicModel.Branch> branches) {
        var below = new HashMap<Integer, Float>();
        for (var branch : branches) {
            int column = tree.columnOf(branch.list().code());
            float y = below.getOrDefault(column, top);
            if (branch.isLeaf(tree)) {
                below.put(column, band.put(column, y, TextLine.of("・" + sheet.said(tree, branch), style, band.width(column))) - Band.PADDING);
                continue;
            }
            if (y > top) {
                band.rule(column, y);
                columnsUnder(tree, branch.list()).forEach(each -> band.rule(each, y));
            }
            float own = band.put(column, y, TextLine.of(sheet.said(tree, branch), style, band.width(column)));
            below.put(column, Math.max(own, hang(band, style, tree, y, branch.branches()) + Band.PADDING));
        }
        return below.values().stream().max(Float::compare).orElse(top);
    }

    private static List<Integer> columnsUnder(Tree tree, OutlineList list) {
        return IntStream.range(0, tree.columns().size())
                .filter(number -> tree.columns().get(number).lists().stream().anyMatch(each -> each.of().contains(list.code()))).boxed().toList();
    }

    private static Band heading(Style style, float[] edges, List<String> texts) {
        var band = new Band.Builder(edges);
        for (int column = 0; column < texts.size(); column++) {
            band.put(column, -2, TextLine.of(texts.get(column), style.bold(), band.width(column)));
        }
        return band.build(0, null);
    }

    private Band texts(Style style, float[] edges, List<PaperPart> parts) {
        var heading = heading(style, edges, parts.stream().map(part -> sheet.step(part.step().number())).toList());
        var band = new Band.Builder(edges);
        for (int column = 0; column < parts.size(); column++) {
            float y = 0;
            for (var text : sheet.said(parts.get(column))) {
                y = band.put(column, y, TextLine.of(text, style, band.width(column))) - Band.PADDING;
            }
        }
        return band.build(2 * style.lineHeight(), heading);
    }
}
