package jp.kenshu.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;

import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditEntry;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.OutgoingMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Registrations for part Ⅰ by the conference's rules, on the real database. */
class RegistrationsIT extends PortalIT {

    private static final Actor SECRETARIAT = Actor.staff("事務局 試験");
    private static final String MAILBOX = "kourei@nagareyama.example.lg.jp";
    private static final Actor ANNA = Actor.participant("髙橋 杏奈");

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Registrations registrations;
    @Inject
    private Registrants registrants;
    @Inject
    private Delegates delegates;
    @Inject
    private Outbox outbox;
    @Inject
    private AuditTrail audit;

    @BeforeEach
    void beginAnew() {
        rehearsal.beginAnew();
        rehearsal.capacity("webinar", 2);
    }

    @Test
    void whoRegistersHasAPlaceAndAReceipt() {
        var anna = registrants.register("髙橋 杏奈", "webinar");

        assertEquals("webinar", anna.getRoute().getCode());
        assertTrue(anna.getNumber().matches("I-\\d{5}"));
        assertEquals(1, taken("webinar"));
        assertEquals(List.of("registration-receipt"), templates(anna));
        assertTrue(outbox.textOf(letter(anna, "registration-receipt")).contains(anna.getCode()));
        assertEquals(List.of("registered"), actions(anna));
    }

    @Test
    void fullWebinarIsToldToWhoDoesNotWaitAndKeepsNothing() {
        fillWebinar();

        var refusal = refusalOf(() -> registrants.register("佐藤 花", "webinar"));

        assertEquals("registration.full", refusal.key());
        assertEquals("route", refusal.field());
        assertEquals(2, registrants.count());
        assertEquals(0, taken("stream"));
    }

    @Test
    void whoWaitsHasAPlaceOfTheStreamMeanwhile() {
        fillWebinar();

        var hana = registrants.registerOrWait("佐藤 花");
        var ichiro = registrants.registerOrWait("鈴木 一郎");

        assertEquals("stream", hana.getRoute().getCode());
        assertEquals("webinar", hana.getWaitingRoute().getCode());
        assertEquals(1, registrations.placeInLine(hana));
        assertEquals(2, registrations.placeInLine(ichiro));
        assertEquals(2, taken("stream"));
        assertTrue(letter(ichiro, "registration-receipt").getBody().contains("いま2番目"));
        assertEquals(List.of("registered", "joinedLine"), actions(hana));
    }

    @Test
    void whoWouldWaitGetsAFreePlaceAtOnce() {
        var hana = registrants.registerOrWait("佐藤 花");

        assertEquals("webinar", hana.getRoute().getCode());
        assertFalse(hana.isWaiting());
    }

    @Test
    void placeGivenBackGoesToTheFirstInLine() {
        var first = fillWebinar().get(0);
        var hana = registrants.registerOrWait("佐藤 花");
        var ichiro = registrants.registerOrWait("鈴木 一郎");

        registrations.withdraw(first.getId(), ANNA);

        assertEquals("webinar", again(hana).getRoute().getCode());
        assertFalse(again(hana).isWaiting());
        assertEquals(1, registrations.placeInLine(again(ichiro)));
        assertEquals(2, taken("webinar"));
        assertEquals(1, taken("stream"));
        assertEquals(List.of("registration-receipt", "registration-promoted"), templates(hana));
        assertEquals(List.of("registered", "joinedLine", "promoted"), actions(hana));
    }

    @Test
    void changeToTheStreamAlsoFreesThePlace() {
        var first = fillWebinar().get(0);
        var hana = registrants.registerOrWait("佐藤 花");

        registrations.changeRoute(first.getId(), route("stream"), false, ANNA);

        assertEquals("stream", again(first).getRoute().getCode());
        assertEquals("webinar", again(hana).getRoute().getCode());
        assertEquals(2, taken("webinar"));
        assertEquals(1, taken("stream"));
        assertEquals(List.of("registration-receipt", "registration-changed"), templates(first));
    }

    @Test
    void raisedCapacityPromotesInTheOrderOfTheLine() {
        fillWebinar();
        var hana = registrants.registerOrWait("佐藤 花");
        var ichiro = registrants.registerOrWait("鈴木 一郎");
        var minoru = registrants.registerOrWait("田中 実");

        registrations.setCapacity(route("webinar"), 4, "会場の都合", SECRETARIAT);

        assertEquals(List.of("webinar", "webinar", "stream"),
                List.of(again(hana).getRoute().getCode(), again(ichiro).getRoute().getCode(), again(minoru).getRoute().getCode()));
        assertEquals(List.of(1, 2), registrants.promotedNumbers());
        assertEquals(1, registrations.placeInLine(again(minoru)));
        assertEquals(4, taken("webinar"));
        assertEquals("2 / 4 / 会場の都合", audit.of("route:" + route("webinar")).stream()
                .reduce((earlier, later) -> later).map(AuditEntry::getDetail).orElseThrow());
    }

