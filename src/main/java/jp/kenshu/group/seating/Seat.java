package jp.kenshu.group.seating;

import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.group.hall.SeatPlace;

/** A seat of a table, and who sits there; null for nobody. */
public record Seat(SeatPlace place, WorkGroupMember member) {

    /** Whether somebody sits there. */
    public boolean isTaken() {
        return member != null;
    }

    /** Whether the seat is that of {@code teamMemberId}. */
    public boolean isOf(long teamMemberId) {
        return member != null && member.getMember().getId() == teamMemberId;
    }

    /** The number of the seat, clockwise around the table from 1. */
    public int getNumber() {
        return place.number();
    }
}
