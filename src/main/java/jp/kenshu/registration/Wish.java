package jp.kenshu.registration;

import java.time.Instant;

import jp.kenshu.account.People;
import jp.kenshu.programme.Route;

/** What somebody who registers wants: a place by {@code route} or, for who {@code waitsWhenFull}, one in its line. */
record Wish(Route route, Attendee attendee, boolean waitsWhenFull, Entry entry) {

    /** Whether the route takes just this person at {@code moment}, as far as that can be told without its places. */
    boolean isPossibleAt(Instant moment) {
        return route.takes(attendee.getCategory()) && (entry.by().isStaff() || route.isOpenAt(moment));
    }

    People.Newcomer newcomer() {
        return new People.Newcomer(attendee.getEmail(), attendee.getName(), entry.language());
    }
}
