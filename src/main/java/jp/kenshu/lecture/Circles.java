package jp.kenshu.lecture;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.kenshu.Words;

/** Some of the circles, each at most once. */
public record Circles(Set<Circle> all) {

    /** No circle. */
    public static final Circles NONE = new Circles(Set.of());

    /** These circles in their own order, and none besides. */
    public Circles {
        all = all.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(all));
    }

    /** The circles of these names; what is no circle's name is none. */
    public static Circles named(Collection<String> names) {
        return new Circles(Arrays.stream(Circle.values()).filter(circle -> names.contains(circle.name())).collect(Collectors.toSet()));
    }

    /** Whether {@code circle} is one of them. */
    public boolean have(Circle circle) {
        return all.contains(circle);
    }

    /** Whether there is none. */
    public boolean areNone() {
        return all.isEmpty();
    }

    /** Whether there are nothing but circles of staff. */
    boolean areStaffAlone() {
        return all.stream().allMatch(Circle::isOfStaff);
    }

    /** Their names as a reader reads them. */
    public String in(Words words) {
        return all.stream().map(words::name).collect(Collectors.joining(words.text("circles.between")));
    }

    /** Keeps circles as their names, one after the other. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Circles, String> {

        @Override
        public String convertToDatabaseColumn(Circles circles) {
            return circles.all.stream().map(Enum::name).collect(Collectors.joining(" "));
        }

        @Override
        public Circles convertToEntityAttribute(String column) {
            return named(Set.of(column.split(" ")));
        }
    }
}
