package jp.kenshu.worksheet.paper;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import jp.kenshu.worksheet.FieldName;
import jp.kenshu.worksheet.RowKind;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.sl.usermodel.TextShape.TextAutofit;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextRun;

/** Slides with which a group tells the others of its work (発表): a title, one for each step and issue, in large type. */
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
            slides(sheet.step(1), List.of(sheet.sheet().text(FieldName.GOAL)));
            slides(sheet.step(2), listed(RowKind.PRESENT));
            slides(sheet.step(3), listed(RowKind.GAP));
            LogicModel.of(sheet.sheet()).issues().forEach(this::issue);
            slides(sheet.step(8), List.of(sheet.sheet().text(FieldName.SUMMARY)));
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

    private List<String> listed(RowKind kind) {
        return Numbered.filled(sheet.sheet(), kind).stream().map(sheet::numbered).toList();
    }

    private void issue(LogicModel.Issue issue) {
        var texts = new ArrayList<String>();
        texts.add(sheet.numbered(issue.issue()));
        for (var target : issue.targets()) {
            texts.add("→ " + sheet.target(target));
            target.indicators().forEach(indicator -> texts.add("　" + sheet.name(FieldName.INDICATOR) + "：" + sheet.indicator(indicator)));
        }
        issue.actions().forEach(action -> texts.add("→ " + sheet.name(FieldName.ACTION) + "　" + sheet.action(action)));
        slides(sheet.words().text("sheetPaper.issue", String.valueOf(issue.issue().number())), texts);
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
