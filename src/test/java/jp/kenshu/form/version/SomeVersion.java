package jp.kenshu.form.version;

import java.time.Instant;

import jp.kenshu.audit.Actor;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.programme.Conference;

/** Versions of forms outside the database, for tests of other packages. */
public final class SomeVersion {

    private SomeVersion() {
    }

    /** The version of this number of {@code definition}. */
    public static FormVersion of(FormDefinition definition, int number) {
        return new FormVersion(null, number, definition, Actor.portal(), Instant.EPOCH);
    }

    /** The same, open in a conference; whoever asks for it keeps it. */
    public static FormVersion openIn(Conference conference, FormDefinition definition, int number) {
        var version = new FormVersion(conference, number, definition, Actor.portal(), Instant.EPOCH);
        version.open(Actor.portal(), Instant.EPOCH);
        return version;
    }
}
