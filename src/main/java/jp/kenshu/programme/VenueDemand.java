package jp.kenshu.programme;

import java.util.Map;

/** How many people want to come to each venue, admitted or not yet. Registration, which counts them, answers. */
public interface VenueDemand {

    /** Nobody has registered. */
    Demand NONE = new Demand(0, 0);

    /** How many municipalities have registered for a venue, with how many people. */
    record Demand(int municipalities, int people) {
    }

    /** The demand by the id of the venue; a venue nobody has registered for is not in it. */
    Map<Long, Demand> byVenue();
}
