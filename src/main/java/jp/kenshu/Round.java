package jp.kenshu;

import java.time.Duration;

/**
 * Something that the portal does by itself again and again while it runs, such as sending what has fallen due. Every node does
 * its rounds; that a deed is done once is for the deed's own row or lock to see to.
 */
public interface Round {

    /** How long it rests after a round; it rests as long, but a minute at most, before the first one. */
    Duration rest();

    /** Goes one round. What fails is written to the log, and the next round follows. */
    void go();
}
