package jp.kenshu.assignment.homework;

/** How far a member's homework has come. */
public enum HomeworkState {
    /** 未着手: nothing has been written. */
    NOT_BEGUN,
    /** 保存済み: something has been written, or changed since it was submitted. */
    DRAFT,
    /** 準備完了: the member says that it can be submitted. */
    READY,
    /** 提出済み: it has been submitted with the team's, as it is. */
    SUBMITTED,
    /** 差戻し: the member is asked to look again. */
    RETURNED;

    /** Whether the team's representative can submit it without asking back. */
    public boolean isDone() {
        return this == READY || this == SUBMITTED;
    }
}
