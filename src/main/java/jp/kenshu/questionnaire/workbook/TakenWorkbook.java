package jp.kenshu.questionnaire.workbook;

import java.io.Serializable;

/** What became of a workbook that was to be taken in: whether it has become a response, and why not; null where it has. */
public record TakenWorkbook(String file, boolean taken, String why) implements Serializable {

    static TakenWorkbook taken(ReadWorkbook workbook) {
        return new TakenWorkbook(workbook.file(), true, null);
    }

    static TakenWorkbook leftOut(ReadWorkbook workbook, String why) {
        return new TakenWorkbook(workbook.file(), false, why);
    }
}
