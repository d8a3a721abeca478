package jp.kenshu.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jp.kenshu.account.access.Access;
import org.junit.jupiter.api.Test;

/** Which part a page or endpoint belongs to. */
class PartPagesTest {

    /** What of these belongs to every edition. */
    private static final Set<String> OF_EVERY_EDITION = Set.of("/registration/organiser/capacity", "/registration/answer-files");

    @Test
    void everyPageOfRegistrationAndWhatFollowsBelongsToAPart() {
        var without = new TreeSet<String>();
        Access.stated().paths().stream().filter(path -> path.matches("/(registration|assignment|group|worksheet)(/.*)?"))
                .filter(path -> PartPages.partOf(path).isEmpty()).forEach(without::add);

        assertEquals(OF_EVERY_EDITION, without);
    }

    @Test
    void whatIsNamedAfterATeamBelongsToTheTeams() {
        assertEquals(Optional.of("team"), PartPages.partOf("/registration/organiser/team-entry"));
        assertEquals(Optional.of("team"), PartPages.partOf("/worksheet/live/state"));
        assertEquals(Optional.of("team"), PartPages.partOf("/worksheet/12"));
        assertEquals(Optional.of("individual"), PartPages.partOf("/registration/organiser/import.xlsx"));
        assertEquals(Optional.empty(), PartPages.partOf("/programme/organiser/settings"));
        assertEquals(Optional.empty(), PartPages.partOf("/"));
    }
}
