package jp.kenshu.worksheet;

import java.util.List;

/** Something was done to the sheet of a group: these entries, one after the other, were written into its log. Observe it after commit. */
public record SheetChanged(long groupId, List<SheetEntry> entries) {
}
