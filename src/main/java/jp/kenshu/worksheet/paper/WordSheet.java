package jp.kenshu.worksheet.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;

import jp.kenshu.worksheet.FieldName;
import jp.kenshu.worksheet.RowKind;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A group's sheet as Word document that its readers go on with at home: steps (1) to (8), the logic model as a table. */
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
            text(1, List.of(sheet.sheet().text(FieldName.GOAL)));
            text(2, listed(RowKind.PRESENT));
            text(3, listed(RowKind.GAP));
            heading(sheet.words().text("sheetPaper.model"));
            model();
            text(8, List.of(sheet.sheet().text(FieldName.SUMMARY)));
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

    private List<String> listed(RowKind kind) {
        return Numbered.filled(sheet.sheet(), kind).stream().map(sheet::numbered).toList();
    }

    private void heading(String text) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBefore(240);
        paragraph.setKeepNext(true);
        run(paragraph, text, 13, true);
    }

    private void text(int step, List<String> texts) {
        heading(sheet.step(step));
        texts.forEach(text -> run(document.createParagraph(), text, TEXT, false));
    }

    private void model() {
        var issues = LogicModel.of(sheet.sheet()).issues();
        var table = document.createTable(issues.size() + 1, 4);
        table.setWidth("100%");
        for (int column = 0; column < 4; column++) {
            var cell = table.getRow(0).getCell(column);
            cell.setColor("E8F1FE");
            fill(cell, List.of((column == 0 ? "" : "→ ") + sheet.step(column + 4)), true);
        }
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < issues.size(); i++) {
            row(table, i + 1, issues.get(i));
        }
    }

    private void row(XWPFTable table, int number, LogicModel.Issue issue) {
        var row = table.getRow(number);
        fill(row.getCell(0), List.of(sheet.numbered(issue.issue())), true);
        fill(row.getCell(1), issue.targets().stream().map(sheet::target).toList(), false);
        fill(row.getCell(2), issue.actions().stream().map(action -> "・" + sheet.action(action)).toList(), false);
        fill(row.getCell(3), issue.targets().stream().flatMap(target -> target.indicators().stream()
                .map(indicator -> sheet.measured(target, indicator))).toList(), false);
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
