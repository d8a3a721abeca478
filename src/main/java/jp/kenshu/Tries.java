package jp.kenshu;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;

/** How often something may be tried within a time, counted for each number, address or name by itself: a whole city hall is one network. */
public final class Tries {

    private static final int REMEMBERED = 100_000;

    private final Cache<String, Bucket> buckets;
    private final int limit;
    private final Duration within;

    /** At most {@code limit} tries of the same within {@code within}. */
    public Tries(int limit, Duration within) {
        this.limit = limit;
        this.within = within;
        this.buckets = Caffeine.newBuilder().expireAfterAccess(within).maximumSize(REMEMBERED).build();
    }

    /** Whether {@code what} may be tried once more. */
    public boolean areLeftFor(String what) {
        return bucket(what).getAvailableTokens() > 0;
    }

    /** Counts a try; answers false when there were too many. */
    public boolean count(String what) {
        return bucket(what).tryConsume(1);
    }

    private Bucket bucket(String what) {
        return buckets.get(what, unknown -> Bucket.builder()
                .addLimit(each -> each.capacity(limit).refillIntervally(limit, within)).build());
    }
}
