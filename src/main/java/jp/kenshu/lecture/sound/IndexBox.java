package jp.kenshu.lecture.sound;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A box of the index of an MP4 (ISO 14496-12), which lies in memory. */
record IndexBox(String type, ByteBuffer content) {

    private static final int HEAD = 8;
    private static final int LONG_HEAD = 16;

    /** The boxes that lie one behind the other in {@code around}. */
    static List<IndexBox> in(ByteBuffer around) throws NoSound {
        var boxes = new ArrayList<IndexBox>();
        for (int at = 0; at + HEAD <= around.limit();) {
            var told = around.getInt(at) & 0xFFFFFFFFL;
            var head = told == 1 ? LONG_HEAD : HEAD;
            var length = told == 1 ? around.getLong(at + HEAD) : told == 0 ? around.limit() - at : told;
            if (length < head || length > around.limit() - at) {
                throw new NoSound("A box that ends beyond what is around it");
            }
            boxes.add(new IndexBox(word(around, at + 4), around.slice(at + head, (int) length - head)));
            at += (int) length;
        }
        return boxes;
    }

    /** The boxes in it. */
    List<IndexBox> inner() throws NoSound {
        return in(content);
    }

    /** The first box to which {@code path} leads from here. */
    IndexBox at(String... path) throws NoSound {
        var box = this;
        for (var step : path) {
            box = box.inner().stream().filter(each -> each.type().equals(step)).findFirst().orElseThrow(() -> new NoSound("There is no " + step));
        }
        return box;
    }

    /** Four letters of the content. */
    String word(int at) {
        return word(content, at);
    }

    private static String word(ByteBuffer from, int at) {
        var letters = new byte[4];
        from.get(at, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    /** Its content, to be written again. */
    byte[] bytes() {
        var bytes = new byte[content.limit()];
        content.get(0, bytes);
        return bytes;
    }
}
