package jp.kenshu.worksheet.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;

import jp.kenshu.worksheet.outline.Tree;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A group's sheet as Word document that its readers go on with at home: step by step, what hangs on one another as a table. */
public final class WordSheet {

    /** The typeface that documents and slides name; readers' machines that lack it take their own. */
    static final String FACE = "BIZ UDPGothic";
    private static final int A4_SHORT = 11_906;
    private static final int A4_LONG = 16_838;
    private static final int MARGIN = 1_000;
    private static final int TEXT = 10;

    private final GroupSheet sheet;
    private final XWPFDocument document = new XWPFDocument();

    private WordSheet(GroupSheet sheet) {
        this.sheet = sheet;
    }

    /** The document as .docx. */
    public static byte[] of(GroupSheet sheet) {
        return new WordSheet(sheet).write();
    }

    private byte[] write() {
        try (document; var bytes = new ByteArrayOutputStream()) {
            page();
            run(document.createParagraph(), sheet.conference(), 9, false);
            run(document.createParagraph(), sheet.title(), 18, true);
            run(document.createParagraph(), sheet.people(), 9, false);
            PaperPart.of(sheet.sheet().outline()).forEach(this::part);
            document.getProperties().getCoreProperties().setTitle(sheet.title());
            document.getProperties().getCoreProperties().setCreator("Kenshu");
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_LONG));
        size.setH(BigInteger.valueOf(A4_SHORT));
        size.setOrient(STPageOrientation.LANDSCAPE);
        var margin = section.addNewPgMar();
        List.<java.util.function.Consumer<Object>>of(margin::setTop, margin::setBottom, margin::setLeft, margin::setRight)
                .forEach(side -> side.accept(BigInteger.valueOf(MARGIN)));
    }

    private void part(PaperPart part) {
        if (part.isModel()) {
            heading(sheet.model(part.tree()));
            model(part.tree());
        } else {
            heading(sheet.step(part.step().number()));
            sheet.said(part).forEach(text -> run(document.createParagraph(), text, TEXT, false));
        }
    }

    private void heading(String text) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBefore(240);
        paragraph.setKeepNext(true);
        run(paragraph, text, 13, true);
    }

    private void model(Tree tree) {
        var chains = LogicModel.of(sheet.sheet(), tree).chains();
        var table = document.createTable(chains.size() + 1, tree.columns().size());
        table.setWidth("100%");
        for (int column = 0; column < tree.columns().size(); column++) {
            var cell = table.getRow(0).getCell(column);
            cell.setColor("E8F1FE");
            fill(cell, List.of((column == 0 ? "" : "→ ") + sheet.column(tree, column)), true);
        }
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < chains.size(); i++) {
            row(table.getRow(i + 1), tree, chains.get(i));
        }
    }

    private void row(XWPFTableRow row, Tree tree, LogicModel.Chain chain) {
        fill(row.getCell(0), List.of(sheet.numbered(chain.head())), true);
        for (int column = 1; column < tree.columns().size(); column++) {
            fill(row.getCell(column), LogicModel.in(tree.columns().get(column), chain).stream().map(each ->
                    (each.above() == null && each.branch().isLeaf(tree) ? "・" : "") + sheet.saidApart(tree, each)).toList(), false);
        }
    }

    private static void fill(XWPFTableCell cell, List<String> texts, boolean bold) {
        for (int i = 0; i < texts.size(); i++) {
            run(i == 0 ? cell.getParagraphs().get(0) : cell.addParagraph(), texts.get(i), TEXT, bold);
        }
    }

    private static void run(XWPFParagraph paragraph, String text, int size, boolean bold) {
        var run = paragraph.createRun();
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
        run.setFontSize(size);
        run.setBold(bold);
        for (var script : XWPFRun.FontCharRange.values()) {
            run.setFontFamily(FACE, script);
        }
    }
}
