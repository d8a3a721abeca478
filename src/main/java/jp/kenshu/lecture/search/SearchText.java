package jp.kenshu.lecture.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jp.kenshu.InputText;

/**
 * A text in the form in which it is searched. It consists of pieces - cues, pages - that are read on into one another, so that a
 * word is found even if it is said over two cues; each find knows the piece in which it begins.
 */
final class SearchText {

    private final String folded;
    private final int[] begins;

    private SearchText(String folded, int[] begins) {
        this.folded = folded;
        this.begins = begins;
    }

    /** The text of these pieces. */
    static SearchText of(List<String> pieces) {
        var folded = new StringBuilder();
        var begins = new int[pieces.size()];
        for (int i = 0; i < begins.length; i++) {
            begins[i] = folded.length();
            folded.append(InputText.forSearch(pieces.get(i)));
        }
        return new SearchText(folded.toString(), begins);
    }

    /** Whether {@code word}, in the form for searching, stands in it. */
    boolean has(String word) {
        return folded.contains(word);
    }

    /** The pieces in which {@code word} begins, each once, in their order. */
    List<Integer> piecesWith(String word) {
        var pieces = new ArrayList<Integer>();
        for (int at = folded.indexOf(word); at >= 0;) {
            var found = Arrays.binarySearch(begins, at);
            var piece = found >= 0 ? lastAt(found) : -found - 2;
            pieces.add(piece);
            at = piece + 1 < begins.length ? folded.indexOf(word, Math.max(at + 1, begins[piece + 1])) : -1;
        }
        return pieces;
    }

    /** Of pieces that begin at the same place only the last one has words. */
    private int lastAt(int piece) {
        int last = piece;
        while (last + 1 < begins.length && begins[last + 1] == begins[piece]) {
            last++;
        }
        return last;
    }
}
