package jp.kenshu.worksheet.paper;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.sl.usermodel.TextShape.TextAutofit;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextRun;

/** Slides with which a group tells the others of its work (発表): a title, one for each step, and for each row on which others hang, in large type. */
public final class SheetSlides {

    private static final Dimension SCREEN = new Dimension(960, 540);
    private static final Rectangle HEADING = new Rectangle(48, 28, 864, 72);
    private static final Rectangle BODY = new Rectangle(48, 112, 864, 384);
    private static final Color INK = new Color(0x1a, 0x1a, 0x1a);
    private static final Color ACCENT = new Color(0x00, 0x17, 0xc1);

    private final GroupSheet sheet;
    private final XMLSlideShow show = new XMLSlideShow();

    private SheetSlides(GroupSheet sheet) {
        this.sheet = sheet;
    }

    /** The slides as .pptx. */
    public static byte[] of(GroupSheet sheet) {
        return new SheetSlides(sheet).write();
    }

    private byte[] write() {
        try (show; var bytes = new ByteArrayOutputStream()) {
            show.setPageSize(SCREEN);
            title();
            PaperPart.of(sheet.sheet().outline()).forEach(this::part);
            show.getProperties().getCoreProperties().setTitle(sheet.title());
            show.getProperties().getCoreProperties().setCreator("Kenshu");
            show.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void title() {
        var slide = show.createSlide();
        var box = box(slide, new Rectangle(72, 130, 816, 280));
        box.setVerticalAlignment(VerticalAlignment.MIDDLE);
        run(box, sheet.conference(), 18, false, INK);
        run(box, sheet.title(), 40, true, ACCENT);
        run(box, sheet.people(), 20, false, INK);
    }

    private void part(PaperPart part) {
        if (part.isModel()) {
            LogicModel.of(sheet.sheet(), part.tree()).chains().forEach(this::chain);
        } else {
            slides(sheet.step(part.step().number()), sheet.said(part));
        }
    }

    private void chain(LogicModel.Chain chain) {
        var texts = new ArrayList<String>();
        texts.add(sheet.numbered(chain.head()));
        for (var branch : chain.branches()) {
            texts.add("→ " + sheet.name(branch.list()) + "　" + sheet.said(branch.row()));
            branch.branches().forEach(each -> texts.add("　" + sheet.fact(each)));
        }
        var head = sheet.sheet().listOf(chain.head().row());
        slides(sheet.words().text("sheetPaper.numbered", sheet.name(head), String.valueOf(chain.head().number())), texts);
    }

    private void slides(String heading, List<String> texts) {
        var screens = Screens.of(texts.stream().filter(text -> !text.isBlank()).toList(), BODY.width, BODY.height);
        for (int number = 0; number < screens.pages().size(); number++) {
            var slide = show.createSlide();
            var title = box(slide, HEADING);
            title.setVerticalAlignment(VerticalAlignment.MIDDLE);
            run(title, number == 0 ? heading : sheet.words().text("sheetPaper.continued", heading), 28, true, ACCENT);
            var body = box(slide, BODY);
            screens.pages().get(number).forEach(text -> run(body, text, screens.size(), false, INK));
        }
    }

    private static XSLFTextBox box(XSLFSlide slide, Rectangle place) {
        var box = slide.createTextBox();
        box.setAnchor(place);
        box.clearText();
        box.setWordWrap(true);
        box.setTextAutofit(TextAutofit.NONE);
        return box;
    }

    private static void run(XSLFTextBox box, String text, double size, boolean bold, Color colour) {
        var paragraph = box.addNewTextParagraph();
        paragraph.setSpaceAfter(25.0);
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                paragraph.addLineBreak();
            }
            set(paragraph.addNewTextRun(), lines[i], size, bold, colour);
        }
    }

    private static void set(XSLFTextRun run, String text, double size, boolean bold, Color colour) {
        run.setText(text);
        run.setFontSize(size);
        run.setBold(bold);
        run.setFontColor(colour);
        run.setFontFamily(WordSheet.FACE, FontGroup.LATIN);
        run.setFontFamily(WordSheet.FACE, FontGroup.EAST_ASIAN);
    }
}
