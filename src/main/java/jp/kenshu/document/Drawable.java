package jp.kenshu.document;

import java.util.List;

import jp.kenshu.document.Sign.Likeness;

/** What papers can show, to be asked before they are printed. */
public final class Drawable {

    private Drawable() {
    }

    /** The characters of the text that no face draws and that would stand as 〓 on paper, each once. */
    public static List<String> lacking(String text) {
        return text == null ? List.of() : HouseTypefaces.signs(text, Weight.REGULAR).stream()
                .filter(sign -> sign.likeness() == Likeness.MISSING).map(Sign::text).distinct().toList();
    }
}
