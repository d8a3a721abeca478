package jp.kenshu.document.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jp.kenshu.document.form.PaperForm.Entry;
import jp.kenshu.document.form.PaperForm.Shape;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * A form as Word document. Every entry is a content control that bears its key, may be filled and not be removed; the rest
 * of the document is protected, without a password, against slips of the hand.
 */
public final class WordForm implements PaperForm.Layout {

    /** What an empty entry shows until somebody types. */
    static final String TO_FILL_IN = "　　　　";
    private static final int A4_SHORT = 11_906;
    private static final int A4_LONG = 16_838;
    private static final int MARGIN = 850;
    private static final int ROOM_TO_WRITE = 1_100;
    private static final int NAME_MAX = 60;
    private static final String FACE = "BIZ UDPゴシック";
    private static final String GROUND = "E8F1FE";

    private final PaperForm form;
    private final Map<String, String> texts;
    private final int width;
    private final XWPFDocument document = new XWPFDocument();
    private int controls;

    private WordForm(PaperForm form, Map<String, String> texts) {
        this.form = form;
        this.texts = texts;
        this.width = (isWide() ? A4_LONG : A4_SHORT) - 2 * MARGIN;
    }

    private boolean isWide() {
        return form.columns() > PaperForm.COLUMNS_UPRIGHT;
    }

    /** The form filled with {@code texts}, carrying {@code seal}. */
    public static byte[] write(PaperForm form, Map<String, String> texts, String seal) {
        return new WordForm(form, texts).write(seal);
    }

    private byte[] write(String seal) {
        try (document; var bytes = new ByteArrayOutputStream()) {
            page();
            var conference = paragraph(form.conference(), 9, false);
            conference.setAlignment(ParagraphAlignment.CENTER);
            var title = paragraph(form.title(), 16, true);
            title.setAlignment(ParagraphAlignment.CENTER);
            title.setSpacingAfter(160);
            form.layOn(this);
            document.getProperties().getCoreProperties().setTitle(form.title());
            document.getProperties().getCoreProperties().setCreator("Kenshu");
            document.getProperties().getCustomProperties().addProperty(FormReader.SEAL, seal);
            document.enforceFillingFormsProtection();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(isWide() ? A4_LONG : A4_SHORT));
        size.setH(BigInteger.valueOf(isWide() ? A4_SHORT : A4_LONG));
        if (isWide()) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        var margin = section.addNewPgMar();
        List.<java.util.function.Consumer<Object>>of(margin::setTop, margin::setBottom, margin::setLeft, margin::setRight)
                .forEach(side -> side.accept(BigInteger.valueOf(MARGIN)));
    }

    @Override
    public void heading(String text) {
        var line = paragraph(text, 12, true);
        line.setSpacingBefore(200);
        line.setSpacingAfter(60);
        line.setKeepNext(true);
    }

    @Override
    public void remark(String text) {
        paragraph(text, 9, false).setSpacingAfter(80);
    }

    @Override
    public void known(Map<String, String> facts) {
        var entries = List.copyOf(facts.entrySet());
        int eighth = width / 8;
        var table = table((entries.size() + 1) / 2, eighth, 3 * eighth, eighth, width - 5 * eighth);
        for (int i = 0; i < entries.size(); i++) {
            var row = table.getRow(i / 2);
            label(row.getCell(i % 2 * 2), entries.get(i).getKey());
            text(row.getCell(i % 2 * 2 + 1).getParagraphs().get(0), entries.get(i).getValue(), 10, false);
        }
        paragraph("", 4, false);
    }

    @Override
    public void ask(String question, Entry entry) {
        var row = table(1, width / 4, width - width / 4).getRow(0);
        label(row.getCell(0), question);
        entry(row.getCell(1), entry);
        if (entry.shape() == Shape.TEXT) {
            row.setHeight(ROOM_TO_WRITE);
        }
        paragraph("", 4, false);
    }

