package jp.kenshu.lecture;

/** Whom a lecture is for: an audience and, where it is a chosen one, its circles in the edition under an id. */
record Readers(Audience audience, Circles circles, Long edition) {

    /** Whether {@code viewer} looks it over, at any time: the secretariat every lecture, other staff what is not kept from them. */
    boolean areLookedAfterBy(Viewer viewer) {
        return viewer.isSecretariat() || viewer.isStaff() && (audience != Audience.CHOSEN || viewer.isAmong(circles, edition));
    }

    /** Whether there is no such lecture for anybody who is no staff. */
    boolean areStaffAlone() {
        return audience == Audience.STAFF || audience == Audience.CHOSEN && circles.areStaffAlone();
    }

    /** How the lecture stands for {@code viewer} in the time in which it is shown. */
    Showing showingTo(Viewer viewer) {
        return switch (audience) {
            case EVERYBODY -> Showing.SHOWN;
            case REGISTERED -> viewer.isRegistered() ? Showing.SHOWN : Showing.FOR_REGISTERED;
            case CHOSEN -> viewer.isAmong(circles, edition) ? Showing.SHOWN : Showing.FOR_CHOSEN;
            case STAFF -> Showing.NONE;
        };
    }
}
