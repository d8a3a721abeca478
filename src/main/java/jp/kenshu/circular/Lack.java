package jp.kenshu.circular;

import java.util.Optional;

import jp.kenshu.programme.DeadlineKind;

/** What somebody has not done (まだの方だけに): the teams', or the members' own. */
public enum Lack {
    /** The team has not handed in 資料２, or in time not whole. */
    PREFERENCE(DeadlineKind.SCENE_PREFERENCE),
    /** The team has not handed in 資料３, or in time not whole. */
    HOMEWORK(DeadlineKind.HOMEWORK),
    /** The team has not handed in 資料４, or in time not whole. */
    OVERVIEW(DeadlineKind.OVERVIEW),
    /** The member has not said that their own 資料３ is ready. */
    OWN_HOMEWORK(null),
    /** The member has not confirmed their details. */
    CONFIRMATION(null),
    /** The member has not come to the venue. */
    ARRIVAL(null);

    private final DeadlineKind paper;

    Lack(DeadlineKind paper) {
        this.paper = paper;
    }

    /** The paper that the team lacks, where it is one. */
    Optional<DeadlineKind> paper() {
        return Optional.ofNullable(paper);
    }
}