    @Test
    void unlimitedCapacityTakesTheWholeLine() {
        fillWebinar();
        registrants.registerOrWait("佐藤 花");
        registrants.registerOrWait("鈴木 一郎");

        registrations.setCapacity(route("webinar"), null, "増席", SECRETARIAT);

        assertEquals(4, taken("webinar"));
        assertEquals(0, registrations.waitingFor(registrants.route("webinar")));
    }

    @Test
    void capacityBelowThePlacesTakenIsRefused() {
        fillWebinar();

        var refusal = refusalOf(() -> registrations.setCapacity(route("webinar"), 1, "誤り", SECRETARIAT));

        assertEquals("settings.capacityTooSmall", refusal.key());
        assertEquals(2, registrants.route("webinar").getCapacity());
    }

    @Test
    void whoWithdrawsTwiceWithdrawsOnce() {
        var anna = registrants.register("髙橋 杏奈", "webinar");

        registrations.withdraw(anna.getId(), ANNA);
        registrations.withdraw(anna.getId(), ANNA);

        assertEquals(0, taken("webinar"));
        assertEquals(List.of("registration-receipt", "registration-withdrawn"), templates(anna));
    }

    @Test
    void whoWithdrewCanRegisterAnew() {
        var before = registrants.register("髙橋 杏奈", "webinar");
        registrations.withdraw(before.getId(), ANNA);

        var anew = registrants.register("髙橋 杏奈", "stream");

        assertNotEquals(before.getId(), anew.getId());
        assertEquals(1, taken("stream"));
    }

    @Test
    void whoLeavesTheLineKeepsThePlaceOfTheStream() {
        fillWebinar();
        var hana = registrants.registerOrWait("佐藤 花");

        registrations.changeRoute(hana.getId(), route("stream"), false, Actor.participant("佐藤 花"));

        assertFalse(again(hana).isWaiting());
        assertEquals(1, taken("stream"));
        assertEquals(List.of("registered", "joinedLine", "leftLine"), actions(hana));
    }

    @Test
    void whoHasTheStreamCanJoinTheLineLater() {
        fillWebinar();
        var hana = registrants.register("佐藤 花", "stream");

        registrations.changeRoute(hana.getId(), route("webinar"), true, Actor.participant("佐藤 花"));

        assertEquals(1, registrations.placeInLine(again(hana)));
        assertTrue(letter(hana, "registration-changed").getBody().contains("いま1番目"));
    }

    @Test
    void webinarIsNotForEveryCategory() {
        var doctor = delegates.partner("医師 太郎");

        var refusal = refusalOf(() -> registrations.register(doctor, route("webinar"), false, Registrants.entry("医師 太郎")));

        assertEquals("registration.routeNotForCategory", refusal.key());
        assertEquals(0, registrants.count());
    }

    @Test
    void correctionToACategoryWithoutTheRouteIsRefused() {
        var anna = registrants.register("髙橋 杏奈", "webinar");

        var refusal = refusalOf(() -> registrations.correct(anna.getId(), delegates.partner("髙橋 杏奈"), ANNA));

        assertEquals("registration.routeNotForCategory", refusal.key());
        assertNull(again(anna).getAttendee().getOrganisation());
    }

    @Test
    void sameAddressTwiceIsRefusedBesideTheField() {
        registrants.register("髙橋 杏奈", "webinar");

        var refusal = refusalOf(() -> registrants.register("髙橋 杏奈", "stream"));

        assertEquals("registration.emailTaken", refusal.key());
        assertEquals("email", refusal.field());
        assertEquals(0, taken("stream"));
    }

