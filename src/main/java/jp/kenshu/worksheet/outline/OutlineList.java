package jp.kenshu.worksheet.outline;

import java.util.List;
import java.util.Optional;

import jp.kenshu.Bilingual;

/**
 * A list of the sheet: the fields of each row, of which the first says what the row is about, and what its rows hang on. Rows
 * cannot be without a row of a list in {@code of}; they may be tied to a row of a list in {@code tiedTo}. All words may be null.
 */
public record OutlineList(String code, List<OutlineField> fields, List<String> of, List<String> tiedTo, Wording wording, List<String> takes,
                          boolean judged) {

    /** What stands in place of {@link Wording#tied}'s number. */
    public static final char NUMBER = '#';

    /**
     * What is said around the rows: on the button that adds one, beside the choice of a tie, of a tie on paper (with {@link #NUMBER}
     * for the number), in short where rows are named by number, and above all that hangs on them.
     */
    public record Wording(Bilingual add, Bilingual tie, Bilingual tied, Bilingual mark, Bilingual model) {
    }

    /** Whether such a row cannot be without the row that it hangs on, and goes with it. */
    public boolean needsParent() {
        return !of.isEmpty();
    }

    /** The lists whose rows such a row may hang on or be tied to. */
    public List<String> parents() {
        return needsParent() ? of : tiedTo;
    }

    /** The field that says what a row is about. */
    public OutlineField main() {
        return fields.get(0);
    }

    /** The fields of a row besides the one that it is about. */
    public List<OutlineField> further() {
        return fields.subList(1, fields.size());
    }

    /** The same list, judged or not. */
    OutlineList judged(boolean so) {
        return new OutlineList(code, fields, of, tiedTo, wording, takes, so);
    }

    /** The same list with other fields in its rows. */
    OutlineList having(List<OutlineField> others) {
        return new OutlineList(code, others, of, tiedTo, wording, takes, judged);
    }

    /** What papers call such a row. */
    public Bilingual called() {
        return main().called();
    }

    /** The word by which a row is told from those of its sister lists where it is named by number: 短期 of 短期目標. */
    public Bilingual mark() {
        return Optional.ofNullable(wording.mark()).orElse(called());
    }
}
