package jp.kenshu.assignment.board;

import java.util.List;

import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Venue;

/** How many teams of a venue have handed one paper in, and how many of these whole, against its deadline. */
public record BoardCount(Venue venue, DeadlineKind kind, DueMoment due, long handedIn, long complete, long teams) {

    static BoardCount of(Venue venue, DeadlineKind kind, DueMoment due, List<BoardRow> rows) {
        var there = rows.stream().filter(row -> row.team().getVenue().getId().equals(venue.getId())).toList();
        return new BoardCount(venue, kind, due, there.stream().filter(row -> row.hasHandedIn(kind)).count(),
                there.stream().filter(row -> !row.lacks(kind)).count(), there.size());
    }

    /** How many have something left to do: they have not handed it in, or not whole. */
    public long missing() {
        return teams - complete;
    }
}
