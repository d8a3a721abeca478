package jp.kenshu.group.reception;

import jp.kenshu.group.WorkGroupMember;

/** A role in which somebody serves a group, and which must be filled anew when they do not come. */
public enum GroupRole {
    /** 司会. */
    CHAIR,
    /** 書記. */
    SCRIBE,
    /** 説明者 of a municipality. */
    PRESENTER;

    /** Whether {@code member} serves in this role. */
    boolean isHeldBy(WorkGroupMember member) {
        return switch (this) {
            case CHAIR -> member.isChair();
            case SCRIBE -> member.isScribe();
            case PRESENTER -> member.isPresenter();
        };
    }

    /** Appoints {@code member} or relieves them; what else they do stays. */
    void give(WorkGroupMember member, boolean serves) {
        member.serve(this == CHAIR ? serves : member.isChair(), this == SCRIBE ? serves : member.isScribe(),
                this == PRESENTER ? serves : member.isPresenter());
    }
}
