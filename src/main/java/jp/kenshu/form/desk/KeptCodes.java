package jp.kenshu.form.desk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

import jp.kenshu.Bilingual;
import jp.kenshu.InputText;

/**
 * The codes of choices, rows or scales that were written anew, line by line. Answers are kept by these codes, so that a line has the code of
 * what it was before: of what read the same, in either language, or nearly the same. Its place says nothing of it, since lines are put in
 * between; a line like none of those before is another thing, and gets a code that nothing had.
 */
final class KeptCodes {

    /** Longer labels, or more of them, are the same only if they read the same. */
    private static final int LABEL_MAX = 80;
    private static final int LINES_MAX = 100;

    private final String prefix;
    private final Map<String, Bilingual> known;
    private final List<Bilingual> written;
    private final String[] codes;
    private final Set<String> taken = new HashSet<>();

    private KeptCodes(String prefix, Map<String, Bilingual> known, List<Bilingual> written) {
        this.prefix = prefix;
        this.known = new LinkedHashMap<>(known);
        this.written = written;
        this.codes = new String[written.size()];
    }

    /** The codes of what is {@code written}, in its order; those of what is {@code known} are kept, fresh ones begin with {@code prefix}. */
    static List<String> of(String prefix, Map<String, Bilingual> known, List<Bilingual> written) {
        return new KeptCodes(prefix, known, written).kept();
    }

    private List<String> kept() {
        keep(Bilingual::equals);
        keep((before, now) -> now.ja().equals(before.ja()));
        keep((before, now) -> now.en().equals(before.en()));
        if (written.size() <= LINES_MAX && known.size() <= LINES_MAX) {
            keep((before, now) -> isNearly(before.ja(), now.ja()));
        }
        for (int line = 0; line < codes.length; line++) {
            codes[line] = codes[line] == null ? fresh() : codes[line];
        }
        return List.copyOf(Arrays.asList(codes));
    }

    private void keep(BiPredicate<Bilingual, Bilingual> same) {
        for (int line = 0; line < codes.length; line++) {
            var label = written.get(line);
            if (codes[line] == null) {
                codes[line] = known.keySet().stream().filter(code -> !taken.contains(code) && same.test(known.get(code), label)).findFirst().orElse(null);
            }
            taken.add(codes[line]);
        }
    }

    private String fresh() {
        int number = 1;
        while (known.containsKey(prefix + number) || !taken.add(prefix + number)) {
            number++;
        }
        return prefix + number;
    }

    /** Whether no more than a third of the longer of two labels differs: a word was mended, not another one taken. */
    static boolean isNearly(String one, String other) {
        var before = plain(one);
        var after = plain(other);
        var longer = Math.max(before.length, after.length);
        return longer <= LABEL_MAX && 3 * changes(before, after) <= longer;
    }

    private static int[] plain(String label) {
        return InputText.forSearch(InputText.normalized(label, Normalizer.Form.NFKC)).codePoints().toArray();
    }

    /** How many letters are put in, taken out or replaced to make one text of another (Levenshtein). */
    private static int changes(int[] before, int[] after) {
        var row = new ArrayList<Integer>();
        for (int at = 0; at <= after.length; at++) {
            row.add(at);
        }
        for (int from = 1; from <= before.length; from++) {
            int diagonal = row.set(0, from);
            for (int to = 1; to <= after.length; to++) {
                int above = row.get(to);
                int replaced = diagonal + (before[from - 1] == after[to - 1] ? 0 : 1);
                row.set(to, Math.min(replaced, Math.min(above, row.get(to - 1)) + 1));
                diagonal = above;
            }
        }
        return row.get(after.length);
    }
}
