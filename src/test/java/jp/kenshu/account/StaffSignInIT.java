package jp.kenshu.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.secret.OneTimeCodes;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditEntry;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.OutgoingMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaffSignInIT extends PortalIT {

    private static final String PASSWORD = "長い合言葉を使っています。";
    private static final Actor BORIS = Actor.staff("ボリス");

    @Inject
    private StaffMembers staff;
    @Inject
    private AccessLinks links;
    @Inject
    private Outbox outbox;
    @Inject
    private AuditTrail audit;
    @Inject
    private Rehearsal rehearsal;
    private final String email = UUID.randomUUID() + "@staff.example.jp";
    private final String secret = OneTimeCodes.newSecret();

    @BeforeEach
    void duringRegistration() {
        rehearsal.beginAnew();
    }

    @Test
    void aNewMemberSetsUpAndComesInWithPasswordAndCode() {
        var member = setUp(staff.add(email, "事務 花子", Role.ORGANISER, BORIS));

        var came = staff.signIn(email.toUpperCase(java.util.Locale.ROOT), PASSWORD, nextCode()).orElseThrow();

        assertEquals(member.getId(), came.getId());
        assertEquals(Role.ORGANISER, came.getRole());
        assertEquals(List.of("staffAdded", "staffSetUp", "staffSignedIn"),
                audit.of(member.getSubject()).stream().map(AuditEntry::getAction).toList());
        assertEquals("【研修会議ポータル】職員アカウントの設定のお願い", outbox.about(member.getSubject()).get(0).getSubject());
    }

    @Test
    void whateverIsWrongGetsTheSameAnswer() {
        setUp(staff.add(email, "事務 花子", Role.ADVISER, BORIS));

        assertEquals(Optional.empty(), staff.signIn("nobody@staff.example.jp", PASSWORD, nextCode()));
        assertEquals(Optional.empty(), staff.signIn(email, "間違った合言葉を使っています。", nextCode()));
        assertEquals(Optional.empty(), staff.signIn(email, PASSWORD, "000000"));
        assertEquals(Optional.empty(), staff.signIn(email, null, null));
        assertEquals(Optional.empty(), staff.signIn(null, null, null));
        assertTrue(staff.signIn(email, PASSWORD, nextCode()).isPresent());
    }

    @Test
    void aCodeIsGoodOnce() {
        setUp(staff.add(email, "事務 花子", Role.ADVISER, BORIS));
        var code = nextCode();

        assertTrue(staff.signIn(email, PASSWORD, code).isPresent());
        assertEquals(Optional.empty(), staff.signIn(email, PASSWORD, code));
    }

    @Test
    void theCodeOfTheSetUpIsUsedUpByIt() {
        var now = Instant.now();
        staff.setUp(token(staff.add(email, "事務 花子", Role.ADVISER, BORIS)),
                new StaffMembers.Choice(PASSWORD, PASSWORD, secret, OneTimeCodes.code(secret, now)));

        assertEquals(Optional.empty(), staff.signIn(email, PASSWORD, OneTimeCodes.code(secret, now)));
    }

    @Test
    void wrongTriesInARowMakeStrangersWaitAndTellTheOwner() {
        var member = setUp(staff.add(email, "事務 花子", Role.ADVISER, BORIS));
        tryWrongly(WrongTries.FREE);
        assertEquals(Optional.empty(), staff.signIn(email, PASSWORD, nextCode()));
        rehearsal.standAt(Rehearsal.DURING_REGISTRATION.plus(Duration.ofMinutes(16)));

        assertTrue(staff.signIn(email, PASSWORD, nextCode()).isPresent());
        var recorded = audit.of(member.getSubject()).stream().map(AuditEntry::getAction).toList();
        assertEquals(WrongTries.FREE, Collections.frequency(recorded, "staffSignInWrong"));
        assertEquals(1, Collections.frequency(recorded, "staffSignInRefused"));
        assertEquals(1, letters(member, "staff-sign-in-tried").size());
    }

    @Test
    void aRefusedChoiceLeavesTheLinkGood() {
        var path = staff.add(email, "事務 花子", Role.ADVISER, BORIS);

        assertRefused("setUp.passwordShort", path, "短い合言葉", "短い合言葉", nowCode());
        assertRefused("setUp.passwordsDiffer", path, PASSWORD, PASSWORD + "。", nowCode());
        assertRefused("setUp.codeWrong", path, PASSWORD, PASSWORD, "000000");
        assertRefused("setUp.codeWrong", path, PASSWORD, PASSWORD, null);

        assertTrue(setUp(path).isSetUp());
        assertRefused("accessLink.used", path, PASSWORD, PASSWORD, nextCode());
    }

    @Test
    void aPasswordThatEverybodyTriesIsRefused() {
        var path = staff.add(email, "事務 花子", Role.ADVISER, BORIS);

        for (var common : List.of("password1234", "Passw0rd1234", "123456789012", "qwertyuiop12", "sakurasakura", "aaaaaaaaaaaa",
                "ｐａｓｓｗｏｒｄ１２３４", "さくらさくらさくらさくら", "kenshukaigi2023", "jimukyoku2023", email.substring(0, 12), "事務花子事務花子事務花子")) {
            assertRefused("setUp.passwordCommon", path, common, common, nowCode());
        }
    }

    @Test
    void aNewSetUpLinkEndsTheFormerOne() {
        var former = staff.add(email, "事務 花子", Role.ADVISER, BORIS);
        var member = setUp(former);

        var first = staff.inviteAnew(member.getId(), BORIS);
        var second = staff.inviteAnew(member.getId(), BORIS);

        assertRefused("accessLink.used", first, PASSWORD, PASSWORD, nowCode());
        assertTrue(staff.signIn(email, PASSWORD, nextCode()).isPresent());
        assertTrue(setUp(second).isSetUp());
    }

    @Test
    void whoIsClosedIsOutAtOnceAndInAgainWhenReopened() {
        var member = setUp(staff.add(email, "事務 花子", Role.ORGANISER, BORIS));
        var link = staff.inviteAnew(member.getId(), BORIS);

        assertTrue(staff.close(member.getId(), BORIS));
        assertFalse(staff.close(member.getId(), BORIS), "it is closed once, and so the record says");

        assertFalse(staff.isStillIn(member.getId(), member.getSetUpAt()));
        assertEquals(Optional.empty(), staff.signIn(email, PASSWORD, nextCode()));
        assertRefused("accessLink.unknown", link, PASSWORD, PASSWORD, nowCode());
        assertTrue(staff.reopen(member.getId(), BORIS));
        assertFalse(staff.reopen(member.getId(), BORIS));
        assertEquals(List.of("staffClosed", "staffReopened"), audit.of(member.getSubject()).stream().map(AuditEntry::getAction)
                .filter(action -> action.matches("staff(Closed|Reopened)")).sorted().toList());
        assertTrue(staff.isStillIn(member.getId(), member.getSetUpAt()));
    }

    @Test
    void settingUpAnewEndsWhatWasSignedInBefore() {
        var member = setUp(staff.add(email, "事務 花子", Role.ORGANISER, BORIS));

        var anew = setUp(staff.inviteAnew(member.getId(), BORIS));

        assertFalse(staff.isStillIn(member.getId(), member.getSetUpAt()));
        assertTrue(staff.isStillIn(member.getId(), anew.getSetUpAt()));
    }

    @Test
    void theFirstOfTheSecretariatNamesItselfAndEndsEveryOtherFirstLink() {
        var one = links.openFirstSetUp();
        var other = links.openFirstSetUp();
        var choice = new StaffMembers.Choice(PASSWORD, PASSWORD, secret, nowCode());

        var first = staff.setUpFirst(token(one), "事務 一郎", email, choice);

        assertEquals(Role.SECRETARIAT, first.getRole());
        assertEquals("accessLink.used", assertThrows(RuleViolation.class,
                () -> staff.setUpFirst(token(other), "事務 二郎", "x" + email, choice)).key());
        assertEquals(Optional.empty(), staff.openFirstSetUp());
    }

    @Test
    void theLastOfTheSecretariatCannotBeClosed() {
        var first = staff.setUpFirst(token(links.openFirstSetUp()), "事務 一郎", email,
                new StaffMembers.Choice(PASSWORD, PASSWORD, secret, nowCode()));
        var others = staff.all().stream().filter(member -> member.getRole() == Role.SECRETARIAT && member.isOpen())
                .filter(member -> !member.getId().equals(first.getId())).toList();
        others.forEach(member -> staff.close(member.getId(), BORIS));

        var violation = assertThrows(RuleViolation.class, () -> staff.close(first.getId(), BORIS));

        assertEquals("staff.lastSecretariat", violation.key());
        others.forEach(member -> staff.reopen(member.getId(), BORIS));
    }

    @Test
    void theSameAddressIsAddedOnce() {
        staff.add(email, "事務 花子", Role.ADVISER, BORIS);

        assertEquals("staff.emailTaken",
                assertThrows(RuleViolation.class, () -> staff.add(email, "事務 次郎", Role.ADVISER, BORIS)).key());
    }

    private void tryWrongly(int times) {
        for (int attempt = 0; attempt < times; attempt++) {
            assertEquals(Optional.empty(), staff.signIn(email, "間違った合言葉を使っています。", "123456"));
        }
    }

    private List<OutgoingMail> letters(StaffMember member, String template) {
        return outbox.about(member.getSubject()).stream().filter(letter -> letter.getTemplate().equals(template)).toList();
    }

    private void assertRefused(String key, String path, String password, String again, String code) {
        assertEquals(key, assertThrows(RuleViolation.class,
                () -> staff.setUp(token(path), new StaffMembers.Choice(password, again, secret, code))).key());
    }

    private StaffMember setUp(String path) {
        return staff.setUp(token(path), new StaffMembers.Choice(PASSWORD, PASSWORD, secret, nowCode()));
    }

    private String nowCode() {
        return OneTimeCodes.code(secret, Instant.now());
    }

    private String nextCode() {
        return OneTimeCodes.code(secret, Instant.now().plusSeconds(30));
    }

    private static String token(String path) {
        return path.replaceFirst(".*token=", "");
    }
}
