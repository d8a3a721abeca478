package jp.kenshu.form.version;

import java.time.Instant;

import jp.kenshu.audit.Actor;
import jp.kenshu.form.definition.FormDefinition;

/** Versions of forms outside the database, for tests of other packages. */
public final class SomeVersion {

    private SomeVersion() {
    }

    /** The version of this number of {@code definition}. */
    public static FormVersion of(FormDefinition definition, int number) {
        return new FormVersion(null, number, definition, Actor.portal(), Instant.EPOCH);
    }
}
