package jp.kenshu.worksheet.outline;

import java.util.List;

/** A text that stands once on the sheet, such as the goal: its field, how many lines it begins with, and what prepared papers it takes. */
public record OutlineText(OutlineField field, int lines, List<String> takes) {

    public String code() {
        return field.code();
    }
}
