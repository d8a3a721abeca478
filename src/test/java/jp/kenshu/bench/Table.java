package jp.kenshu.bench;

import java.util.List;

/** A table of the workshop with a group at it, and one of the people of the group. */
record Table(long group, long person) {

    /** So many tables, with their sheets opened. */
    static List<Table> set(Wires wires, int count) {
        return wires.wire().get("/test/bench/tables?count=" + count, null).join().body().lines().map(line -> line.split(" "))
                .map(words -> new Table(Long.parseLong(words[0]), Long.parseLong(words[1]))).toList();
    }
}
