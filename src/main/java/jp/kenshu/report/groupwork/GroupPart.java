package jp.kenshu.report.groupwork;

import java.util.ArrayList;
import java.util.List;

import jp.kenshu.worksheet.outline.Tree;
import jp.kenshu.worksheet.paper.GroupSheet;
import jp.kenshu.worksheet.paper.LogicModel;
import jp.kenshu.worksheet.paper.PaperPart;

/**
 * What the compiled paper says of a group under one heading: paragraphs, or a logic model in columns (課題 → 目標 → 取組 → 指標). The
 * step that is collected says what was collected, not what the sheet says by now.
 */
record GroupPart(String heading, List<String> texts, List<String> columns, List<List<List<String>>> rows) {

    /** The parts of a group that has a sheet, in the order of the sheet. */
    static List<GroupPart> of(CompiledGroup group) {
        var parts = new ArrayList<GroupPart>();
        var sheet = group.sheet();
        for (var part : PaperPart.of(sheet.sheet().outline())) {
            if (part.isModel()) {
                parts.add(model(sheet, part.tree()));
            } else if (part.step().collected()) {
                var collected = group.isCollected() ? group.summary() : sheet.words().text("groupWork.notCollected");
                parts.add(new GroupPart(sheet.step(part.step().number()), written(sheet, List.of(collected)), List.of(), List.of()));
            } else {
                parts.add(new GroupPart(sheet.step(part.step().number()), written(sheet, sheet.said(part)), List.of(), List.of()));
            }
        }
        return parts;
    }

    private static List<String> written(GroupSheet sheet, List<String> texts) {
        var written = texts.stream().filter(text -> !text.isBlank()).toList();
        return written.isEmpty() ? List.of(sheet.words().text("sheetPaper.nothing")) : written;
    }

    private static GroupPart model(GroupSheet sheet, Tree tree) {
        var columns = new ArrayList<String>();
        for (int column = 0; column < tree.columns().size(); column++) {
            columns.add((column == 0 ? "" : "→ ") + sheet.column(tree, column));
        }
        var rows = LogicModel.of(sheet.sheet(), tree).chains().stream().map(chain -> row(sheet, tree, chain)).toList();
        return rows.isEmpty() ? new GroupPart(sheet.model(tree), written(sheet, List.of()), List.of(), List.of())
                : new GroupPart(sheet.model(tree), List.of(), columns, rows);
    }

    private static List<List<String>> row(GroupSheet sheet, Tree tree, LogicModel.Chain chain) {
        var cells = new ArrayList<List<String>>();
        cells.add(List.of(sheet.numbered(chain.head())));
        for (int column = 1; column < tree.columns().size(); column++) {
            cells.add(LogicModel.in(tree.columns().get(column), chain).stream().filter(each -> each.branch().row().isFilled())
                    .map(each -> sheet.saidApart(tree, each)).toList());
        }
        return cells;
    }

    boolean isModel() {
        return !columns.isEmpty();
    }
}
