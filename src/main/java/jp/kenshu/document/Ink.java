package jp.kenshu.document;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** What is drawn on one page, in the PDF's own words; coordinates in points from the top left corner. */
final class Ink {

    private final float pageHeight;
    private final StringBuilder operations = new StringBuilder();

    Ink(float pageHeight) {
        this.pageHeight = pageHeight;
    }

    void fill(Box box, Tone tone) {
        colour(tone, "rg");
        rectangle(box);
        operations.append("f\n");
    }

    void stroke(Box box, Tone tone, float thickness) {
        colour(tone, "RG");
        number(thickness).append("w ");
        rectangle(box);
        operations.append("S\n");
    }

    void line(float x1, float y1, float x2, float y2, Tone tone, float thickness) {
        colour(tone, "RG");
        number(thickness).append("w ");
        number(x1);
        number(pageHeight - y1).append("m ");
        number(x2);
        number(pageHeight - y2).append("l S\n");
    }

    void dash(float on, float off) {
        operations.append('[');
        number(on);
        number(off).append("] 0 d\n");
    }

    void solid() {
        operations.append("[] 0 d\n");
    }

    void image(String name, Box box) {
        operations.append("q ");
        number(box.width()).append("0 0 ");
        number(box.height());
        number(box.x());
        number(pageHeight - box.bottom()).append("cm /").append(name).append(" Do Q\n");
    }

    void beginText(float x, float baseline, Tone tone) {
        colour(tone, "rg");
        colour(tone, "RG");
        operations.append("BT ");
        number(x);
        number(pageHeight - baseline).append("Td\n");
    }

    void face(String name, float size, boolean thickened) {
        operations.append('/').append(name).append(' ');
        number(size).append("Tf ");
        if (thickened) number(size * 0.03f).append("w 2 Tr\n");
        else operations.append("0 Tr\n");
    }

    /** Shows the glyphs; after each follows how far the next one moves, in thousandths of the size to the left. */
    void rise(float points) {
        number(points).append("Ts ");
    }

    void glyphs(CharSequence codesAndMoves) {
        operations.append('[').append(codesAndMoves).append("] TJ\n");
    }

    void endText() {
        operations.append("0 Tr 0 Ts ET\n");
    }

    void begin(String role, int mark) {
        operations.append('/').append(role).append(" <</MCID ").append(mark).append(">> BDC\n");
    }

    void beginDecoration() {
        operations.append("/Artifact BMC\n");
    }

    void end() {
        operations.append("EMC\n");
    }

    byte[] bytes() {
        return operations.toString().getBytes(US_ASCII);
    }

    private void rectangle(Box box) {
        number(box.x());
        number(pageHeight - box.bottom());
        number(box.width());
        number(box.height()).append("re ");
    }

    private void colour(Tone tone, String operator) {
        number(tone.red() / 255f);
        number(tone.green() / 255f);
        number(tone.blue() / 255f).append(operator).append(' ');
    }

    private StringBuilder number(float value) {
        return append(operations, value).append(' ');
    }

    /** Writes a number with at most three decimals, never in scientific notation. */
    static StringBuilder append(StringBuilder text, float value) {
        long thousandths = Math.round(value * 1000d);
        if (thousandths < 0) text.append('-');
        thousandths = Math.abs(thousandths);
        text.append(thousandths / 1000);
        int rest = (int) (thousandths % 1000);
        if (rest == 0) return text;
        text.append('.').append((char) ('0' + rest / 100));
        if (rest % 100 != 0) text.append((char) ('0' + rest / 10 % 10));
        if (rest % 10 != 0) text.append((char) ('0' + rest % 10));
        return text;
    }
}
