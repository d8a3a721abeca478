package jp.kenshu.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.mail.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several people who are registered together: what is kept of each, and who is left to be looked at alone. */
class RegistrationsTogetherIT extends PortalIT {

    private static final String ODD = "𠮷田 <葛󠄀> & \"O'Hara\" \\ % 彩";
    /** What two registrations of the same words do not have in common, and how far the postman has come meanwhile. */
    private static final Set<String> OWN = Set.of("id", "person_id", "active_person_id", "attempt", "code", "registered_at", "changed_at", "done_at",
            "written_at", "first_seen_at", "state", "attempts", "next_attempt_at", "sent_at", "last_fault");

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Registrations registrations;
    @Inject
    private RegistrationsTogether together;
    @Inject
    private Registrants registrants;
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
    void ofEachTheSameIsKeptAsOfWhoRegistersAlone() {
        Stream.of("髙橋 杏奈", ODD, "佐藤 花", "鈴木 一郎").map(name -> wish(name, true)).forEach(this::registerAlone);
        var alone = everythingKept();
        rehearsal.beginAnew();
        rehearsal.capacity("webinar", 2);

        var made = register("髙橋 杏奈", ODD, "佐藤 花", "鈴木 一郎");

        assertEquals(4, made.stream().filter(Optional::isPresent).count());
        assertEquals(alone, everythingKept());
    }

    @Test
    void momentsAreThoseOfThePortal() {
        var before = registrants.register("髙橋 杏奈", "webinar").getRegisteredAt();

        var kept = again(register("佐藤 花").get(0));

        var letter = outbox.about(kept.getSubject()).get(0);
        var deed = audit.of(kept.getSubject()).get(0);
        Stream.of(kept.getRegisteredAt(), kept.getChangedAt(), letter.getWrittenAt(), deed.getDoneAt())
                .forEach(moment -> assertTrue(isJustAfter(before, moment), () -> moment + " after " + before));
    }

    private static boolean isJustAfter(Instant before, Instant moment) {
        return !moment.isBefore(before) && Duration.between(before, moment).compareTo(Duration.ofMinutes(5)) < 0;
    }

    @Test
    void placesAndTheLineAreServedInTheirOrder() {
        var made = register("参加者 一", "参加者 二", "参加者 三", "参加者 四", "参加者 五").stream().map(this::again).toList();

        assertEquals(List.of("webinar", "webinar", "stream", "stream", "stream"), made.stream().map(each -> each.getRoute().getCode()).toList());
        assertEquals(List.of(0L, 0L, 1L, 2L, 3L), made.stream().map(registrations::placeInLine).toList());
        assertEquals(2, registrants.route("webinar").getTaken());
        assertEquals(3, registrants.route("stream").getTaken());
        assertTrue(outbox.about(made.get(4).getSubject()).get(0).getBody().contains("いま3番目"));
    }

    @Test
    void whoDoesNotWaitIsLeftWhenNoPlaceIsFree() {
        register("参加者 一", "参加者 二");

        var made = together.register(List.of(wish("参加者 三", false), wish("参加者 四", true)));

        assertEquals(List.of(false, true), made.stream().map(Optional::isPresent).toList());
        assertEquals(1, registrations.placeInLine(again(made.get(1))));
    }

    @Test
    void whoComesTwiceOrSharesAnAddressIsLeftToBeLookedAtAlone() {
        var known = wish("髙橋 杏奈", true);
        registerAlone(known);
        var hana = wish("佐藤 花", true);
        var hanaAgain = new Wish(hana.route(), officer("佐藤 花"), true, hana.entry());
        var colleague = new Wish(hana.route(), registrants.officerAt("佐藤 次郎", hana.attendee().getEmail()), true, Registrants.entry("佐藤 次郎"));

        var made = together.register(List.of(known, wish("髙橋 杏奈", true), hana, hanaAgain, colleague, wish("鈴木 一郎", true)));

        assertEquals(List.of(false, false, true, false, false, true), made.stream().map(Optional::isPresent).toList());
        assertEquals(3, registrants.count());
    }

    @Test
    void whomTheRouteDoesNotTakeIsLeft() {
        rehearsal.standAt(Rehearsal.DURING_REGISTRATION.plus(Duration.ofDays(300)));

        var made = register("髙橋 杏奈");

        assertEquals(List.of(Optional.empty()), made);
        assertEquals(0, registrants.count());
    }

    private List<Optional<Registration>> register(String... names) {
        return together.register(Stream.of(names).map(name -> wish(name, true)).toList());
    }

    private Wish wish(String name, boolean waits) {
        return new Wish(registrants.announcedWebinar(), officer(name), waits, Registrants.entry(name));
    }

    private void registerAlone(Wish wish) {
        registrations.register(wish.attendee(), wish.route().getId(), wish.waitsWhenFull(), wish.entry());
    }

    private Attendee officer(String name) {
        return registrants.officerAt(name, "officer" + Math.abs(name.hashCode()) + "@example.lg.jp");
    }

    private Registration again(Optional<Registration> made) {
        return registrations.get(made.orElseThrow().getId());
    }

    /** Every column of every row of what a registration writes, but for what is each one's own; people in the order of their words, all else as written. */
    private List<String> everythingKept() {
        var kept = new ArrayList<>(kept("person").sorted().toList());
        Stream.of("registration", "audit_entry", "outgoing_mail", "route").flatMap(this::kept).forEach(kept::add);
        return kept;
    }

    private Stream<String> kept(String table) {
        return registrants.rows(table).stream().map(row -> {
            row.keySet().removeAll(OWN);
            return table + " " + row.toString().replaceAll("registration:\\d+|I-\\d{5}|\u0002[^\u0003]*\u0003", "#");
        });
    }
}
