package jp.kenshu.form.definition;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jp.kenshu.programme.Affiliation;

/**
 * For whom a question is: people of some categories, of local government of some kind, in some part, and those who gave one of
 * some values to an earlier question. What is empty (null for the question) does not matter; what is said must hold together.
 */
public record Condition(Set<String> categories, Set<Affiliation> affiliations, Set<AnsweredAs> parts, String question, List<String> values) {

    /** A question for everybody. */
    public static final Condition NONE = new Condition(Set.of(), Set.of(), Set.of(), null, List.of());

    /** Keeps copies, so that a condition never changes. */
    public Condition {
        categories = Collections.unmodifiableSet(new LinkedHashSet<>(categories));
        affiliations = Collections.unmodifiableSet(new LinkedHashSet<>(affiliations));
        parts = Collections.unmodifiableSet(new LinkedHashSet<>(parts));
        values = List.copyOf(values);
    }

    /** A question for those who gave one of {@code values} to the question of this code. */
    public static Condition answered(String question, String... values) {
        return new Condition(Set.of(), Set.of(), Set.of(), question, List.of(values));
    }

    /** Whether it depends on an earlier answer. */
    public boolean dependsOnAnswer() {
        return question != null;
    }

    /** Whether nothing at all is said. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** Whether one of {@code given} is a value that it asks for. */
    public boolean holdsFor(List<String> given) {
        return given.stream().anyMatch(values::contains);
    }
}
