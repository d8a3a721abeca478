package jp.kenshu.worksheet.outline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jp.kenshu.Bilingual;

/** One step of the work with the texts and lists that are filled in at it; the step that is {@code collected} is the まとめ. */
public record OutlineStep(int number, Naming naming, boolean collected, List<OutlineText> texts, List<OutlineList> lists) {

    /**
     * What the step is called: in full on paper, as it is asked on the page, in a word where steps are listed, in as little as fits
     * where groups are compared; and what is said to the group besides (or null).
     */
    public record Naming(Bilingual title, Bilingual asked, Bilingual called, Bilingual brief, Bilingual guidance) {
    }

    /** What is said to the group besides the title, if anything. */
    public Optional<Bilingual> findGuidance() {
        return Optional.ofNullable(naming.guidance());
    }

    /** The same step as step {@code other}. */
    OutlineStep numbered(int other) {
        return new OutlineStep(other, naming, collected, texts, lists);
    }

    /** The same step, collected or not. */
    OutlineStep collected(boolean so) {
        return new OutlineStep(number, naming, so, texts, lists);
    }

    /** The same step with other texts and lists. */
    OutlineStep holding(List<OutlineText> others, List<OutlineList> otherLists) {
        return new OutlineStep(number, naming, collected, others, otherLists);
    }

    /** All fields of the step in their order. */
    public List<OutlineField> fields() {
        return Stream.concat(texts.stream().map(OutlineText::field), lists.stream().flatMap(list -> list.fields().stream())).toList();
    }
}
