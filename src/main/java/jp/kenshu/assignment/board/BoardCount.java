package jp.kenshu.assignment.board;

import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Venue;

/** How many teams of a venue have handed one paper in, and how many of these whole, against its deadline. */
public record BoardCount(Venue venue, DeadlineKind kind, DueMoment due, long handedIn, long complete, long teams) {

    /** How many have something left to do: they have not handed it in, or not whole. */
    public long missing() {
        return teams - complete;
    }
}
