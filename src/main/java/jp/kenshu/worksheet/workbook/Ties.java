package jp.kenshu.worksheet.workbook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jp.kenshu.Words;
import jp.kenshu.worksheet.RowKind;
import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.SheetView.Row;

/**
 * Finds the issue or target that somebody meant by the number beside a new row. The numbers are those of the workbook, which
 * the sheet may have left behind; issues and targets that the workbook itself adds are numbered after the others.
 */
final class Ties {

    private static final Pattern ISSUE = Pattern.compile("\\D*(\\d{1,3})\\D*");
    private static final Pattern TARGET = Pattern.compile("\\D*(\\d{1,3})\\D*?([短長sl])\\D*(\\d{0,3})\\D*", Pattern.CASE_INSENSITIVE);

    private final Words words;
    private final List<Listed> issues = new ArrayList<>();

    /** What can be meant by a number: where it hangs, its text, why nothing can hang on it (else null), and an issue's targets. */
    private record Listed(Returned.Tie tie, String text, String trouble, Map<RowKind, List<Listed>> targets) {
    }

    /** What was meant, in the words of the workbook, or why it cannot be told. */
    record Found(Returned.Tie tie, String name, String fault) {
    }

    /** The issues and targets of {@code sheet} as they were numbered in the workbook of {@code seal}. */
    Ties(Seal seal, SheetView sheet, Words words) {
        this.words = words;
        var rows = new HashMap<Long, Row>();
        sheet.rows().forEach(row -> rows.put(row.fields().get(0).id(), row));
        seal.revisions().keySet().stream().filter(rows::containsKey).map(rows::get).forEach(row -> list(sheet, row));
    }

    private void list(SheetView sheet, Row row) {
        var listed = new Listed(Returned.Tie.to(row.id()), row.text(), sheet.isOnSheet(row) ? null : "sheetImport.tie.removed", noTargets());
        if (row.kind() == RowKind.ISSUE) {
            issues.add(listed);
        } else if ((row.kind() == RowKind.SHORT_TARGET || row.kind() == RowKind.LONG_TARGET) && !issues.isEmpty()) {
            issues.get(issues.size() - 1).targets().get(row.kind()).add(listed);
        }
    }

    private static Map<RowKind, List<Listed>> noTargets() {
        return Map.of(RowKind.SHORT_TARGET, new ArrayList<>(), RowKind.LONG_TARGET, new ArrayList<>());
    }

    /** Lists an issue for which the workbook has a spare row; nothing can hang on it while nothing is written there. */
    void listIssue(SpareRow spare, String text, boolean filled) {
        var issue = new Listed(Returned.Tie.to(spare, RowKind.ISSUE), text, filled ? null : "sheetImport.tie.blank", noTargets());
        issue.targets().forEach((kind, targets) -> targets.add(new Listed(Returned.Tie.to(spare, kind), "", issue.trouble(), Map.of())));
        issues.add(issue);
    }

    /** Lists a target that the workbook adds to the issue of {@code typed}. */
    void listTarget(SpareRow target, String typed, String text) {
        issue(typed).targets().get(target.kind()).add(new Listed(Returned.Tie.to(target, target.kind()), text, null, Map.of()));
    }

    /** How many issues have been listed. */
    int issues() {
        return issues.size();
    }

    /** What was meant by {@code typed} beside a new row of {@code kind}. */
    Found find(RowKind kind, String typed) {
        if (typed.isBlank()) {
            return fault("sheetImport.tie.missing", typed);
        }
        return kind == RowKind.INDICATOR ? findTarget(typed) : findIssue(typed);
    }

    private Found findIssue(String typed) {
        if (!ISSUE.matcher(plain(typed)).matches()) {
            return fault("sheetImport.tie.unread", typed);
        }
        var issue = issue(typed);
        return issue == null ? fault("sheetImport.tie.none", typed) : found(issue, name(issue), typed);
    }

    private Listed issue(String typed) {
        var number = ISSUE.matcher(plain(typed));
        return number.matches() ? issue(Integer.parseInt(number.group(1))) : null;
    }

    private Listed issue(int number) {
        return number >= 1 && number <= issues.size() ? issues.get(number - 1) : null;
    }

    private Found findTarget(String typed) {
        var read = TARGET.matcher(plain(typed));
        if (!read.matches()) {
            return fault("sheetImport.tie.unreadTarget", typed);
        }
        var issue = issue(Integer.parseInt(read.group(1)));
        if (issue == null) {
            return fault("sheetImport.tie.none", typed);
        }
        var kind = "短sS".contains(read.group(2)) ? RowKind.SHORT_TARGET : RowKind.LONG_TARGET;
        var targets = issue.targets().get(kind);
        if (read.group(3).isEmpty() && targets.size() > 1) {
            return fault("sheetImport.tie.which", typed);
        }
        var number = read.group(3).isEmpty() ? 1 : Integer.parseInt(read.group(3));
        if (number < 1 || number > targets.size()) {
            return fault("sheetImport.tie.none", typed);
        }
        var target = targets.get(number - 1);
        return found(target, name(issue) + " / " + numbered(kind, number) + text(target), typed);
    }

    private String name(Listed issue) {
        return numbered(RowKind.ISSUE, issues.indexOf(issue) + 1) + text(issue);
    }

    private String numbered(RowKind kind, int number) {
        return words.text("sheetForm.numbered", words.text("sheetPaper.field." + kind.getFields().get(0)), String.valueOf(number));
    }

    private String text(Listed listed) {
        return listed.text().isBlank() ? "" : words.text("sheetImport.tie.text", listed.text());
    }

    private Found found(Listed listed, String name, String typed) {
        return listed.trouble() == null ? new Found(listed.tie(), name, null) : fault(listed.trouble(), typed);
    }

    private Found fault(String key, String typed) {
        return new Found(null, null, words.text(key, typed));
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
