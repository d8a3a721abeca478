package jp.kenshu.registration;

import java.util.Comparator;
import java.util.stream.Stream;

import jp.kenshu.programme.Places;
import jp.kenshu.programme.Venue;

/** The places that a team holds at a venue: as many as it has members, as many as it is proposed, or none. */
record TeamPlaces(Venue venue, int people) {

    /** No places anywhere. */
    static final TeamPlaces NONE = new TeamPlaces(null, 0);

    /** Exchanges these places for {@code others}, all or none; answers false when the others do not fit. */
    boolean exchangeFor(TeamPlaces others, Places places) {
        if (equals(others)) {
            return true;
        }
        Stream.of(this, others).filter(each -> each.people > 0).map(TeamPlaces::venue)
                .distinct().sorted(Comparator.comparing(Venue::getId)).forEach(places::hold);
        if (people > 0) {
            places.giveBack(venue, people);
        }
        if (others.people == 0 || places.take(others.venue, others.people)) {
            return true;
        }
        if (people > 0) {
            places.take(venue, people);
        }
        return false;
    }
}
