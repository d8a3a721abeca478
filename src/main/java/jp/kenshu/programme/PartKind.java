package jp.kenshu.programme;

/** How one registers to a part. */
public enum PartKind {
    /** People register one by one, each by a route. */
    INDIVIDUAL,
    /** A municipality registers a team at a venue. */
    TEAM
}
