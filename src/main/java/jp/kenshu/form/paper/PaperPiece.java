package jp.kenshu.form.paper;

import java.util.List;

import jp.kenshu.document.Sheet;

/**
 * A piece of a paper that is not torn apart: how high it is at least, in points, how many shares it takes of the room that is left on
 * its page (0: none, it is not written on in words), and how it is drawn.
 */
record PaperPiece(float height, int shares, Drawing drawing) {

    /** Draws a piece from {@code y} downwards into the height that it was given. */
    interface Drawing {

        /** Draws it upon {@code sheet}. */
        void on(Sheet sheet, float y, float height);
    }

    /** A piece that takes no more room than it needs. */
    static PaperPiece fixed(float height, Drawing drawing) {
        return new PaperPiece(height, 0, drawing);
    }

    /** Room that is left free. */
    static PaperPiece gap(float height) {
        return fixed(height, (sheet, y, given) -> { });
    }

    /** These pieces, one below the other, as one. */
    static PaperPiece stacked(List<PaperPiece> pieces) {
        return new PaperPiece(height(pieces), shares(pieces), (sheet, y, height) -> draw(pieces, sheet, y, height));
    }

    /** Draws {@code pieces} one below the other into {@code room}; those that take shares divide what is left. */
    static void draw(List<PaperPiece> pieces, Sheet sheet, float y, float room) {
        int shares = shares(pieces);
        float share = shares == 0 ? 0 : Math.max(0, room - height(pieces)) / shares;
        float down = y;
        for (var piece : pieces) {
            float height = piece.grownBy(share);
            piece.drawing.on(sheet, down, height);
            down += height;
        }
    }

    /** How high it is where each share is so high. */
    float grownBy(float share) {
        return height + shares * share;
    }

    private static float height(List<PaperPiece> pieces) {
        return (float) pieces.stream().mapToDouble(PaperPiece::height).sum();
    }

    private static int shares(List<PaperPiece> pieces) {
        return pieces.stream().mapToInt(PaperPiece::shares).sum();
    }
}
