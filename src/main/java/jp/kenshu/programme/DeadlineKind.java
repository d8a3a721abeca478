package jp.kenshu.programme;

/** What a deadline is for. */
public enum DeadlineKind {
    /** Teams register for part Ⅱ. */
    TEAM_REGISTRATION,
    /** Participants of part Ⅰ change or withdraw their registration. */
    DETAILS,
    /** Representatives change the members of their team. */
    TEAM_LOCK,
    /** Teams hand in 資料２（検討希望場面）. */
    SCENE_PREFERENCE,
    /** Teams hand in 資料３（事前課題）. */
    HOMEWORK,
    /** Teams hand in 資料４（自治体概要資料）. */
    OVERVIEW,
    /** Something that the calendar shows and no form depends on. */
    OTHER
}
