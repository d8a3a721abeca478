package jp.kenshu.programme;

/** What the people of a category belong to. */
public enum Affiliation {
    /** A prefecture, its public health centres included. */
    PREFECTURE,
    /** A municipality. */
    MUNICIPALITY,
    /** Anything else, named in words. */
    ORGANISATION
}