    @Override
    public void grid(List<String> headings, List<PaperForm.Row> rows) {
        int columns = headings.size();
        int first = width / 7;
        var widths = new int[columns + 1];
        Arrays.fill(widths, (width - first) / columns);
        widths[0] = first;
        var table = table(rows.size() + 1, widths);
        table.getRow(0).setRepeatHeader(true);
        label(table.getRow(0).getCell(0), "");
        for (int i = 0; i < columns; i++) {
            label(table.getRow(0).getCell(i + 1), headings.get(i));
        }
        for (int down = 0; down < rows.size(); down++) {
            label(table.getRow(down + 1).getCell(0), rows.get(down).label());
            for (int i = 0; i < columns; i++) {
                entry(table.getRow(down + 1).getCell(i + 1), rows.get(down).entries().get(i));
            }
            if (rows.get(down).entries().stream().anyMatch(entry -> entry.shape() == Shape.TEXT)) {
                table.getRow(down + 1).setHeight(ROOM_TO_WRITE);
            }
        }
        paragraph("", 4, false);
    }

    private XWPFTable table(int rows, int... widths) {
        var table = document.createTable(rows, widths.length);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setWidth(width);
        var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        for (int i = 0; i < widths.length; i++) {
            (i < grid.sizeOfGridColArray() ? grid.getGridColArray(i) : grid.addNewGridCol()).setW(BigInteger.valueOf(widths[i]));
            for (var row : table.getRows()) {
                var properties = row.getCell(i).getCTTc().addNewTcPr();
                var cellWidth = properties.addNewTcW();
                cellWidth.setType(STTblWidth.DXA);
                cellWidth.setW(BigInteger.valueOf(widths[i]));
            }
        }
        return table;
    }

    private void label(XWPFTableCell cell, String words) {
        cell.setColor(GROUND);
        text(cell.getParagraphs().get(0), words, 9, true);
    }

    private XWPFParagraph paragraph(String words, int size, boolean bold) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingAfter(0);
        text(paragraph, words, size, bold);
        return paragraph;
    }

    private static void text(XWPFParagraph paragraph, String words, int size, boolean bold) {
        var run = paragraph.createRun();
        run.setFontFamily(FACE, org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily(FACE);
        run.setFontSize(size);
        run.setBold(bold);
        fill(run.getCTR(), words);
    }

    private void entry(XWPFTableCell cell, Entry entry) {
        var paragraph = cell.getParagraphs().get(0).getCTP();
        var text = texts.getOrDefault(entry.key(), "");
        var control = paragraph.addNewSdt();
        describe(control, entry, text.isEmpty());
        var run = control.addNewSdtContent().addNewR();
        var style = run.addNewRPr();
        var face = style.addNewRFonts();
        face.setAscii(FACE);
        face.setHAnsi(FACE);
        face.setEastAsia(FACE);
        style.addNewSz().setVal(BigInteger.valueOf(20));
        fill(run, text.isEmpty() ? TO_FILL_IN : text);
    }

    /** The name that an entry shows in Word. */
    static String nameOf(Entry entry) {
        return entry.label().substring(0, Math.min(NAME_MAX, entry.label().length()));
    }

    private void describe(CTSdtRun control, Entry entry, boolean empty) {
        var about = control.addNewSdtPr();
        about.addNewAlias().setVal(nameOf(entry));
        about.addNewTag().setVal(entry.key());
        about.addNewId().setVal(BigInteger.valueOf(++controls));
        about.addNewLock().setVal(STLock.SDT_LOCKED);
        if (empty) {
            about.addNewShowingPlcHdr();
        }
        if (entry.shape() == Shape.CHOICE) {
            var list = about.addNewDropDownList();
            for (var choice : entry.choices()) {
                var item = list.addNewListItem();
                item.setDisplayText(choice);
                item.setValue(choice);
            }
        } else {
            about.addNewText().setMultiLine(entry.shape() == Shape.TEXT);
        }
    }

    /** The words as Word keeps them: line breaks and tabs are elements of their own, and spaces count. */
    private static void fill(CTR run, String words) {
        for (var sign : words.split("(?<=[\\n\\t])|(?=[\\n\\t])")) {
            switch (sign) {
                case "\n" -> run.addNewBr();
                case "\t" -> run.addNewTab();
                default -> {
                    var text = run.addNewT();
                    text.setStringValue(sign);
                    text.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
                }
            }
        }
    }
}
