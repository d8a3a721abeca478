package jp.kenshu.form.definition;

import java.util.Objects;

import jp.kenshu.Bilingual;

/** One row of a grid: what is judged. */
public record GridRow(String code, Bilingual label) {

    /** A row has a code, by which its answers are kept, and a label, by which it is shown. */
    public GridRow {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(label, "label");
    }
}
