package jp.kenshu.document.binding;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** By how much a photograph must be turned to the right to be seen upright, as the camera noted in it (EXIF). */
final class Turn {

    private static final int START = 0xFFD8;
    private static final int NOTES = 0xFFE1;
    private static final int PICTURE = 0xFFDA;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    private Turn() {
    }

    /** 0, 90, 180 or 270 degrees; 0 for everything that says nothing about it. */
    static int of(Path file) throws IOException {
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            if (in.readUnsignedShort() != START) {
                return 0;
            }
            for (int marker = in.readUnsignedShort(); marker != PICTURE; marker = in.readUnsignedShort()) {
                var segment = new byte[Math.max(0, in.readUnsignedShort() - 2)];
                in.readFully(segment);
                if (marker == NOTES && new String(segment, 0, Math.min(4, segment.length), StandardCharsets.US_ASCII).equals("Exif")) {
                    return degrees(ByteBuffer.wrap(segment, 6, segment.length - 6).slice());
                }
            }
            return 0;
        } catch (java.io.EOFException | IndexOutOfBoundsException | java.nio.BufferUnderflowException noNotes) {
            return 0;
        }
    }

    private static int degrees(ByteBuffer notes) {
        notes.order(notes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int entries = notes.getInt(4);
        int count = notes.getShort(entries) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int entry = entries + 2 + i * ENTRY;
            if ((notes.getShort(entry) & 0xFFFF) == ORIENTATION) {
                return switch (notes.getShort(entry + 8)) {
                    case 3 -> 180;
                    case 6 -> 90;
                    case 8 -> 270;
                    default -> 0;
                };
            }
        }
        return 0;
    }
}
