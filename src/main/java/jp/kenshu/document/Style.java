package jp.kenshu.document;

/**
 * How a piece of text is set: weight, size in points, line height as a multiple of the size, colour and alignment.
 * The constants are the house's; a paper that needs another variant derives it from one of them.
 */
public record Style(Weight weight, float size, float leading, Tone tone, Align align) {

    public static final Style TEXT = new Style(Weight.REGULAR, 10.5f, 1.7f, Tone.INK, Align.JUSTIFIED);
    public static final Style TITLE = new Style(Weight.BOLD, 20, 1.4f, Tone.INK, Align.LEFT);
    public static final Style HEADING = new Style(Weight.BOLD, 14, 1.5f, Tone.INK, Align.LEFT);
    public static final Style SUBHEADING = new Style(Weight.BOLD, 11.5f, 1.6f, Tone.INK, Align.LEFT);
    public static final Style CELL = new Style(Weight.REGULAR, 9.5f, 1.5f, Tone.INK, Align.LEFT);
    public static final Style SMALL = new Style(Weight.REGULAR, 8.5f, 1.6f, Tone.SOFT, Align.LEFT);

    /** The same in bold. */
    public Style bold() {
        return new Style(Weight.BOLD, size, leading, tone, align);
    }

    /** The same at another size in points. */
    public Style sized(float points) {
        return new Style(weight, points, leading, tone, align);
    }

    /** The same with another line height, as a multiple of the size. */
    public Style spaced(float lineHeight) {
        return new Style(weight, size, lineHeight, tone, align);
    }

    /** The same in another colour. */
    public Style in(Tone colour) {
        return new Style(weight, size, leading, colour, align);
    }

    /** The same with another alignment. */
    public Style aligned(Align alignment) {
        return new Style(weight, size, leading, tone, alignment);
    }

    /** The height of one line in points. */
    public float lineHeight() {
        return size * leading;
    }
}
