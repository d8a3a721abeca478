package jp.kenshu.document.form;

import java.util.List;
import java.util.Random;

/** Texts as people really write them, and worse: what a form must carry out and back without changing a sign. */
public final class HardText {

    private static final List<String> HARD = List.of("𠮷野家の𠮷", "葛󠄀城市", "辻󠄀さん", "①㈱〜～―‐－", "１２３，４５６", "髙﨑邉", "_x000D_", "_x005F_x000D_",
            "=1+1", "＝SUM(A1)", "-5", "+81", "@all", "'0123", "00123", "12:34", "2023/10/17", "1e5", "<b>&amp;</b>", "]]>", "\"引用\"", "\t字下げ",
            " 前に空白", "後に空白 ", "　全角の空白　", "行\nの\n\n途中", "\n先頭の改行", "末尾の改行\n", "ﾊﾝｶｸ ｶﾅ", "ﾞ濁点", "か\u3099", "😀👨‍👩‍👧", "é e\u0301",
            "א ב", "…‥・", "ゔヷヸ", "\u00A0nbsp", "長い".repeat(700), "TRUE", "#REF!", "{0}", "%s", "\\n", "㊤㍻㌖", "Ⅰ・Ⅱ");

    private HardText() {
    }

    /** A text made of some of them; sometimes none at all. */
    public static String from(Random random) {
        var text = new StringBuilder();
        int pieces = random.nextInt(5);
        for (int i = 0; i < pieces; i++) {
            text.append(HARD.get(random.nextInt(HARD.size()))).append(random.nextInt(3) == 0 ? "\n" : "");
        }
        return text.toString();
    }

    /** A single line of it. */
    public static String line(Random random) {
        return from(random).replace("\n", "");
    }
}
