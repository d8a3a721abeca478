package jp.kenshu.group;

/** A table and a seat at it, by their numbers, as somebody is told of them. */
public record TableSeat(int table, int seat) {
}
