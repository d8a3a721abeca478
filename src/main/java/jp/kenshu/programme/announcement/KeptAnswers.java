package jp.kenshu.programme.announcement;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

/**
 * Answers that are kept for a second. Whoever asks next makes one anew, and those who ask while it is being made get the one before for
 * another second: in a rush nobody waits for a page but those who come before the first of them.
 *
 * @param <K> what an answer is made for
 * @param <A> an answer
 */
final class KeptAnswers<K, A> {

    static final Duration KEPT = Duration.ofSeconds(1);
    private static final int ANSWERS_MAX = 200;

    private final Ticker clock;
    private final Cache<K, Kept<A>> answers;
    private final Set<K> beingMade = ConcurrentHashMap.newKeySet();

    /** An answer, and when it was made. */
    private record Kept<A>(A answer, long madeAt) {
    }

    KeptAnswers(Ticker clock) {
        this.clock = clock;
        this.answers = Caffeine.newBuilder().ticker(clock).expireAfterWrite(KEPT.multipliedBy(2)).maximumSize(ANSWERS_MAX).build();
    }

    /** The answer for {@code key}, kept or made by {@code maker}; null if it makes none that is kept. */
    A get(K key, Supplier<A> maker) {
        var known = answers.getIfPresent(key);
        if (known == null) {
            known = answers.get(key, missing -> made(maker));
        } else if (clock.read() - known.madeAt() > KEPT.toNanos() && beingMade.add(key)) {
            known = makeAnew(key, maker);
        }
        return known == null ? null : known.answer();
    }

    private Kept<A> makeAnew(K key, Supplier<A> maker) {
        try {
            var made = made(maker);
            if (made == null) {
                answers.invalidate(key);
            } else {
                answers.put(key, made);
            }
            return made;
        } finally {
            beingMade.remove(key);
        }
    }

    private Kept<A> made(Supplier<A> maker) {
        var answer = maker.get();
        return answer == null ? null : new Kept<>(answer, clock.read());
    }
}
