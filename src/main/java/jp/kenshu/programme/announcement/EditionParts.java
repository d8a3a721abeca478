package jp.kenshu.programme.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.EditionNames;

/** Which parts the edition has, for pages that lead to them. */
@ApplicationScoped
@AllowedToEverybody("what the edition has, which is announced")
@Named
public class EditionParts {

    /** Whether people register one by one for some part. */
    public boolean isIndividual() {
        return EditionNames.knows("individual");
    }

    /** Whether some part is recorded for the lecture archive. */
    public boolean isRecorded() {
        return EditionNames.knows("recorded");
    }

    /** Whether municipalities send teams to some part. */
    public boolean isTeam() {
        return EditionNames.knows("team");
    }
}
