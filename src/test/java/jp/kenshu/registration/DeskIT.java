package jp.kenshu.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditEntry;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.OutgoingMail;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Route;
import jp.kenshu.registration.desk.Joining;
import jp.kenshu.registration.desk.OnBehalf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the secretariat does for people of part Ⅰ: on behalf of one, and for all who take part by a route. */
class DeskIT extends PortalIT {

    private static final Actor SECRETARIAT = Actor.staff("事務局 試験");

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Delegates delegates;
    @Inject
    private Programme programme;
    @Inject
    private Registrations registrations;
    @Inject
    private OnBehalf onBehalf;
    @Inject
    private Joining joining;
    @Inject
    private Outbox outbox;
    @Inject
    private AuditTrail audit;

    @BeforeEach
    void beginAnew() {
        rehearsal.beginAnew();
        rehearsal.capacity("webinar", 450);
    }

    @Test
    void whoTelephonesIsRegisteredAndTheRecordSaysWhoEnteredIt() {
        var entry = byPhone();

        var registration = onBehalf.register(delegates.officer(Delegates.HIRADO, "電話の人"), route("webinar").getId(), entry, "10月2日に電話");
        var again = onBehalf.register(delegates.officer(Delegates.HIRADO, "電話の人"), route("webinar").getId(), entry, "10月2日に電話");

        assertEquals(registration.getId(), again.getId());
        assertEquals(Channel.PHONE, registration.getChannel());
        assertEquals(List.of("registered", "enteredOnBehalf"), actions(registration));
        assertEquals("事務局 試験", audit.of(registration.getSubject()).get(1).getDoneBy().name());
        assertEquals(List.of("registration-receipt"), letters(registration));
    }

    @Test
    void afterTheClosingARemarkSaysWhy() {
        rehearsal.standAt(OffsetDateTime.parse("2023-10-06T17:00+09:00").toInstant());
        var late = delegates.officer(Delegates.HIRADO, "遅い人");

        var refused = assertThrows(RuleViolation.class, () -> onBehalf.register(late, route("webinar").getId(), byPhone(), " "));
        var accepted = onBehalf.register(late, route("webinar").getId(), byPhone(), "回線の障害のため");

        assertEquals("remark", refused.field());
        assertFalse(accepted.isWithdrawn());
    }

    @Test
    void correctionUponAStaleReadingIsRefused() {
        var registration = register("訂正する人");
        var corrected = delegates.officer(Delegates.HIRADO, "訂正した人");
        onBehalf.correct(registration.getId(), registration.getVersion(), corrected, SECRETARIAT);

        var stale = assertThrows(RuleViolation.class,
                () -> onBehalf.correct(registration.getId(), registration.getVersion(), corrected, SECRETARIAT));

        assertEquals("settings.changedMeanwhile", stale.key());
        assertEquals("訂正した人", registrations.get(registration.getId()).getAttendee().getName());
    }

    @Test
    void receiptIsSentAgainOnTheRecord() {
        var registration = register("なくした人");

        onBehalf.sendReceiptAgain(registration.getId(), SECRETARIAT);

        assertEquals(List.of("registration-receipt", "registration-receipt"), letters(registration));
        assertEquals(List.of("registered", "receiptSentAgain"), actions(registration));
    }

    @Test
    void joiningLinkReachesEverybodyOfTheRouteOnce() {
        var first = register("一番");
        var second = register("二番");
        var gone = register("三番");
        registrations.withdraw(gone.getId(), SECRETARIAT);
        assertEquals(2, joining.peopleToTell(route("webinar").getId()));

        var told = joining.announce(route("webinar").getId(), " https://example.jp/j/123 ", "パスコード 𠮷", SECRETARIAT);
        var toldAgain = joining.announce(route("webinar").getId(), "https://example.jp/j/123", "パスコード 𠮷", SECRETARIAT);

        assertEquals(List.of(2, 0), List.of(told, toldAgain));
        assertEquals(List.of("registration-receipt", "registration-joining"), letters(first));
        assertEquals(List.of("registration-receipt", "registration-joining"), letters(second));
        assertFalse(letters(gone).contains("registration-joining"));
        assertTrue(outbox.about(first.getSubject()).get(1).getBody().contains("https://example.jp/j/123"));
        assertEquals("https://example.jp/j/123", route("webinar").getJoiningLink());
        assertEquals(0, joining.announce(route("webinar").getId(), null, null, SECRETARIAT));
    }

    @Test
    void linkThatIsNoWebAddressIsRefused() {
        for (var wrong : List.of("javascript:alert(1)", "example.jp", "https://", "ftp://example.jp/", "https://example.jp/ a")) {
            var refused = assertThrows(RuleViolation.class,
                    () -> joining.announce(route("webinar").getId(), wrong, null, SECRETARIAT), wrong);
            assertEquals("link", refused.field());
        }
    }

    private Registration register(String name) {
        return registrations.register(delegates.officer(Delegates.NAGAREYAMA, name), route("webinar").getId(), false, Delegates.byWeb(name));
    }

    private Route route(String code) {
        return programme.conference().findPart(PartKind.INDIVIDUAL).orElseThrow().findRoute(code).orElseThrow();
    }

    private static Entry byPhone() {
        return new Entry(UUID.randomUUID().toString(), SECRETARIAT, Channel.PHONE, "ja");
    }

    private List<String> actions(Registration registration) {
        return audit.of(registration.getSubject()).stream().map(AuditEntry::getAction).toList();
    }

    private List<String> letters(Registration registration) {
        return outbox.about(registration.getSubject()).stream().map(OutgoingMail::getTemplate).toList();
    }
}
