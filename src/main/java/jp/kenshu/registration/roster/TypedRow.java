package jp.kenshu.registration.roster;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import jp.kenshu.document.workbook.CellReading.Kind;


/** A row of a list as somebody typed it: a text in each column, of what the edition asks besides too, what kind of value that is, and whether Excel hides the row. */
record TypedRow(int number, boolean hidden, Map<ImportColumn, String> texts, Map<ImportColumn, Kind> kinds, Map<String, String> answers) implements Serializable {

    /** What stands in the column, empty where nothing does. */
    String text(ImportColumn column) {
        return texts.getOrDefault(column, "");
    }

    /** What kind of value it is. */
    Kind kind(ImportColumn column) {
        return kinds.getOrDefault(column, Kind.TEXT);
    }

    /** The row with these texts instead, typed on the screen by somebody who has seen it. */
    TypedRow mended(Map<ImportColumn, String> mends, Map<String, String> otherAnswers) {
        var mended = new EnumMap<ImportColumn, String>(ImportColumn.class);
        mended.putAll(texts);
        mended.putAll(mends);
        var answered = new LinkedHashMap<>(answers);
        answered.putAll(otherAnswers);
        return new TypedRow(number, false, mended, Map.of(), answered);
    }
}
