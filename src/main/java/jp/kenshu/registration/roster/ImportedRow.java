package jp.kenshu.registration.roster;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A row of an imported list, by the number that Excel shows beside it: what was typed in it, what that says as the fields of
 * the registration's form, and everything that is wrong with it.
 */
public record ImportedRow(TypedRow typed, Map<String, String> fields, List<Fault> faults) implements Serializable {

    /** Something wrong: the cell as Excel calls it, the column's heading, and what is wrong in words. */
    public record Fault(String cell, String column, String words) implements Serializable {
    }

    /** The number that Excel shows beside it. */
    public int number() {
        return typed.number();
    }

    /** What stands in a column, as a list shows it. */
    public String text(ImportColumn column) {
        return typed.text(column);
    }

    /** What stands in the column of what the edition asks besides, by its code. */
    public String answer(String code) {
        return typed.answers().getOrDefault(code, "");
    }

    /** Whether it can be let in. */
    public boolean isGood() {
        return faults.isEmpty();
    }

    /** The name, as a list shows it. */
    public String name() {
        return fields.get(ImportColumn.NAME.field());
    }

    /** The e-mail address, as a list shows it. */
    public String email() {
        return fields.get(ImportColumn.EMAIL.field());
    }

    /** Everything that is wrong, in one cell of a workbook. */
    public String reasons() {
        return String.join("\n", faults.stream().map(fault -> (fault.column() + " " + fault.cell() + " " + fault.words()).strip()).toList());
    }
}
