/**
 * Who sits where in part Ⅱ (座席表): groups at tables, people on seats, proposed with reasons, changed by hand and published.
 * It takes the groups as published, and leaves the hall to {@code group.hall} and printing to {@code group.papers}.
 */
package jp.kenshu.group.seating;
