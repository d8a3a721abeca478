package jp.kenshu.worksheet.paper;

import java.util.ArrayList;
import java.util.List;

import jp.kenshu.document.Sheet;

/** Bands one below the other, from page to page: how many pages they need, and the drawing of them. */
final class Pages {

    private static final float LEAST_OF_A_BAND = 0.25f;

    private final float top;
    private final float bottom;
    private final float firstTop;
    private final List<List<Laid>> pages = new ArrayList<>();
    private float y;

    private record Laid(Band band, float y, boolean grounded) {
    }

    /** Lays the bands out on pages between {@code top} and {@code bottom}; on the first one they begin at {@code firstTop}. */
    Pages(List<Band> bands, float firstTop, float top, float bottom) {
        this.top = top;
        this.bottom = bottom;
        this.firstTop = firstTop;
        turn();
        Band last = null;
        for (var band : bands) {
            lay(band, last);
            last = band.heading();
        }
    }

    private void turn() {
        y = pages.isEmpty() ? firstTop : top;
        pages.add(new ArrayList<>());
    }

    private void lay(Band band, Band headingAbove) {
        var heading = band.heading();
        if (heading != null && heading != headingAbove) {
            if (y + heading.height() + Math.min(band.height(), 60) > bottom) {
                turn();
            }
            put(heading, true);
        }
        var rest = band;
        while (y + rest.height() > bottom + 0.01f) {
            var room = bottom - y;
            var fitsOnItsOwn = rest.height() + (heading == null ? 0 : heading.height()) <= bottom - top;
            var dividesWell = rest.beginsWithin(room) && !(fitsOnItsOwn && room < LEAST_OF_A_BAND * (bottom - top));
            var isFresh = pages.get(pages.size() - 1).stream().allMatch(Laid::grounded);
            if (dividesWell || isFresh) {
                if (!rest.beginsWithin(room)) {
                    break;
                }
                put(rest.above(room), false);
                rest = rest.below(room);
            }
            turn();
            if (heading != null) {
                put(heading, true);
            }
        }
        put(rest, false);
    }

    private void put(Band band, boolean grounded) {
        pages.get(pages.size() - 1).add(new Laid(band, y, grounded));
        y += band.height();
    }

    int count() {
        return pages.size();
    }

    /** Draws one of the pages. */
    void draw(int number, Sheet page) {
        pages.get(number).forEach(laid -> laid.band().draw(page, laid.y(), laid.grounded()));
    }
}
