package jp.kenshu.questionnaire.desk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

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

/**
 * What leads people to a questionnaire: a slide for the end of the meeting (16:9), a poster for the wall, slips for the tables. Each
 * shows the square code, which tells the portal that one came by it, and the address short enough to type.
 */
public final class InvitationPapers {

    private static final Paper SLIDE = new Paper(338.67f, 190.5f, 14, 14, 14, 14);
    private static final Paper POSTER = Paper.A4.withMargin(18);
    private static final Paper SLIPS = Paper.A4.withMargin(0);
    private static final float SLIP_TITLE = 30;
    private static final int ACROSS = 2;
    private static final int DOWN = 4;
    private static final Style TITLE = new Style(Weight.BOLD, 34, 1.25f, Tone.INK, Align.CENTRE);
    private static final Style ADDRESS = new Style(Weight.BOLD, 30, 1.3f, Tone.ACCENT, Align.CENTRE);
    private static final Style WORDS = new Style(Weight.REGULAR, 18, 1.5f, Tone.INK, Align.CENTRE);
    private static final Style SLIP = new Style(Weight.REGULAR, 9.5f, 1.45f, Tone.INK, Align.LEFT);

    private final Invitation invitation;
    private final Words words;
    private final HouseDocument document;

    /** To what people are invited: its title, until when, the address to type, the one in the square code, and whether it says who answers. */
    public record Invitation(String conference, String title, String until, String typed, String scanned, boolean named) {
    }

    private InvitationPapers(Invitation invitation, Words words, Instant now) {
        this.invitation = invitation;
        this.words = words;
        this.document = new HouseDocument(words.text("invitation.title"), invitation.conference(), words.locale())
                .dated(now.atZone(PortalClock.JAPAN).truncatedTo(ChronoUnit.DAYS)).withoutMargins();
    }

    /** The slide. */
    public static byte[] slide(Invitation invitation, Words words, Instant now) {
        return new InvitationPapers(invitation, words, now).slide();
    }

    /** The poster. */
    public static byte[] poster(Invitation invitation, Words words, Instant now) {
        return new InvitationPapers(invitation, words, now).poster();
    }

    /** The slips, eight on a sheet. */
    public static byte[] slips(Invitation invitation, Words words, Instant now) {
        return new InvitationPapers(invitation, words, now).slips();
    }

    private byte[] slide() {
        var sheet = document.on(SLIDE).newPage();
        var body = sheet.body();
        float side = body.height();
        sheet.qrCode(new Box(body.x(), body.y(), side, side), invitation.scanned(), words.text("invitation.scan"));
        var beside = new Box(body.x() + side + 20, body.y(), body.width() - side - 20, body.height());
        sheet.textIn(part(beside, 0.02f, 0.16f), words.text("invitation.please"), TITLE.sized(44));
        sheet.textIn(part(beside, 0.2f, 0.28f), invitation.title(), WORDS.sized(22));
        sheet.textIn(part(beside, 0.52f, 0.1f), words.text("invitation.scanOrType"), WORDS);
        sheet.lineIn(part(beside, 0.62f, 0.14f), invitation.typed(), ADDRESS);
        sheet.textIn(part(beside, 0.8f, 0.18f), assurance() + "\n" + invitation.until(), WORDS.sized(16));
        return document.print();
    }

    private byte[] poster() {
        var sheet = document.on(POSTER).newPage();
        var body = sheet.body();
        sheet.fill(new Box(body.x(), body.y(), body.width(), 8), Tone.ACCENT);
        sheet.textIn(part(body, 0.03f, 0.09f), words.text("invitation.please"), TITLE);
        sheet.textIn(part(body, 0.12f, 0.11f), invitation.title(), WORDS);
        sheet.qrCode(part(body, 0.24f, 0.46f), invitation.scanned(), words.text("invitation.scan"));
        sheet.textIn(part(body, 0.71f, 0.05f), words.text("invitation.scanOrType"), WORDS.sized(14));
        sheet.lineIn(part(body, 0.76f, 0.07f), invitation.typed(), ADDRESS);
        sheet.textIn(part(body, 0.85f, 0.12f), assurance() + "\n" + invitation.until(), WORDS.sized(14));
        return document.print();
    }

    private byte[] slips() {
        var sheet = document.on(SLIPS).newPage();
        var page = sheet.body();
        float width = page.width() / ACROSS;
        float height = page.height() / DOWN;
        for (int at = 0; at < ACROSS * DOWN; at++) {
            slip(sheet, new Box(page.x() + at % ACROSS * width, page.y() + at / ACROSS * height, width, height));
        }
        for (int across = 1; across < ACROSS; across++) {
            sheet.cutLine(page.x() + across * width, page.y(), page.x() + across * width, page.bottom());
        }
        for (int down = 1; down < DOWN; down++) {
            sheet.cutLine(page.x(), page.y() + down * height, page.right(), page.y() + down * height);
        }
        return document.print();
    }

    private void slip(Sheet sheet, Box box) {
        var inside = box.inset(22);
        float side = 98;
        sheet.textIn(new Box(inside.x(), inside.y(), inside.width(), SLIP_TITLE), invitation.title(), SLIP.bold().aligned(Align.CENTRE));
        float top = inside.y() + SLIP_TITLE + 5;
        sheet.qrCode(new Box(inside.x(), top, side, side), invitation.scanned(), words.text("invitation.scan"));
        float x = inside.x() + side + 10;
        float y = sheet.text(words.text("invitation.please"), SLIP.bold().sized(11.5f), x, top, inside.right() - x);
        y = sheet.text(words.text("invitation.scanOrType"), SLIP, x, y + 3, inside.right() - x);
        sheet.text(invitation.until(), SLIP, x, y + 3, inside.right() - x);
        y = sheet.text(invitation.typed(), SLIP.bold().in(Tone.ACCENT), inside.x(), top + side + 4, inside.width());
        sheet.text(assurance(), SLIP.sized(8.5f), inside.x(), y + 1, inside.width());
    }

    private String assurance() {
        return words.text(invitation.named() ? "invitation.named" : "invitation.anonymous");
    }

    private static Box part(Box body, float from, float share) {
        return new Box(body.x(), body.y() + body.height() * from, body.width(), body.height() * share);
    }
}
