package jp.kenshu;

import java.util.Arrays;
import java.util.stream.Stream;

import jakarta.inject.Inject;

/** Puts a class together by hand that the container puts together otherwise, for tests that need no container. */
public final class Wired {

    private Wired() {
    }

    /** {@code made} with each of its injected fields filled from {@code parts}; what is not among them stays empty. */
    public static <T> T with(T made, Object... parts) {
        Stream.<Class<?>>iterate(made.getClass(), type -> type != Object.class, type -> type.getSuperclass()).flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(Inject.class))
                .forEach(field -> Arrays.stream(parts).filter(field.getType()::isInstance).findFirst().ifPresent(part -> set(made, field.getName(), part)));
        return made;
    }

    /** Sets a field that only the database or the container sets otherwise. */
    public static void set(Object of, String name, Object value) {
        for (Class<?> type = of.getClass(); type != null; type = type.getSuperclass()) {
            try {
                var field = type.getDeclaredField(name);
                field.setAccessible(true);
                field.set(of, value);
                return;
            } catch (NoSuchFieldException above) {
                // the field may be of a class above
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        throw new IllegalArgumentException(name);
    }
}
