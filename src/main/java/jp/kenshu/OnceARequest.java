package jp.kenshu;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/**
 * What is looked up once for each request and remembered until its end, so that a page that speaks of a thing ten times asks for it
 * once. Whoever changes the thing lets it be forgotten. Without a request nothing is remembered.
 */
@ApplicationScoped
public class OnceARequest {

    @Inject
    private Memory memory;

    /** What one request remembers, by what it is about. */
    @RequestScoped
    static class Memory {

        private final Map<Object, Object> things = new HashMap<>();

        Object find(Object key) {
            return things.get(key);
        }

        void remember(Object key, Object thing) {
            things.put(key, thing);
        }

        void forget(Object key) {
            things.remove(key);
        }
    }

    /** What {@code key} stands for, looked up by {@code look} unless this request has done so; nothing found is looked for again. */
    @SuppressWarnings("unchecked")
    public <T> T of(Object key, Supplier<T> look) {
        try {
            var known = memory.find(key);
            if (known == null) {
                known = look.get();
                memory.remember(key, known);
            }
            return (T) known;
        } catch (ContextNotActiveException noRequest) {
            return look.get();
        }
    }

    /** Looks anew when {@code key} is asked for again. */
    public void forget(Object key) {
        try {
            memory.forget(key);
        } catch (ContextNotActiveException noRequest) {
            // nothing is remembered
        }
    }
}
