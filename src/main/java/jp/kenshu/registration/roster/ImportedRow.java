package jp.kenshu.registration.roster;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A row of an imported workbook, by the number that Excel shows beside it: what it says as the fields of the
 * registration's form, and everything that is wrong with it.
 */
public record ImportedRow(int number, Map<String, String> fields, List<Fault> faults) implements Serializable {

    /** Something wrong: the cell as Excel calls it, the column's heading, and what is wrong in words. */
    public record Fault(String cell, String column, String words) implements Serializable {
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
}