    @Test
    void colleaguesWhoShareAMailboxEachRegister() {
        var anna = registrations.register(sharing("髙橋 杏奈"), route("stream"), false, Registrants.entry("髙橋 杏奈"));
        var hana = registrations.register(sharing("佐藤 花"), route("stream"), false, Registrants.entry("佐藤 花"));
        var again = sharing(" 髙橋　杏奈");

        var seen = refusalOf(() -> registrations.mustBeNew(registrants.part(), again, "another attempt"));
        var refusal = refusalOf(() -> registrations.register(again, route("stream"), false, Registrants.entry("髙橋 杏奈")));
        registrations.mustBeNew(registrants.part(), sharing("鈴木 実"), "another attempt");
        registrations.mustBeNew(registrants.part(), again, anna.getAttempt());
        registrations.mailReceipts(MAILBOX);

        assertFalse(anna.getPerson().getId().equals(hana.getPerson().getId()));
        assertEquals("email registration.emailTaken", seen.field() + " " + seen.key());
        assertEquals("email registration.emailTaken", refusal.field() + " " + refusal.key());
        assertEquals(List.of("registration-receipt", "registration-receipt"), templates(anna));
        assertTrue(letter(hana, "registration-receipt").getBody().contains("佐藤 花 様"), "the letter names the person that it is for");
        assertEquals(List.of(anna.getId()), registrations.of(anna.getPerson().getId()).stream().map(Registration::getId).toList());
    }

    @Test
    void slipInANameIsMendedOnThePersonAndNeverMakesAnotherOfThem() {
        var anna = registrations.register(sharing("高橋 杏奈"), route("stream"), false, Registrants.entry("高橋 杏奈"));
        var hana = registrations.register(sharing("佐藤 花"), route("stream"), false, Registrants.entry("佐藤 花"));

        registrations.correct(anna.getId(), sharing("髙橋 杏奈"), ANNA);
        var taken = refusalOf(() -> registrations.correct(anna.getId(), sharing("佐藤　花"), ANNA));

        assertEquals(anna.getPerson().getId(), again(anna).getPerson().getId());
        assertEquals("髙橋 杏奈", again(anna).getPerson().getName());
        assertEquals("registration.emailTaken", taken.key());
        assertEquals(hana.getPerson().getId(), again(hana).getPerson().getId());
    }

    @Test
    void sameAttemptTwiceIsOneRegistrationEvenAfterClosing() {
        var entry = Registrants.entry("髙橋 杏奈");
        var anna = registrants.officer("髙橋 杏奈");

        var first = registrations.register(anna, route("webinar"), false, entry);
        rehearsal.standAt(moment("2023-10-06T17:00+09:00"));
        var second = registrations.register(anna, route("webinar"), false, entry);

        assertEquals(first.getId(), second.getId());
        assertEquals(1, taken("webinar"));
        assertEquals(List.of("registration-receipt"), templates(first));
    }

    @Test
    void usedAttemptShowsTheReceiptOfNothingElse() {
        var entry = Registrants.entry("髙橋 杏奈");
        registrations.register(registrants.officer("髙橋 杏奈"), route("webinar"), false, entry);

        assertEquals("registration.attemptUsed", refusalOf(() -> registrations.register(registrants.officer("髙橋 杏奈"), route("stream"), false, entry)).key());
    }

    @Test
    void usedAttemptIsNotSomebodyElsesRegistration() {
        var entry = Registrants.entry("髙橋 杏奈");
        registrations.register(registrants.officer("髙橋 杏奈"), route("webinar"), false, entry);

        var refusal = refusalOf(() -> registrations.register(registrants.officer("佐藤 花"), route("webinar"), false, entry));

        assertEquals("registration.attemptUsed", refusal.key());
    }

    @Test
    void webinarClosesToTheSecondAndTheStreamStaysOpen() {
        rehearsal.standAt(moment("2023-10-06T16:59:00+09:00"));
        registrants.register("髙橋 杏奈", "webinar");
        rehearsal.standAt(moment("2023-10-06T17:00:00+09:00"));

        var refusal = refusalOf(() -> registrants.register("佐藤 花", "webinar"));
        var stream = registrants.register("佐藤 花", "stream");

        assertEquals("registration.closed", refusal.key());
        assertEquals("stream", stream.getRoute().getCode());
    }

    @Test
    void nobodyRegistersBeforeTheOpening() {
        rehearsal.standAt(moment("2023-09-03T23:59:00+09:00"));

        var refusal = refusalOf(() -> registrants.register("髙橋 杏奈", "stream"));

        assertEquals("registration.notOpenYet", refusal.key());
    }

    @Test
    void afterTheDeadlineOnlyTheSecretariatChangesAnything() {
        var anna = registrants.register("髙橋 杏奈", "webinar");
        rehearsal.standAt(moment("2023-10-17T17:00:00+09:00"));

        var refusal = refusalOf(() -> registrations.withdraw(anna.getId(), ANNA));
        registrations.withdraw(anna.getId(), SECRETARIAT);

        assertEquals("registration.changesClosed", refusal.key());
        assertTrue(again(anna).isWithdrawn());
    }

