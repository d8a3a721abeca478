package jp.kenshu.circular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditEntry;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.mail.LetterFlaws;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.OutgoingMail;
import jp.kenshu.programme.Programme;
import jp.kenshu.registration.Delegates;
import jp.kenshu.registration.Registrants;
import jp.kenshu.registration.Registrations;
import jp.kenshu.registration.Teams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A circular from its draft to the letters of those whom it is for at the moment of sending, once. */
class CircularsIT extends PortalIT {

    private static final Actor SECRETARIAT = Actor.staff("事務局 試験");

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private SomeCircular some;
    @Inject
    private Circulars circulars;
    @Inject
    private CircularRounds rounds;
    @Inject
    private Recipients recipients;
    @Inject
    private Programme programme;
    @Inject
    private Registrants registrants;
    @Inject
    private Registrations registrations;
    @Inject
    private Delegates delegates;
    @Inject
    private Teams teams;
    @Inject
    private Outbox outbox;
    @Inject
    private AuditTrail audit;

    @BeforeEach
    void beginAnew() {
        rehearsal.beginAnew();
    }

    @Test
    void everybodyWhoTakesPartNowGetsOneLetterAndWhoWithdrewNone() {
        registrants.register("髙橋 惠子", "webinar");
        var gone = registrants.register("石井 亮", "webinar");
        var circular = some.to(Addressees.PEOPLE, null, "{name} 様へ", "{organisation} {name} 様\n\n{number}（{route}）のご案内です。");
        registrations.withdraw(gone.getId(), SECRETARIAT);

        circulars.send(circular.getId(), circular.getVersion(), SECRETARIAT);
        circulars.send(circular.getId(), circular.getVersion(), SECRETARIAT);

        var letters = letters(circular);
        assertEquals(List.of("髙橋 惠子 様へ"), letters.stream().map(OutgoingMail::getSubject).toList());
        assertTrue(letters.get(0).isKey());
        assertEquals(Map.of(), LetterFlaws.in(outbox.textOf(letters.get(0))));
        assertEquals(1, kept(circular).getLetters());
        assertEquals(List.of("circularSent"), deeds(circular));
    }

    @Test
    void nobodyInTheSetIsSaidAndNothingIsSent() {
        var circular = some.to(Addressees.REPRESENTATIVES, Lack.PREFERENCE, "件名", "本文");

        var refused = assertThrows(RuleViolation.class, () -> circulars.send(circular.getId(), circular.getVersion(), SECRETARIAT));

        assertEquals("circular.nobody", refused.key());
        assertEquals(Circular.State.DRAFT, kept(circular).getState());
    }

    @Test
    void teamsAreWrittenToByWhatTheyOrTheirMembersHaveNotDone() {
        teams.register(delegates.venue("tokyo").getId(), delegates.team(Delegates.NAGAREYAMA, 3), null, Delegates.byWeb("a"));
        var osaka = teams.register(delegates.venue("osaka").getId(), delegates.team(Delegates.FUKUCHIYAMA, 2), null, Delegates.byWeb("b"));
        teams.withdraw(osaka.getId(), "都合により", SECRETARIAT);

        var toAll = some.to(Addressees.MEMBERS, null, "{team}", "{venue} {group}");
        var counts = Stream.of(Lack.values()).map(lack -> recipients.of(some.to(Addressees.MEMBERS, lack, "件", "文")).size()).toList();
        var representatives = recipients.of(some.to(Addressees.REPRESENTATIVES, Lack.HOMEWORK, "件", "文"));

        assertEquals(List.of(3, 3, 3, 3, 2, 3), counts, "who represents has confirmed by registering");
        assertEquals(1, representatives.size());
        var first = recipients.of(toAll).get(0);
        assertEquals("", first.values().get(CircularField.GROUP));
        assertEquals(List.of(CircularField.GROUP), toAll.textIn("ja").unknown(first.values()));
    }

