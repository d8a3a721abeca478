package jp.kenshu.worksheet.workbook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.kenshu.InputText;
import jp.kenshu.Words;
import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.SheetView.Row;
import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.outline.OutlineList;
import jp.kenshu.worksheet.outline.Tree;
import jp.kenshu.worksheet.paper.GroupSheet;

/**
 * Finds the row that somebody meant by the number beside a new row: 「1」 the first of the rows on which others hang, 「1 短期2」 the
 * second short-term target of that. The numbers are those of the workbook, which the sheet may have left behind; rows that the
 * workbook itself adds are numbered after the others.
 */
final class Ties {

    private static final Pattern NUMBERS = Pattern.compile("\\d++");
    private static final int LONGEST_NUMBER = 3;

    private final GroupSheet paper;
    private final Words words;
    private final Outline outline;
    private final Map<String, List<Listed>> heads = new LinkedHashMap<>();
    private final Map<String, Integer> before = new HashMap<>();

    /** What can be meant by a number: where it hangs, its text, why nothing can hang on it (else null), and what hangs on it, list by list. */
    private record Listed(Returned.Tie tie, String text, String trouble, Map<String, List<Listed>> under) {
    }

    /** What was meant, in the words of the workbook, or why it cannot be told. */
    record Found(Returned.Tie tie, String name, String fault) {
    }

    /** The rows of the sheet of {@code paper} on which others hang, as they were numbered in the workbook of {@code seal}. */
    Ties(Seal seal, GroupSheet paper) {
        this.paper = paper;
        this.words = paper.words();
        this.outline = paper.sheet().outline();
        outline.trees().stream().filter(Tree::isModel).forEach(tree -> heads.put(tree.head().code(), new ArrayList<>()));
        var rows = new HashMap<Long, Row>();
        paper.sheet().rows().forEach(row -> rows.put(row.fields().get(0).id(), row));
        seal.revisions().keySet().stream().filter(rows::containsKey).map(rows::get).forEach(row -> list(paper.sheet(), row));
        heads.forEach((head, listed) -> before.put(head, listed.size()));
    }

    private void list(SheetView sheet, Row row) {
        var listed = new Listed(Returned.Tie.to(row.id()), row.text(), sheet.isOnSheet(row) ? null : "sheetImport.tie.removed", new HashMap<>());
        var list = sheet.listOf(row);
        if (heads.containsKey(row.kind())) {
            heads.get(row.kind()).add(listed);
        } else if (list.needsParent() && !outline.under(list).isEmpty()) {
            var head = heads.get(outline.treeOf(row.kind()).head().code());
            if (!head.isEmpty()) {
                under(head.get(head.size() - 1), row.kind()).add(listed);
            }
        }
    }

    private static List<Listed> under(Listed head, String kind) {
        return head.under().computeIfAbsent(kind, each -> new ArrayList<>());
    }

    /** Lists a row for which the workbook has a spare one; nothing can hang on it while nothing is written there. */
    void listSpare(SpareRow spare, String text, boolean filled) {
        if (heads.containsKey(spare.kind())) {
            var head = new Listed(Returned.Tie.to(spare, spare.kind()), text, filled ? null : "sheetImport.tie.blank", new HashMap<>());
            outline.under(outline.list(spare.kind())).stream().filter(list -> !outline.under(list).isEmpty()).forEach(list ->
                    under(head, list.code()).add(new Listed(Returned.Tie.to(spare, list.code()), "", head.trouble(), Map.of())));
            heads.get(spare.kind()).add(head);
        }
    }

    /** Lists a row on which others can hang, and which the workbook adds under what is meant by {@code typed}. */
    void listUnder(SpareRow spare, String typed, String text) {
        if (!outline.under(outline.list(spare.kind())).isEmpty()) {
            var head = head(headOf(spare.kind()), numbers(plain(typed)));
            under(head, spare.kind()).add(new Listed(Returned.Tie.to(spare, spare.kind()), text, null, Map.of()));
        }
    }

    private String headOf(String kind) {
        return outline.treeOf(kind).head().code();
    }

    /** How many rows of a list on which others hang the workbook had. */
    int before(String kind) {
        return before.getOrDefault(kind, 0);
    }

    /** What is asked above the numbers of new rows of a list. */
    static String asked(GroupSheet paper, OutlineList list) {
        var outline = paper.sheet().outline();
        var parent = outline.list(list.of().get(0));
        return parent.needsParent() ? paper.words().text("sheetForm.tieWhich", inAWord(paper, list), example(paper, list))
                : paper.words().text("sheetForm.tieNumber", paper.name(parent));
    }

    /** What a list hangs on, in a word: 目標. */
    private static String inAWord(GroupSheet paper, OutlineList list) {
        var outline = paper.sheet().outline();
        return outline.step(outline.stepOfList(list.of().get(0))).naming().called().in(paper.words().locale());
    }

