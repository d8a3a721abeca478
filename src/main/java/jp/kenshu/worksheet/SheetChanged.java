package jp.kenshu.worksheet;

/** Something was done to the sheet of a group: entry {@code sequence} of its log, as browsers hear of it. Observe it after commit. */
public record SheetChanged(long groupId, long sequence, String told) {
}