    @Test
    void whatIsOrderedLeavesAtItsMomentOnceHoweverManyNodesLook() {
        registrants.register("髙橋 惠子", "webinar");
        var circular = some.to(Addressees.PEOPLE, null, "件名", "本文");
        var moment = Rehearsal.DURING_REGISTRATION.plus(Duration.ofHours(1));
        circulars.order(circular.getId(), circular.getVersion(), moment, SECRETARIAT);
        circulars.order(circular.getId(), circular.getVersion(), moment, SECRETARIAT);
        rounds.go();
        assertEquals(0, letters(circular).size());
        registrants.register("石井 亮", "stream");

        rehearsal.standAt(moment);
        IntStream.range(0, 4).mapToObj(node -> CompletableFuture.runAsync(() -> circulars.sendIfDue(circular.getId()))).toList().forEach(CompletableFuture::join);
        rounds.go();

        assertEquals(2, letters(circular).size());
        assertEquals(List.of("circularOrdered", "circularSent"), deeds(circular));
        assertEquals("circular.alreadySent", assertThrows(RuleViolation.class, () -> circulars.takeBack(circular.getId(), SECRETARIAT)).key());
    }

    @Test
    void untilItIsSentItCanBeTakenBackAndRewritten() {
        registrants.register("髙橋 惠子", "webinar");
        var circular = some.to(Addressees.PEOPLE, null, "件名", "本文");
        var content = SomeCircular.content(Addressees.PEOPLE, null, "別の件名", "別の本文");
        circulars.order(circular.getId(), circular.getVersion(), OffsetDateTime.parse("2023-10-03T09:00+09:00").toInstant(), SECRETARIAT);
        var ordered = kept(circular).getVersion();
        assertEquals("circular.notDraft", assertThrows(RuleViolation.class, () -> circulars.rewrite(circular.getId(), ordered, content, SECRETARIAT)).key());

        circulars.takeBack(circular.getId(), SECRETARIAT);
        circulars.takeBack(circular.getId(), SECRETARIAT);
        circulars.rewrite(circular.getId(), kept(circular).getVersion(), content, SECRETARIAT);
        rehearsal.standAt(OffsetDateTime.parse("2023-10-04T09:00+09:00").toInstant());
        rounds.go();

        assertEquals(0, letters(circular).size());
        assertEquals("settings.changedMeanwhile", assertThrows(RuleViolation.class, () -> circulars.send(circular.getId(), ordered, SECRETARIAT)).key());
        assertEquals("day", assertThrows(RuleViolation.class, () -> circulars.order(circular.getId(), kept(circular).getVersion(),
                Rehearsal.DURING_REGISTRATION, SECRETARIAT)).field());
        circulars.discard(circular.getId(), SECRETARIAT);
        circulars.discard(circular.getId(), SECRETARIAT);
        assertTrue(circulars.find(programme.conference(), circular.getId()).isEmpty());
    }

    @Test
    void aTestGoesToOneselfAndLetsNobodyIn() {
        registrants.register("髙橋 惠子", "webinar");
        var circular = some.to(Addressees.PEOPLE, null, "件名", "{name} 様");
        var forNobody = some.to(Addressees.MEMBERS, null, "件名", "{name} 様（{group}）");

        circulars.tryOut(circular.getId(), "staff@example.jp", SECRETARIAT);
        circulars.tryOut(forNobody.getId(), "staff@example.jp", SECRETARIAT);

        var test = outbox.about("circularTest:" + circular.getId()).get(0);
        assertEquals("staff@example.jp", test.getRecipient());
        assertEquals("【試し】件名", test.getSubject());
        assertFalse(test.isKey());
        assertEquals(Map.of(), LetterFlaws.in(test.getBody()));
        assertEquals(0, letters(circular).size());
        assertTrue(outbox.about("circularTest:" + forNobody.getId()).get(0).getBody().startsWith("お名前 様（グループ）"));
    }

    private List<OutgoingMail> letters(Circular circular) {
        return outbox.about(circular.getSubjectName());
    }

    private Circular kept(Circular circular) {
        return circulars.find(programme.conference(), circular.getId()).orElseThrow();
    }

    private List<String> deeds(Circular circular) {
        return audit.of(circular.getSubjectName()).stream().map(AuditEntry::getAction).toList();
    }
}
