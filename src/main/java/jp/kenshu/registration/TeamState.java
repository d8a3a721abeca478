package jp.kenshu.registration;

/** How far a team's registration for part Ⅱ has come. */
public enum TeamState {
    /** 参加決定: all its members have places. */
    ADMITTED,
    /** 調整中: it did not fit when it registered; the secretariat selects and adjusts. */
    UNDER_REVIEW,
    /** ご提案中: the secretariat keeps places for a smaller team or at another venue, and awaits the answer. */
    PROPOSED,
    /** 見送り: the secretariat could not admit it. */
    DECLINED,
    /** 取下げ: the municipality does not take part after all. */
    WITHDRAWN;

    /** Whether the team's registration stands, so that its municipality and its members may have no second one. */
    public boolean stands() {
        return this == ADMITTED || this == UNDER_REVIEW || this == PROPOSED;
    }
}
