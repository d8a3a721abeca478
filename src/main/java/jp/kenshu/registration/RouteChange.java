package jp.kenshu.registration;

/** What became of somebody's wish for another route of part Ⅰ. */
public enum RouteChange {
    /** They take part by the route they asked for. */
    MOVED,
    /** The route is full; they wait for it and keep the present one. */
    WAITS,
    /** They wait no more and keep the present route. */
    LEFT_LINE,
    /** They had already what they asked for. */
    UNCHANGED
}
