package jp.kenshu.programme;

/** What an indicator serves for: to know how things stand (前提データ), or to plan and judge (計画と評価). */
public enum IndicatorKind {
    /** Data about how things stand (前提データ). */
    BACKGROUND,
    /** A measure of a plan and its effect (計画と評価). */
    EVALUATION
}