    private static String example(GroupSheet paper, OutlineList list) {
        var mark = paper.sheet().outline().list(list.of().get(0)).mark().in(paper.words().locale());
        return words(paper, "sheetForm.tieExample", mark);
    }

    private static String words(GroupSheet paper, String key, Object... values) {
        return paper.words().text(key, values);
    }

    /** What was meant by {@code typed} beside a new row of {@code kind}. */
    Found find(String kind, String typed) {
        if (typed.isBlank()) {
            return fault("sheetImport.tie.missing", typed);
        }
        var list = outline.list(kind);
        var numbers = numbers(plain(typed));
        var isUnderHead = !outline.list(list.of().get(0)).needsParent();
        if (isUnderHead ? numbers.size() != 1 : numbers.isEmpty() || numbers.size() > 2) {
            return unread(list, typed);
        }
        var head = head(headOf(kind), numbers);
        if (isUnderHead) {
            return head == null ? fault("sheetImport.tie.none", typed) : found(head, name(head, headOf(kind)), typed);
        }
        return findUnder(list, head, numbers, typed);
    }

    private Found unread(OutlineList list, String typed) {
        var parent = outline.list(list.of().get(0));
        return parent.needsParent() ? fault("sheetImport.tie.unreadTarget", typed, inAWord(paper, list), example(paper, list))
                : fault("sheetImport.tie.unread", typed, paper.name(parent));
    }

    private Found findUnder(OutlineList list, Listed head, List<Integer> numbers, String typed) {
        var meant = meant(list, plain(typed));
        if (meant == null) {
            return unread(list, typed);
        }
        if (head == null) {
            return fault("sheetImport.tie.none", typed);
        }
        var rows = head.under().getOrDefault(meant.code(), List.of());
        if (numbers.size() < 2 && rows.size() > 1) {
            return fault("sheetImport.tie.which", typed, inAWord(paper, list), words(paper, "sheetForm.tieExample", meant.mark().in(words.locale())));
        }
        int number = numbers.size() < 2 ? 1 : numbers.get(1);
        if (number < 1 || number > rows.size()) {
            return fault("sheetImport.tie.none", typed);
        }
        var row = rows.get(number - 1);
        return found(row, name(head, headOf(list.code())) + " / " + numbered(meant.code(), number) + text(row), typed);
    }

    /** Which of the lists on which a list hangs is named behind the first number, by its mark or the first letter of that; the only one need not be. */
    private OutlineList meant(OutlineList list, String typed) {
        var behind = NUMBERS.split(typed.toLowerCase(Locale.ROOT), 2)[1];
        var lists = list.of().stream().map(outline::list).toList();
        if (lists.size() == 1) {
            return lists.get(0);
        }
        int nearest = Integer.MAX_VALUE;
        OutlineList meant = null;
        for (var each : lists) {
            for (var mark : marks(each)) {
                int at = behind.indexOf(mark);
                if (at >= 0 && at < nearest) {
                    nearest = at;
                    meant = each;
                }
            }
        }
        return meant;
    }

    private static List<String> marks(OutlineList list) {
        return Stream.of(list.mark().ja(), list.mark().en()).map(mark -> plain(mark).toLowerCase(Locale.ROOT))
                .map(mark -> mark.substring(0, mark.offsetByCodePoints(0, 1))).toList();
    }

    private Listed head(String kind, List<Integer> numbers) {
        var listed = heads.get(kind);
        return numbers.isEmpty() || numbers.get(0) < 1 || numbers.get(0) > listed.size() ? null : listed.get(numbers.get(0) - 1);
    }

    /** The numbers in what was typed; none where one is longer than rows can be many. */
    private static List<Integer> numbers(String typed) {
        var numbers = NUMBERS.matcher(typed).results().map(found -> found.group()).toList();
        return numbers.stream().anyMatch(number -> number.length() > LONGEST_NUMBER) ? List.of() : numbers.stream().map(Integer::valueOf).toList();
    }

    private String name(Listed head, String kind) {
        return numbered(kind, heads.get(kind).indexOf(head) + 1) + text(head);
    }

    private String numbered(String kind, int number) {
        return words.text("sheetForm.numbered", paper.name(outline.list(kind)), String.valueOf(number));
    }

    private String text(Listed listed) {
        return listed.text().isBlank() ? "" : words.text("sheetImport.tie.text", listed.text());
    }

    private Found found(Listed listed, String name, String typed) {
        return listed.trouble() == null ? new Found(listed.tie(), name, null) : fault(listed.trouble(), typed);
    }

    private Found fault(String key, Object... values) {
        return new Found(null, null, words.text(key, values));
    }

    private static String plain(String typed) {
        return InputText.normalized(typed, Normalizer.Form.NFKC).strip();
    }
}
