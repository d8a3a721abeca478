package jp.kenshu.seed.edition;

import jp.kenshu.programme.Conference;

/** Conferences as their seed files announce them, for tests that need no database. */
public final class Announcements {

    private Announcements() {
    }

    /** The conference of the edition {@code r5}, or of one of those made up for tests. */
    public static Conference of(String edition) {
        return Edition.read(edition).conference();
    }
}
