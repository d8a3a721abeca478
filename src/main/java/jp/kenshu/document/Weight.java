package jp.kenshu.document;

/** How heavy the house's letters are set: running text, or headings and labels. */
public enum Weight {
    REGULAR, BOLD
}
