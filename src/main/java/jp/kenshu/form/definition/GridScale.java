package jp.kenshu.form.definition;

import java.util.List;
import java.util.Objects;

import jp.kenshu.Bilingual;

/** One scale on which the rows of a grid are judged, such as ①内容について: of its choices each row takes one. */
public record GridScale(String code, Bilingual label, List<Choice> choices) {

    /** A scale has a code, by which its answers are kept, and a label, by which it is shown. */
    public GridScale {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(label, "label");
        choices = List.copyOf(choices);
    }
}
