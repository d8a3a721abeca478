package jp.kenshu.form.paper;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jp.kenshu.Words;
import jp.kenshu.document.Align;
import jp.kenshu.document.Box;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Paper;
import jp.kenshu.document.Sheet;
import jp.kenshu.document.Tone;
import jp.kenshu.form.AskedForm;

/**
 * A form on paper to be filled in by hand: A4, printed on both sides, choices with their numbers, room for words, and the square code
 * of the same form on the web. It is set as large as lets it stand on one sheet; a longer one goes on, and what is left of the last
 * page is room for words.
 */
public final class BlankPaper {

    private static final Paper PAPER = new Paper(210, 297, 10, 13, 15, 13);
    private static final float WIDTH = Box.mm(184);
    private static final float ROOM = Box.mm(272);
    private static final float[] SIZES = {9.5f, 9.2f, 8.9f, 8.6f, 8.3f, 8, 7.7f, 7.4f};
    private static final float WHERE_LONGER = 9;
    private static final int SIDES = 2;
    private static final float CODE_SIDE = 62;

    private final AskedForm form;
    private final Words words;
    private final String title;

    /** One sheet of a run: its number (null where sheets have none), the address of the form to type, and the one in the square code (null: it is not on the web). */
    public record Copy(String number, String typed, String scanned) {

        /** A sheet to look at, of a form that is not on the web yet. */
        public static final Copy DRAFT = new Copy(null, null, null);
    }

    private BlankPaper(AskedForm form, Words words) {
        this.form = form;
        this.words = words;
        this.title = form.definition().title().in(words.locale());
    }

    /** The sheets of {@code copies} one after the other, each beginning on a front side, as PDF. */
    public static byte[] print(AskedForm form, List<Copy> copies, Words words, ZonedDateTime today) {
        return new BlankPaper(form, words).print(copies, today);
    }

    private byte[] print(List<Copy> copies, ZonedDateTime today) {
        var document = new HouseDocument(title, "", words.locale()).dated(today).withoutMargins().on(PAPER);
        var pages = pages();
        for (var copy : copies) {
            for (int at = 0; at < pages.size(); at++) {
                var sheet = document.newPage();
                if (at == 0) {
                    head(sheet, copy);
                }
                PaperPiece.draw(pages.get(at), sheet, sheet.body().y(), ROOM);
                foot(sheet, copy, at + 1, pages.size());
            }
            if (copies.size() > 1 && pages.size() % SIDES != 0) {
                document.newPage();
            }
        }
        return document.print();
    }

    /** The pieces of each page, in the largest size in which they stand on one sheet. */
    private List<List<PaperPiece>> pages() {
        for (var size : SIZES) {
            var pages = PaperPages.of(pieces(size), ROOM);
            if (pages.size() <= SIDES) {
                return pages;
            }
        }
        return PaperPages.of(pieces(WHERE_LONGER), ROOM);
    }

    private List<PaperPiece> pieces(float size) {
        var pieces = new ArrayList<PaperPiece>();
        pieces.add(PaperPiece.gap(headHeight()));
        pieces.addAll(PaperQuestions.of(form, new PaperTypography(size, WIDTH), words));
        return pieces;
    }

    private static float headHeight() {
        return CODE_SIDE + 22;
    }

    private void head(Sheet sheet, Copy copy) {
        var type = new PaperTypography(9, WIDTH);
        var body = sheet.body();
        float beside = body.width() - CODE_SIDE - 90;
        sheet.textIn(new Box(body.x(), body.y(), beside, 40), title, type.bold().sized(13));
        var lead = form.definition().lead() == null ? "" : form.definition().lead().in(words.locale());
        sheet.textIn(new Box(body.x(), body.y() + 42, beside, CODE_SIDE - 24), lead, type.text());
        if (copy.scanned() != null) {
            code(sheet, copy, type);
        }
        sheet.rule(body.x(), body.y() + CODE_SIDE + 14, body.right(), body.y() + CODE_SIDE + 14, Tone.ACCENT, 1);
    }

    private void code(Sheet sheet, Copy copy, PaperTypography type) {
        var body = sheet.body();
        float x = body.right() - CODE_SIDE;
        sheet.qrCode(new Box(x, body.y(), CODE_SIDE, CODE_SIDE), copy.scanned(), words.text("form.paper.onTheWeb"));
        sheet.textIn(new Box(x - 79, body.y() + 4, 75, CODE_SIDE - 8), words.text("form.paper.onTheWeb"), type.small().aligned(Align.RIGHT));
        sheet.lineIn(new Box(x - 130, body.y() + CODE_SIDE, CODE_SIDE + 130, 12), copy.typed(), type.small().aligned(Align.RIGHT));
    }

    private void foot(Sheet sheet, Copy copy, int page, int pages) {
        var style = new PaperTypography(9, WIDTH).text().aligned(Align.RIGHT);
        var number = copy.number() == null ? null : words.text("form.paper.sheet", copy.number());
        var more = page < pages ? words.text("form.paper.goesOn") : null;
        var parts = Stream.of(number, more, page + "／" + pages).filter(part -> part != null).toList();
        sheet.text(String.join("　　", parts), style, sheet.body().x(), sheet.body().bottom() + 2, sheet.body().width());
    }
}
