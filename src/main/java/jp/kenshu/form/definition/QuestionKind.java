package jp.kenshu.form.definition;

import java.util.Locale;

/** How a question is answered. */
public enum QuestionKind {
    /** A text of one line. */
    LINE,
    /** A text of any number of lines. */
    TEXT,
    /** A number, with decimals if the question says so. */
    NUMBER,
    /** A whole number of people or things, from nothing upwards. */
    COUNT,
    /** A day. */
    DATE,
    /** A month of the year, from 1 to 12. */
    MONTH,
    /** はい or いいえ. */
    YES_NO,
    /** A ○ or nothing. */
    MARK,
    /** One of several choices. */
    ONE,
    /** Any of several choices. */
    SEVERAL,
    /** Rows, each judged on one or more scales. */
    GRID,
    /** A figure between two ends. */
    SCALE,
    /** Choices in an order of preference. */
    RANKING,
    /** Files. */
    FILE,
    /** Something to read, with nothing to answer. */
    STATEMENT;

    /** Whether it offers choices. */
    public boolean hasChoices() {
        return this == ONE || this == SEVERAL || this == RANKING;
    }

    /** Whether its answer may consist of several values. */
    public boolean isMultiple() {
        return this == SEVERAL || this == RANKING || this == FILE;
    }

    /** Whether it is written in words, of which there can be too many. */
    public boolean isWritten() {
        return this == LINE || this == TEXT;
    }

    /** Whether it is a quantity with a unit. */
    public boolean isQuantity() {
        return this == NUMBER || this == COUNT;
    }

    /** Whether other questions may depend on what is answered to it. */
    public boolean decides() {
        return this == ONE || this == SEVERAL || this == YES_NO || this == MARK || this == SCALE;
    }

    /** Whether there is anything to answer. */
    public boolean isAsked() {
        return this != STATEMENT;
    }

    /** Its name in seed files, pages and stored forms: {@code yes_no}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
