package jp.kenshu.group.reception;

import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.group.seating.Seat;
import jp.kenshu.group.seating.SeatedTable;
import jp.kenshu.registration.TeamMember;

/** Somebody who is expected, with everything that the desk tells them: group, table and seat (each null while not published), and whether they have come. */
public record Guest(TeamMember member, WorkGroupMember place, SeatedTable table, Seat seat, Arrival arrival) {

    /** Whether they have come. */
    public boolean isPresent() {
        return arrival != null;
    }
}
