package jp.kenshu;

import java.io.IOException;

/**
 * Something long that somebody has asked for, done by this node after the answer has gone out. How far it is, and whether it should
 * stop, stands in a row of its feature, so that every node can tell.
 */
public interface Job {

    /** What it is, for the log: {@code packet 7}. */
    String name();

    /** Does it. */
    void run() throws IOException;

    /** It could not be done, which the log tells; whoever waits for it is told. */
    void fail();
}
