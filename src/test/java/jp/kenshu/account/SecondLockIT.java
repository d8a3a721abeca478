package jp.kenshu.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;

import jakarta.inject.Inject;
import jp.kenshu.NotAllowed;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.Role;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.settings.Settings;
import jp.kenshu.programme.settings.SettingsPage;
import jp.kenshu.record.RecordPage;
import jp.kenshu.registration.TeamDecisions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Behind the list of pages: verbs and the beans of pages ask the role of the one who acts themselves. */
class SecondLockIT extends PortalIT {

    @Inject
    private StaffMembers staff;
    @Inject
    private TeamDecisions decisions;
    @Inject
    private Settings settings;
    @Inject
    private SettingsPage settingsPage;
    @Inject
    private RecordPage recordPage;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Rehearsal rehearsal;

    private static List<Actor> others() {
        return List.of(Actor.participant("甲"), Actor.staff(Role.ORGANISER, "乙"), Actor.staff(Role.ADVISER, "丙"), Actor.fromStored("STAFF 丁"));
    }

    @Test
    void verbsOfTheSecretariatAreForTheSecretariatAlone() {
        var before = staff.all().size();

        for (var other : others()) {
            assertThrows(NotAllowed.class, () -> staff.add("mallory@example.jp", "Mallory", Role.SECRETARIAT, other), other.toString());
            assertThrows(NotAllowed.class, () -> staff.close(1, other), other.toString());
            assertThrows(NotAllowed.class, () -> decisions.decline(1, "", other), other.toString());
            assertThrows(NotAllowed.class, () -> settings.answerAt(1, 0, null, other), other.toString());
        }

        assertEquals(before, staff.all().size());
    }

    @Test
    void whoeverIsNotSignedInGetsNothingFromTheBeansOfStaffPages() {
        assertThrows(NotAllowed.class, () -> settingsPage.getDeadlines());
        assertThrows(NotAllowed.class, () -> recordPage.getList());
    }

    @Test
    void anotherRoleGetsNothingFromThemEither() {
        signedIn.enter(rehearsal.staff(Role.ORGANISER));

        assertThrows(NotAllowed.class, () -> settingsPage.getDeadlines());
        assertThrows(NotAllowed.class, () -> recordPage.getList());
    }

    /** Servlets called by name, past every filter that looks at addresses. */
    @RunAsClient
    @ParameterizedTest
    @EnumSource(names = {"PARTICIPANT", "ORGANISER", "ADVISER"})
    void endpointsAskTheRoleThemselves(Role role) throws IOException {
        var endpoint = "/test/servlet?name=jp.kenshu.registration.roster.ImportTemplate";

        assertEquals(404, RawRequest.get(endpoint, "").send().status());
        assertEquals(404, RawRequest.get(endpoint, SpellingsIT.signIn(role)).send().status());
        assertEquals(200, RawRequest.get(endpoint, SpellingsIT.signIn(Role.SECRETARIAT)).send().status());
    }
}
