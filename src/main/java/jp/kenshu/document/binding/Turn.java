package jp.kenshu.document.binding;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.util.Matrix;

/** How a photograph must be turned and mirrored to be seen as it was taken, as the camera noted in it (EXIF, 1 to 8). */
enum Turn {
    UPRIGHT(1, 0, 0, 1, 0, 0),
    MIRRORED(-1, 0, 0, 1, 1, 0),
    UPSIDE_DOWN(-1, 0, 0, -1, 1, 1),
    UPSIDE_DOWN_MIRRORED(1, 0, 0, -1, 0, 1),
    TRANSPOSED(0, -1, -1, 0, 1, 1),
    TO_THE_RIGHT(0, -1, 1, 0, 0, 1),
    TRANSVERSE(0, 1, 1, 0, 0, 0),
    TO_THE_LEFT(0, 1, -1, 0, 1, 0);

    private static final int START = 0xFFD8;
    private static final int NOTES = 0xFFE1;
    private static final int PICTURE = 0xFFDA;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    private final int a;
    private final int b;
    private final int c;
    private final int d;
    private final int e;
    private final int f;

    Turn(int a, int b, int c, int d, int e, int f) {
        this.a = a;
        this.b = b;
        this.c = c;
        this.d = d;
        this.e = e;
        this.f = f;
    }

    /** Whether height becomes width. */
    boolean swapsSides() {
        return a == 0;
    }

    /** Puts the picture's unit square, turned, on the box with this lower left corner. */
    Matrix onto(float x, float y, float width, float height) {
        return new Matrix(a * width, b * height, c * width, d * height, x + e * width, y + f * height);
    }

    /** As the file notes; upright for everything that says nothing about it. */
    static Turn of(Path file) throws IOException {
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            if (in.readUnsignedShort() != START) {
                return UPRIGHT;
            }
            for (int marker = in.readUnsignedShort(); marker != PICTURE; marker = in.readUnsignedShort()) {
                var segment = new byte[Math.max(0, in.readUnsignedShort() - 2)];
                in.readFully(segment);
                if (marker == NOTES && new String(segment, 0, Math.min(4, segment.length), StandardCharsets.US_ASCII).equals("Exif")) {
                    return noted(ByteBuffer.wrap(segment, 6, segment.length - 6).slice());
                }
            }
            return UPRIGHT;
        } catch (java.io.EOFException | IndexOutOfBoundsException | java.nio.BufferUnderflowException noNotes) {
            return UPRIGHT;
        }
    }

    private static Turn noted(ByteBuffer notes) {
        notes.order(notes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int entries = notes.getInt(4);
        int count = notes.getShort(entries) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int entry = entries + 2 + i * ENTRY;
            if ((notes.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int number = notes.getShort(entry + 8);
                return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
