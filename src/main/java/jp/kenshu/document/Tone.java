package jp.kenshu.document;

/** A colour of the house: ink on white, one accent, greys that survive a black-and-white copier. */
public record Tone(int red, int green, int blue) {

    public static final Tone INK = new Tone(0x1a, 0x1a, 0x1a);
    public static final Tone SOFT = new Tone(0x4d, 0x4d, 0x4d);
    public static final Tone LINE = new Tone(0xa6, 0xa6, 0xa6);
    public static final Tone HAIRLINE = new Tone(0xd0, 0xd0, 0xd0);
    public static final Tone GROUND = new Tone(0xf3, 0xf3, 0xf5);
    public static final Tone ACCENT = new Tone(0x00, 0x17, 0xc1);
    public static final Tone ACCENT_GROUND = new Tone(0xe8, 0xf1, 0xfe);
    public static final Tone WHITE = new Tone(0xff, 0xff, 0xff);
    public static final Tone BLACK = new Tone(0x00, 0x00, 0x00);
}
