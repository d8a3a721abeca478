package jp.kenshu.worksheet.paper;

import java.util.List;
import java.util.stream.Stream;

import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.SheetView.Row;
import jp.kenshu.worksheet.outline.OutlineList;
import jp.kenshu.worksheet.outline.Tree;

/** How a group gets from the rows of a list to all that hangs on them (課題 → 目標 → 取組 → 指標), as far as something is written. */
public record LogicModel(Tree tree, List<Chain> chains) {

    /** A row of the head list and what hangs on it. */
    public record Chain(Numbered head, List<Branch> branches) {
    }

    /** A row that hangs on another one, and what hangs on it. */
    public record Branch(OutlineList list, Row row, List<Branch> branches) {

        /** Whether nothing can hang on it: such rows are printed as points. */
        boolean isLeaf(Tree tree) {
            return tree.columns().stream().flatMap(column -> column.lists().stream()).noneMatch(each -> each.of().contains(list.code()));
        }

        boolean isWritten() {
            return row.isFilled() || !branches.isEmpty();
        }
    }

    /** The model of a sheet; what nobody has written anything in is left out. */
    public static LogicModel of(SheetView sheet, Tree tree) {
        return new LogicModel(tree, Numbered.onPaper(sheet, tree.head().code()).stream()
                .map(head -> new Chain(head, branches(sheet, head.row()))).toList());
    }

    private static List<Branch> branches(SheetView sheet, Row row) {
        return sheet.under(row).map(each -> new Branch(sheet.listOf(each), each, branches(sheet, each))).filter(Branch::isWritten).toList();
    }

    /** A branch of a chain with the branch on which it hangs, which is null for what hangs on the head itself. */
    public record Hanging(Branch above, Branch branch) {
    }

    /** What stands in a column of a chain, in the order of the sheet. */
    public static List<Hanging> in(Tree.Column column, Chain chain) {
        return chain.branches().stream().flatMap(branch -> hanging(null, branch)).filter(each -> column.has(each.branch().list().code())).toList();
    }

    private static Stream<Hanging> hanging(Branch above, Branch branch) {
        return Stream.concat(Stream.of(new Hanging(above, branch)), branch.branches().stream().flatMap(each -> hanging(branch, each)));
    }
}
