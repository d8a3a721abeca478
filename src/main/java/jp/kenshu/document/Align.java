package jp.kenshu.document;

/** Where a line of text stands between the edges of its column. */
public enum Align {
    LEFT, CENTRE, RIGHT, JUSTIFIED
}
