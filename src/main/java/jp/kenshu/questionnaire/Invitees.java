package jp.kenshu.questionnaire;

/** To whom the personal links of a questionnaire are written (案内する方). The open address is for everybody all the same. */
public enum Invitees {
    /** Who has registered by themselves, for part Ⅰ. */
    INDIVIDUALS,
    /** The members of the teams, for part Ⅱ. */
    TEAMS,
    /** Both of them, each person once. */
    EVERYBODY
}
