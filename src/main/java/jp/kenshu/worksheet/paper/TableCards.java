package jp.kenshu.worksheet.paper;

import java.time.Instant;
import java.util.List;

import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.document.Align;
import jp.kenshu.document.Box;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Paper;
import jp.kenshu.document.Sheet;
import jp.kenshu.document.Style;
import jp.kenshu.document.Tone;
import jp.kenshu.document.Weight;

/** The cards that lie on the tables (机のカード): one A4 sheet a group, with the square code by which its people come to their worksheet. */
public final class TableCards {

    private static final Paper PAPER = Paper.A4.withMargin(15);
    private static final Style NUMBER = new Style(Weight.BOLD, 92, 1, Tone.INK, Align.CENTRE);
    private static final Style SCENE = new Style(Weight.BOLD, 30, 1.2f, Tone.INK, Align.CENTRE);
    private static final Style CODE = new Style(Weight.BOLD, 46, 1.1f, Tone.INK, Align.CENTRE);
    private static final Style SMALL = new Style(Weight.REGULAR, 12, 1.4f, Tone.INK, Align.CENTRE);
    private static final Style STEP = new Style(Weight.REGULAR, 13.5f, 1.5f, Tone.INK, Align.LEFT);
    private static final int STEPS = 3;

    private TableCards() {
    }

    /** Where and when the cards are used: the conference, the venue and its day. */
    public record Head(String conference, String venue, String day) {
    }

    /** A group's card: the code to type, the page to type it at, and the address that does both. */
    public record Card(int number, String scene, String code, String page, String address) {
    }

    /** The cards of a venue's groups, or of one of them, as PDF. */
    public static byte[] of(Head head, List<Card> cards, Words words, Instant now) {
        var document = new HouseDocument(words.text("tableCard.title", head.venue()), head.conference(), words.locale())
                .dated(now.atZone(PortalClock.JAPAN)).on(PAPER).withoutMargins();
        cards.forEach(card -> print(document, head, card, words));
        return document.print();
    }

    private static void print(HouseDocument document, Head head, Card card, Words words) {
        var sheet = document.newPage();
        var body = sheet.body();
        sheet.frame(body, Tone.INK, 2);
        sheet.textIn(part(body, 0.015f, 0.035f), head.conference() + "　" + head.venue() + "　" + head.day(), SMALL);
        sheet.lineIn(part(body, 0.055f, 0.125f), words.text("sheet.group", card.number()), NUMBER);
        sheet.textIn(part(body, 0.185f, 0.055f), card.scene(), SCENE);
        sheet.qrCode(part(body, 0.245f, 0.39f), card.address(), words.text("tableCard.description", card.number()));
        sheet.textIn(part(body, 0.64f, 0.045f), words.text("tableCard.address", card.page()), SMALL);
        sheet.lineIn(part(body, 0.685f, 0.07f), inHalves(card.code()), CODE);
        sheet.rule(body.x() + 20, body.y() + 0.775f * body.height(), body.right() - 20, body.y() + 0.775f * body.height(), Tone.LINE, 1);
        how(sheet, part(body, 0.785f, 0.2f), words);
    }

    private static void how(Sheet sheet, Box box, Words words) {
        var y = sheet.text(words.text("tableCard.how"), STEP.bold(), box.x(), box.y(), box.width()) + 4;
        for (int step = 1; step <= STEPS; step++) {
            sheet.text(String.valueOf(step), STEP.bold(), box.x(), y, 16);
            y = sheet.text(words.text("tableCard.how." + step), STEP, box.x() + 18, y, box.width() - 18) + 3;
        }
    }

    /** The code in two halves, which are easier to type; spaces in it do not matter. */
    private static String inHalves(String code) {
        return code.substring(0, code.length() / 2) + " " + code.substring(code.length() / 2);
    }

    private static Box part(Box body, float from, float share) {
        return new Box(body.x() + 20, body.y() + body.height() * from, body.width() - 40, body.height() * share);
    }
}