    @Test
    void lineIsServedAfterRegistrationHasClosed() {
        var first = fillWebinar().get(0);
        var hana = registrants.registerOrWait("佐藤 花");
        rehearsal.standAt(moment("2023-10-10T09:00:00+09:00"));

        registrations.withdraw(first.getId(), ANNA);

        assertEquals("webinar", again(hana).getRoute().getCode());
    }

    @Test
    void changedAddressIsToldToBothAddresses() {
        var anna = registrants.register("髙橋 杏奈", "webinar");
        var corrected = new Attendee(anna.getAttendee().getCategory(), null, anna.getAttendee().getMunicipality(), null,
                "髙橋 杏奈", "たかはし あんな", "介護保険課", "保健師", "anna.new@example.lg.jp");

        registrations.correct(anna.getId(), corrected, ANNA);

        var told = outbox.about(anna.getSubject()).stream().map(mail -> mail.getTemplate() + " " + mail.getRecipient()).sorted().toList();
        assertEquals(List.of("registration-address-changed " + Delegates.address("髙橋 杏奈"),
                "registration-changed anna.new@example.lg.jp", "registration-receipt " + Delegates.address("髙橋 杏奈")), told);
        assertFalse(letter(anna, "registration-address-changed").getBody().contains(anna.getCode()));
        assertEquals("anna.new@example.lg.jp", again(anna).getPerson().getEmail());
    }

    @Test
    void correctionToSomebodyElsesAddressIsRefused() {
        var anna = registrants.register("髙橋 杏奈", "webinar");
        registrants.register("佐藤 花", "webinar");

        var refusal = refusalOf(() -> registrations.correct(anna.getId(), registrants.officer("佐藤 花"), ANNA));

        assertEquals("registration.emailTaken", refusal.key());
    }

    @Test
    void receiptOpensByNumberAndCodeAloneHoweverTyped() {
        var anna = registrants.register("髙橋 杏奈", "webinar");
        var hana = registrants.register("佐藤 花", "webinar");

        assertEquals(anna.getId(), registrations.findByReceipt(anna.getNumber(), anna.getCode()).orElseThrow().getId());
        assertEquals(anna.getId(), registrations.findByReceipt("Ⅰ－" + anna.getNumber().substring(2),
                " " + anna.getCode().toLowerCase(java.util.Locale.ROOT)).orElseThrow().getId());
        assertTrue(registrations.findByReceipt(hana.getNumber(), anna.getCode()).isEmpty());
        assertTrue(registrations.findByReceipt("I-99999999", anna.getCode()).isEmpty());
        assertTrue(registrations.findByReceipt("' or 1=1", anna.getCode()).isEmpty());
        assertTrue(registrations.findByReceipt(anna.getNumber(), null).isEmpty());
    }

    @Test
    void receiptIsMailedAgainToTheAddressThatRegistered() {
        var anna = registrants.register("髙橋 杏奈", "webinar");

        registrations.mailReceipts(Delegates.address("髙橋 杏奈"));
        registrations.mailReceipts("nobody@example.jp");

        assertEquals(List.of("registration-receipt", "registration-receipt"), templates(anna));
    }

    @Test
    void routeThatDoesNotExistIsRefusedBesideTheField() {
        var refusal = refusalOf(() -> registrations.register(registrants.officer("髙橋 杏奈"), 999_999, false,
                Registrants.entry("髙橋 杏奈")));

        assertEquals("registration.route", refusal.key());
    }

    private Attendee sharing(String name) {
        return delegates.officer(Delegates.NAGAREYAMA, name, MAILBOX);
    }

    private List<Registration> fillWebinar() {
        return List.of(registrants.register("髙橋 杏奈", "webinar"), registrants.register("伊藤 誠", "webinar"));
    }

    private Registration again(Registration registration) {
        return registrations.get(registration.getId());
    }

    private long route(String code) {
        return registrants.route(code).getId();
    }

    private int taken(String code) {
        return registrants.route(code).getTaken();
    }

    private List<String> templates(Registration registration) {
        return outbox.about(registration.getSubject()).stream().map(OutgoingMail::getTemplate).toList();
    }

    private OutgoingMail letter(Registration registration, String template) {
        return outbox.about(registration.getSubject()).stream().filter(mail -> mail.getTemplate().equals(template))
                .reduce((earlier, later) -> later).orElseThrow();
    }

    private List<String> actions(Registration registration) {
        return audit.of(registration.getSubject()).stream().map(AuditEntry::getAction).toList();
    }

    private static java.time.Instant moment(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    private static RuleViolation refusalOf(Runnable deed) {
        return assertThrows(RuleViolation.class, deed::run);
    }
}
