package jp.kenshu.assignment;

import java.util.Locale;

/** The entries of the homework form (資料３ 事前課題), in the order of the form. */
public enum HomeworkField {
    /** 管内人口. */
    POPULATION(Kind.NUMBER, 12),
    /** 高齢化率. */
    AGEING_RATE(Kind.NUMBER, 6),
    /** 構成市町村数: 市; prefectural officers only. */
    CITIES(Kind.COUNT, 4),
    /** 構成市町村数: 町; prefectural officers only. */
    TOWNS(Kind.COUNT, 4),
    /** 構成市町村数: 村; prefectural officers only. */
    VILLAGES(Kind.COUNT, 4),
    /** （ア）長所. */
    STRENGTHS(Kind.TEXT, 4000),
    /** （イ）短所. */
    WEAKNESSES(Kind.TEXT, 4000),
    /** What the writer's organisation should do next. */
    NEEDED(Kind.TEXT, 4000),
    /** （１）めざすべき姿. */
    GOAL(Kind.OF_SCENE, 3000),
    /** 自身で設定: "1" where the writer set the goal, or nothing. */
    SELF_SET(Kind.MARK, 1),
    /** （２）現状. */
    CURRENT(Kind.OF_SCENE, 3000),
    /** （３）取り組み. */
    ACTIONS(Kind.OF_SCENE, 3000),
    /** （４）課題. */
    ISSUES(Kind.OF_SCENE, 3000),
    /** 本研修で知りたいこと. */
    WANT_TO_KNOW(Kind.TEXT, 4000);

    private enum Kind { NUMBER, COUNT, TEXT, OF_SCENE, MARK }

    private final Kind kind;
    private final int max;

    HomeworkField(Kind kind, int max) {
        this.kind = kind;
        this.max = max;
    }

    /** Whether the form asks for it once for each scene. */
    public boolean isPerScene() {
        return kind == Kind.OF_SCENE || kind == Kind.MARK;
    }

    /** Whether it is a text of several lines. */
    public boolean isMultiline() {
        return kind == Kind.TEXT || kind == Kind.OF_SCENE;
    }

    /** Whether it is a number. */
    public boolean isNumber() {
        return kind == Kind.NUMBER || kind == Kind.COUNT;
    }

    /** Whether only officers of a prefecture fill it in. */
    public boolean isPrefectural() {
        return kind == Kind.COUNT;
    }

    /** Whether it is ticked rather than written. */
    public boolean isMark() {
        return kind == Kind.MARK;
    }

    /** The longest answer, in characters as a reader counts them. */
    public int max() {
        return max;
    }

    /** Its name in addresses and ids: {@code want-to-know}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
