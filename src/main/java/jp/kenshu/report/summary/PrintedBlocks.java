package jp.kenshu.report.summary;

import java.util.ArrayList;

import jp.kenshu.Words;
import jp.kenshu.document.Align;
import jp.kenshu.document.Column;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Style;
import jp.kenshu.document.Table;

/** Blocks on paper, one after the other: each with its chart, its tables and its notes, figures and tables numbered through (図１, 表１). */
final class PrintedBlocks {

    private static final Style CELL = Style.CELL.sized(8.5f).spaced(1.35f);
    private static final float NAME_SHARE = 3.6f;
    private static final float NAME_SHARE_OF_MANY = 2.1f;
    private static final float N_SHARE = 0.6f;
    private static final int FEW_COLUMNS = 4;
    private static final int WIDE = 0xFEE0;

    private final HouseDocument paper;
    private final Words words;
    private int figures;
    private int tables;

    /** Nothing on {@code paper} yet. */
    PrintedBlocks(HouseDocument paper, Words words) {
        this.paper = paper;
        this.words = words;
    }

    /** Puts a block below what is there. */
    void add(Block block) {
        if (block.chart() != null) {
            figures++;
            paper.figure(block.chart(), words.text("summary.figure", numbered(figures), block.caption()), block.caption());
        }
        block.tables().forEach(table -> {
            tables++;
            paper.table(words.text("summary.table", numbered(tables), block.caption()), table(table));
        });
        block.notes().forEach(note -> paper.paragraph(note, Style.SMALL.aligned(Align.LEFT)));
    }

    private static Table table(Block.Grid grid) {
        var columns = new ArrayList<Column>();
        boolean few = grid.headings().size() <= FEW_COLUMNS;
        columns.add(Column.of(grid.headings().get(0), few ? NAME_SHARE : NAME_SHARE_OF_MANY));
        grid.headings().stream().skip(1).forEach(heading -> columns.add(Column.ofNumbers(heading, few || columns.size() > 1 ? 1 : N_SHARE)));
        var table = new Table(columns.toArray(Column[]::new)).in(few ? CELL : CELL.sized(7));
        for (int at = 0; at < grid.lines().size(); at++) {
            var cells = grid.lines().get(at).toArray(String[]::new);
            if (grid.summedUp() && at == grid.lines().size() - 1) {
                table.total(cells);
            } else {
                table.row(cells);
            }
        }
        return table;
    }

    /** Numbers of figures as Japanese papers print them: 図１. */
    private String numbered(int number) {
        return words.locale().getLanguage().equals("en") ? String.valueOf(number)
                : String.valueOf(number).chars().mapToObj(digit -> Character.toString(digit + WIDE)).reduce("", String::concat);
    }
}
