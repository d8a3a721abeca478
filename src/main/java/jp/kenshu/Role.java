package jp.kenshu;

/** What somebody is in the conference, and so what they may see. */
public enum Role {
    /** 参加者: registers, watches, prepares, answers; representatives of teams are participants too. */
    PARTICIPANT,
    /** 事務局: runs the conference. */
    SECRETARIAT,
    /** 主催者: reads how it goes. */
    ORGANISER,
    /** アドバイザー: reads the groups' work. */
    ADVISER;

    /** Whether this is a role of staff, who sign in with password and one-time code. */
    public boolean isStaff() {
        return this != PARTICIPANT;
    }
}
