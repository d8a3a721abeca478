package jp.kenshu.tally;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import jp.kenshu.Bilingual;

/**
 * Something by which records are counted (所属, 参加状況, 回収方法, a row of a grid on one scale): its code, what it is called, and the
 * values that a record can have. Of an {@code exclusive} facet a record has one value at most, of another any number. One that is
 * {@code askedAfter} some values of another facet is told of nobody else; it then says something of that other facet, too.
 */
public record Facet(String code, Bilingual label, List<Value> values, boolean exclusive, List<Having> askedAfter) {

    /** One value of a facet: the code by which records have it, and the words by which people read it. */
    public record Value(String code, Bilingual label) {

        /** Neither may be missing. */
        public Value {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(label, "label");
        }
    }

    /** Keeps a copy, so that a facet never changes. */
    public Facet {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(label, "label");
        values = List.copyOf(values);
        askedAfter = List.copyOf(askedAfter);
    }

    /** A facet that is told of everybody. */
    public Facet(String code, Bilingual label, List<Value> values, boolean exclusive) {
        this(code, label, values, exclusive, List.of());
    }

    /** A facet of which a record has one value at most. */
    public static Facet ofOne(String code, Bilingual label, List<Value> values) {
        return new Facet(code, label, values, true);
    }

    /** A facet of which a record can have several values. */
    public static Facet ofSeveral(String code, Bilingual label, List<Value> values) {
        return new Facet(code, label, values, false);
    }

    /** The same facet, asked only of those who have one of these values of another. */
    public Facet after(List<Having> values) {
        return new Facet(code, label, this.values, exclusive, values);
    }

    /** The place of the value of this code among its values, from 0; -1 if it has none of this code. */
    public int indexOf(String value) {
        return IntStream.range(0, values.size()).filter(index -> values.get(index).code().equals(value)).findFirst().orElse(-1);
    }
}
