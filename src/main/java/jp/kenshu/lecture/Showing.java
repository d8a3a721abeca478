package jp.kenshu.lecture;

import java.time.Instant;

/** How a lecture stands for somebody who wants to see it. */
public enum Showing {
    /** It can be watched. */
    SHOWN,
    /** It will be shown later. */
    NOT_YET,
    /** It is not shown any more. */
    NO_LONGER,
    /** It is shown to those who have registered. */
    FOR_REGISTERED,
    /** It is shown to others, whom the secretariat chose. */
    FOR_CHOSEN,
    /** There is no such lecture. */
    NONE;

    /** How a lecture for {@code readers}, shown from a moment to another, stands at {@code now} for {@code viewer}; staff have to look it over at any time. */
    static Showing of(Readers readers, Instant from, Instant until, Viewer viewer, Instant now) {
        if (readers.areLookedAfterBy(viewer)) {
            return SHOWN;
        }
        if (readers.areStaffAlone()) {
            return NONE;
        }
        if (from != null && now.isBefore(from)) {
            return NOT_YET;
        }
        if (until != null && !now.isBefore(until)) {
            return NO_LONGER;
        }
        return readers.showingTo(viewer);
    }
}
