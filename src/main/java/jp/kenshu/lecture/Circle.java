package jp.kenshu.lecture;

import jp.kenshu.Role;

/** People to whom a lecture can be shown alone: what they are in the lecture's own edition, or among the staff. */
public enum Circle {
    /** Who registered for themselves, for a part of single people. */
    ATTENDEE(null),
    /** Who belongs to a team, its representative too. */
    MEMBER(null),
    /** Who represents a team. */
    REPRESENTATIVE(null),
    /** アドバイザー. */
    ADVISER(Role.ADVISER),
    /** 主催者. */
    ORGANISER(Role.ORGANISER);

    private final Role role;

    Circle(Role role) {
        this.role = role;
    }

    /** Whether they are staff. */
    boolean isOfStaff() {
        return role != null;
    }

    /** Whether staff of {@code staffRole} are this circle. */
    boolean isOf(Role staffRole) {
        return role != null && role == staffRole;
    }
}
