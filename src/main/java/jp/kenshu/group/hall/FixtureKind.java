package jp.kenshu.group.hall;

/** What stands in a hall besides the tables. */
public enum FixtureKind {
    /** Where the lecturers speak. */
    STAGE,
    /** What everybody looks at. */
    SCREEN,
    /** Where people come in. */
    DOOR
}
