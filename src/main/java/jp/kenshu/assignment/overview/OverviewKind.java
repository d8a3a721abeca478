package jp.kenshu.assignment.overview;

/** Whose work a file of 資料４ tells of. */
public enum OverviewKind {
    /** The municipality's. */
    MUNICIPALITY,
    /** The prefecture's (「県としてのとりくみ」), where its officers provide it. */
    PREFECTURE
}
