package jp.kenshu.lecture.viewing;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jp.kenshu.Tries;

/**
 * How many viewings of one lecture are counted within ten minutes, so that nobody makes the figures up: of one person, of all who
 * come from one network without signing in - a whole city hall may look at once - and in all. What is beyond is watched all the
 * same; only its figure does not grow.
 */
@ApplicationScoped
public class ViewingLimit {

    static final int OF_A_PERSON = 6;
    static final int OF_A_NETWORK = 300;
    static final int IN_ALL = 3_000;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Tries person = new Tries(OF_A_PERSON, WITHIN);
    private final Tries network = new Tries(OF_A_NETWORK, WITHIN);
    private final Tries all = new Tries(IN_ALL, WITHIN);

    /** Whether one more viewing of a lecture counts, by the person of this id, or, with null, by somebody from {@code sender}. */
    boolean lets(long lectureId, Long personId, String sender) {
        var own = personId == null ? network.count(lectureId + " " + sender) : person.count(lectureId + " " + personId);
        return own && all.count(String.valueOf(lectureId));
    }
}
