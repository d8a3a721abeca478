package jp.kenshu.worksheet.paper;

import java.util.List;

import jp.kenshu.PortalClock;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Style;
import jp.kenshu.worksheet.outline.OutlineList;
import jp.kenshu.worksheet.outline.Tree;

/** A group's sheet as plain text on A4, step by step, to read or to have read out. */
public final class SheetTextDocument {

    private final GroupSheet sheet;
    private final HouseDocument document;

    private SheetTextDocument(GroupSheet sheet) {
        this.sheet = sheet;
        this.document = new HouseDocument(sheet.words().text("sheetPaper.title"), sheet.conference(), sheet.words().locale())
                .dated(sheet.madeAt().atZone(PortalClock.JAPAN));
    }

    /** The text as PDF. */
    public static byte[] of(GroupSheet sheet) {
        return new SheetTextDocument(sheet).print();
    }

    private byte[] print() {
        document.title(sheet.title());
        document.paragraph(sheet.people(), Style.SMALL);
        PaperPart.of(sheet.sheet().outline()).forEach(this::part);
        return document.print();
    }

    private void part(PaperPart part) {
        if (part.isModel()) {
            model(part.tree());
            return;
        }
        document.heading(sheet.step(part.step().number()));
        for (var text : part.texts()) {
            if (part.isMixed()) {
                document.subheading(sheet.name(text.code()));
            }
            paragraph(sheet.sheet().text(text.code()));
        }
        part.lists().forEach(list -> list(list, part.isMixed()));
    }

    private void paragraph(String text) {
        if (text.isBlank()) {
            document.paragraph(sheet.words().text("sheetPaper.nothing"), Style.SMALL);
        } else {
            document.paragraph(text);
        }
    }

    private void list(OutlineList list, boolean isNamed) {
        if (isNamed) {
            document.subheading(sheet.name(list));
        }
        var rows = Numbered.filled(sheet.sheet(), list.code());
        if (rows.isEmpty()) {
            paragraph("");
        } else {
            document.list(rows.stream().map(sheet::numbered).toList());
        }
    }

    private void model(Tree tree) {
        document.heading(sheet.model(tree));
        var chains = LogicModel.of(sheet.sheet(), tree).chains();
        if (chains.isEmpty()) {
            paragraph("");
        }
        for (var chain : chains) {
            document.subheading(sheet.numbered(chain.head()));
            chain.branches().forEach(branch -> branch(tree, branch));
        }
    }

    private void branch(Tree tree, LogicModel.Branch branch) {
        document.list(List.of(branch.isLeaf(tree) ? sheet.fact(branch) : sheet.name(branch.list()) + "　" + sheet.said(branch.row())));
        branch.branches().forEach(each -> document.paragraph("　　" + sheet.fact(each), Style.CELL));
    }
}
