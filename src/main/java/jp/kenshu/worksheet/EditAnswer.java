package jp.kenshu.worksheet;

import java.util.List;

/** What became of an edit: the edits of its field after its base, itself last, or why it was refused. */
record EditAnswer(List<SheetEntry> entries, RuntimeException refusal) {

    static EditAnswer taken(List<SheetEntry> entries) {
        return new EditAnswer(entries, null);
    }

    static EditAnswer refused(RuntimeException why) {
        return new EditAnswer(null, why);
    }

    /** The entries; throws why there are none. */
    List<SheetEntry> get() {
        if (refusal != null) {
            throw refusal;
        }
        return entries;
    }
}
