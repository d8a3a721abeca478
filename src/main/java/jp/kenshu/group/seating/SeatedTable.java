package jp.kenshu.group.seating;

import java.util.List;

import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.group.hall.HallTable;

/** A table of the seating plan with the group that sits at it (null for none), all its seats, and who of the group has none. */
public record SeatedTable(HallTable table, WorkGroup group, boolean pinned, List<Seat> seats, List<WorkGroupMember> standing) {

    /** The number on the table. */
    public int getNumber() {
        return table.number();
    }

    /** The seats on which somebody sits. */
    public List<Seat> getTaken() {
        return seats.stream().filter(Seat::isTaken).toList();
    }

    /** How many people of the group there are, with a seat or without. */
    public int getPeople() {
        return getTaken().size() + standing.size();
    }
}
