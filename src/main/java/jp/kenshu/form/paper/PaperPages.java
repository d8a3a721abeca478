package jp.kenshu.form.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * Pieces of a paper divided over its pages: in their order, no piece torn, and so that the room for words by hand is about the same
 * on each page.
 */
final class PaperPages {

    private static final float TALLEST_SHARE = 400;
    private static final int STEPS = 16;

    private PaperPages() {
    }

    /** The pieces of each page, where a page is {@code room} points high: as few pages as there can be. */
    static List<List<PaperPiece>> of(List<PaperPiece> pieces, float room) {
        int fewest = filled(pieces, room, 0).size();
        float fits = 0;
        float tooTall = TALLEST_SHARE;
        for (int step = 0; step < STEPS; step++) {
            float tried = (fits + tooTall) / 2;
            if (filled(pieces, room, tried).size() <= fewest) {
                fits = tried;
            } else {
                tooTall = tried;
            }
        }
        return filled(pieces, room, fits);
    }

    private static List<List<PaperPiece>> filled(List<PaperPiece> pieces, float room, float share) {
        var pages = new ArrayList<List<PaperPiece>>();
        float left = 0;
        for (var piece : pieces) {
            float height = piece.grownBy(share);
            if (pages.isEmpty() || height > left && !pages.get(pages.size() - 1).isEmpty()) {
                pages.add(new ArrayList<>());
                left = room;
            }
            pages.get(pages.size() - 1).add(piece);
            left -= height;
        }
        return pages;
    }
}
