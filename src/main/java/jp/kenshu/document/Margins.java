package jp.kenshu.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jp.kenshu.Words;
import jp.kenshu.document.Sign.Likeness;

/** The margins of a document: conference and title above, the page number and what could not be shown below. */
final class Margins {

    private static final Style STYLE = new Style(Weight.REGULAR, 8, 1.4f, Tone.SOFT, Align.LEFT);
    private static final int NAMED_ONE_BY_ONE = 5;

    private final String title;
    private final String conference;
    private final Words words;
    private boolean leftOut;

    Margins(String title, String conference, Locale language) {
        this.title = title;
        this.conference = conference;
        this.words = Words.in(language);
    }

    void leaveOut() {
        leftOut = true;
    }

    void print(List<Sheet> sheets) {
        for (int i = 0; i < sheets.size(); i++) {
            var sheet = sheets.get(i);
            var body = sheet.body();
            if (!leftOut) {
                header(sheet, body);
                margin(sheet, (i + 1) + " / " + sheets.size(), STYLE.aligned(Align.CENTRE), body.x(),
                        body.bottom() + 24, body.width());
            }
            apology(sheet, body);
        }
    }

    private static void margin(Sheet sheet, String text, Style style, float x, float y, float width) {
        sheet.margin(Line.of(text, style, width), style, x, y, width);
    }

    private void header(Sheet sheet, Box body) {
        float y = body.y() - 26;
        float titleWidth = Math.min(Line.width(title, STYLE), body.width() / 2) + 1;
        float conferenceWidth = body.width() - titleWidth - 16;
        margin(sheet, oneLine(conference, conferenceWidth), STYLE, body.x(), y, conferenceWidth);
        margin(sheet, oneLine(title, titleWidth), STYLE.aligned(Align.RIGHT), body.right() - titleWidth, y, titleWidth);
        sheet.rule(body.x(), y + 14, body.right(), y + 14, Tone.HAIRLINE, 0.5f);
    }

    private static String oneLine(String text, float width) {
        if (Line.of(text, STYLE, width).size() == 1) return text;
        int end = text.length();
        while (end > 0 && Line.of(text.substring(0, end) + "…", STYLE, width).size() > 1) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }

    private void apology(Sheet sheet, Box body) {
        var missing = sheet.unlike(Likeness.MISSING);
        var ordinary = sheet.unlike(Likeness.ORDINARY_FORM);
        float y = body.bottom() + 2;
        if (!missing.isEmpty()) {
            margin(sheet, words.text("document.missing", codes(missing)), STYLE.sized(7), body.x(), y, body.width());
            y += STYLE.sized(7).lineHeight();
        }
        if (!ordinary.isEmpty()) {
            var shown = ordinary.stream().map(sign -> Character.toString(sign.first())).distinct()
                    .limit(NAMED_ONE_BY_ONE).collect(Collectors.joining("　"));
            margin(sheet, words.text("document.ordinary", shown), STYLE.sized(7), body.x(), y, body.width());
        }
    }

    private static String codes(List<Sign> missing) {
        var codes = missing.stream().limit(NAMED_ONE_BY_ONE)
                .map(sign -> "U+%04X".formatted(sign.first())).distinct().collect(Collectors.joining(", "));
        return missing.size() > NAMED_ONE_BY_ONE ? codes + ", …" : codes;
    }
}
