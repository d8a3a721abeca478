package jp.kenshu.worksheet;

/** What is written in a field of the worksheet, in the order of the steps. */
public enum FieldName {
    /** めざすべき姿（目的）. */
    GOAL(1),
    /** One of the present states (現状). */
    PRESENT(2),
    /** One of the gaps between the goal and the present (乖離). */
    GAP(3),
    /** An issue: the cause of a gap (課題). */
    ISSUE(4),
    /** 短期目標 of an issue. */
    SHORT_TARGET(5),
    /** 長期目標 of an issue. */
    LONG_TARGET(5),
    /** 実施すべき事項 for an issue. */
    ACTION(6),
    /** Who does it. */
    WHO(6),
    /** By when it is done. */
    WHEN(6),
    /** What a target is measured by (指標). */
    INDICATOR(7),
    /** How the figure is obtained (把握方法). */
    METHOD(7),
    /** When it is judged (評価時期). */
    JUDGED_AT(7),
    /** まとめ. */
    SUMMARY(8);

    private final int step;

    FieldName(int step) {
        this.step = step;
    }

    /** The step in which it is filled in, from 1 to 8. */
    public int getStep() {
        return step;
    }
}
