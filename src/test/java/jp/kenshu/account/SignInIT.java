package jp.kenshu.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.secret.Secrets;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.OutgoingMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInIT extends PortalIT {

    private static final Pattern TOKEN = Pattern.compile("token=([\\w-]+)");
    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{6})$");
    private static final String BROWSER = "the secret of Anna's browser";

    @Inject
    private AccessLinks links;
    @Inject
    private People people;
    @Inject
    private Outbox outbox;
    @Inject
    private Rehearsal rehearsal;
    @Resource
    private ManagedExecutorService executor;
    private Person anna;

    @BeforeEach
    void annaIsKnown() {
        rehearsal.beginAnew();
        anna = people.meet("anna@example.jp", "山田 杏奈", "ja");
    }

    @Test
    void theLetterCarriesALinkAndACodeOfWhichOneComesIn() {
        links.ask("ＡＮＮＡ@Example.jp", BROWSER, "/home", "ja");

        var letter = letters().get(0);
        assertEquals("anna@example.jp", letter.getRecipient());
        assertEquals("【研修会議ポータル】サインインのご案内", letter.getSubject());
        var used = links.useCode(BROWSER, fullWidth(code(letter)), null).orElseThrow();
        assertEquals(anna.getId(), used.getPerson().getId());
        assertEquals("/home", used.getLeadsTo());
        assertEquals(Optional.empty(), links.useCode(BROWSER, code(letter), null));
        assertRefused("accessLink.used", token(letter));
    }

    @Test
    void anUnknownAddressGetsNoLetterAndTheSameAnswer() {
        links.ask("nobody@example.jp", BROWSER, null, "ja");

        assertEquals(0, outbox.count(new Outbox.Wanted(null, "nobody", null)));
        assertEquals(Optional.empty(), links.useCode(BROWSER, "123456", null));
    }

    @Test
    void theCodeIsGoodOnlyInTheBrowserThatAsked() {
        links.ask("anna@example.jp", BROWSER, null, "ja");

        assertEquals(Optional.empty(), links.useCode("another browser", code(letters().get(0)), null));
        assertTrue(links.useCode(BROWSER, code(letters().get(0)), null).isPresent());
    }

    @Test
    void afterFiveWrongTriesTheCodeIsWorthNothingButTheLinkStays() {
        links.ask("anna@example.jp", BROWSER, null, "ja");
        var letter = letters().get(0);
        var wrong = code(letter).equals("000000") ? "000001" : "000000";

        for (int attempt = 0; attempt < AccessLink.CODE_ATTEMPTS_MAX; attempt++) {
            assertEquals(Optional.empty(), links.useCode(BROWSER, wrong, null));
        }

        assertEquals(Optional.empty(), links.useCode(BROWSER, code(letter), null));
        assertEquals(anna.getId(), links.useForSignIn(token(letter), false, null).getPerson().getId());
    }

    @Test
    void theCodeEndsAfterAnHourAndTheLinkAfterADay() {
        links.ask("anna@example.jp", BROWSER, null, "ja");
        var letter = letters().get(0);

        rehearsal.standAt(Rehearsal.DURING_REGISTRATION.plus(Duration.ofMinutes(61)));
        assertEquals(Optional.empty(), links.useCode(BROWSER, code(letter), null));
        rehearsal.standAt(Rehearsal.DURING_REGISTRATION.plus(Duration.ofHours(25)));

        assertRefused("accessLink.expired", token(letter));
    }

    @Test
    void lettersComeNoFasterThanOneAMinuteAndTenADay() {
        for (int minute = 0; minute < 20; minute++) {
            rehearsal.standAt(Rehearsal.DURING_REGISTRATION.plus(Duration.ofSeconds(61L * minute)));
            links.ask("anna@example.jp", BROWSER, null, "ja");
            links.ask("anna@example.jp", BROWSER, null, "ja");
        }
        assertEquals(10, letters().size());

        rehearsal.standAt(Rehearsal.DURING_REGISTRATION.plus(Duration.ofHours(25)));
        links.ask("anna@example.jp", BROWSER, null, "ja");

        assertEquals(11, letters().size());
    }

    @Test
    void whoHasAFormerLetterWaitsForNoStranger() {
        for (int minute = 0; minute < 12; minute++) {
            rehearsal.standAt(Rehearsal.DURING_REGISTRATION.plus(Duration.ofSeconds(90L * minute)));
            links.ask("anna@example.jp", BROWSER, null, "ja");
        }
        var before = letters().size();
        rehearsal.standAt(Rehearsal.DURING_REGISTRATION.plus(Duration.ofSeconds(90L * 12)));

        links.askAnew(token(letters().get(0)), "Anna's other browser", "ja");

        assertEquals(before + 1, letters().size());
        assertTrue(outbox.textOf(letters().get(before)).contains("24時間で" + (before + 1) + "回目"));
    }

    @Test
    void askingManyTimesAtOnceSendsOneLetter() throws Exception {
        atOnce(8, () -> {
            links.ask("anna@example.jp", BROWSER, null, "ja");
            return true;
        });

        assertEquals(1, letters().size());
    }

    @Test
    void pressingTheButtonTwiceAtOnceComesInOnce() throws Exception {
        links.ask("anna@example.jp", BROWSER, null, "ja");
        var token = token(letters().get(0));

        var came = atOnce(6, () -> {
            try {
                links.useForSignIn(token, false, null);
                return true;
            } catch (RuleViolation used) {
                return false;
            }
        });

        assertEquals(1, Collections.frequency(came, true));
    }

    @Test
    void openingALinkChangesNothing() {
        var token = links.pathOf(links.openFor(anna, Duration.ofDays(3), "/registration/member")).replaceFirst(".*token=", "");

        links.find(token);
        links.find(token);

        assertEquals("/registration/member", links.useForSignIn(token, false, null).getLeadsTo());
    }

    @Test
    void whoseLinkIsUsedUpGetsANewOneToTheSamePage() {
        var token = links.pathOf(links.openFor(anna, Duration.ofDays(3), "/registration/member")).replaceFirst(".*token=", "");
        links.useForSignIn(token, false, null);

        links.askAnew(token, BROWSER, "en");

        assertEquals("[Training Conference portal] Signing in", letters().get(0).getSubject());
        assertEquals("/registration/member", links.useForSignIn(token(letters().get(0)), false, null).getLeadsTo());
    }

    @Test
    void anAddressThatSeveralShareIsAskedWhoItIs() {
        var hana = people.meet("anna@example.jp", "佐藤 花", "ja");
        var stranger = people.meet("stranger@example.jp", "山田 杏奈", "ja");
        links.ask("anna@example.jp", BROWSER, "/home", "ja");
        var letter = letters().get(0);

        var asking = links.useCode(BROWSER, code(letter), null).orElseThrow();
        var byStranger = links.useCode(BROWSER, code(letter), stranger.getId()).orElseThrow();
        var refusal = assertThrows(RuleViolation.class, () -> links.useForSignIn(token(letter), false, stranger.getId()));
        var came = links.useForSignIn(token(letter), false, hana.getId());

        assertEquals(anna.getId(), people.meet("anna@example.jp", "山田　杏奈", "ja").getId());
        assertTrue(letter.getBody().contains("山田 杏奈 様、佐藤 花 様\n"), letter.getBody());
        assertTrue(letter.getBody().contains("このアドレスは複数の方がお使いです。"), letter.getBody());
        assertEquals(List.of(false, false), List.of(asking.isUsed(), byStranger.isUsed()));
        assertEquals(List.of(anna.getId(), hana.getId()), links.mayComeInBy(asking).stream().map(Person::getId).toList());
        assertEquals("who link.chooseWho", refusal.field() + " " + refusal.key());
        assertEquals(hana.getId(), came.getPerson().getId());
        assertRefused("accessLink.used", token(letter));
    }

    @Test
    void aLinkOfALetterToOnePersonOpensForThatOneOnly() {
        var hana = people.meet("anna@example.jp", "佐藤 花", "ja");
        var key = links.openFor(hana, Duration.ofDays(7), "/registration/member");

        var came = links.useForSignIn(links.pathOf(key).replaceFirst(".*token=", ""), false, anna.getId());

        assertEquals(hana.getId(), came.getPerson().getId());
    }

    @Test
    void aForgedLinkIsUnknown() {
        assertRefused("accessLink.unknown", Secrets.token());
        assertRefused("accessLink.unknown", "' or 1=1 --");
        assertRefused("accessLink.unknown", null);
    }

    @Test
    void aDemonstrationsLinkIsGoodOnThisMachineAndAgain() {
        var token = links.openForDemonstration(anna).replaceFirst(".*token=", "");

        assertRefused("accessLink.unknown", token);
        assertEquals(anna.getId(), links.useForSignIn(token, true, null).getPerson().getId());
        assertEquals(anna.getId(), links.useForSignIn(token, true, null).getPerson().getId());
    }

    private void assertRefused(String key, String token) {
        assertEquals(key, assertThrows(RuleViolation.class, () -> links.useForSignIn(token, false, null)).key());
    }

    private List<OutgoingMail> letters() {
        return outbox.about("person:" + anna.getId());
    }

    private String token(OutgoingMail letter) {
        return found(TOKEN, letter);
    }

    private String code(OutgoingMail letter) {
        return found(CODE, letter);
    }

    private String found(Pattern pattern, OutgoingMail letter) {
        var matcher = pattern.matcher(outbox.textOf(letter));
        assertTrue(matcher.find(), letter.getBody());
        return matcher.group(1);
    }

    private static String fullWidth(String digits) {
        return digits.codePoints().map(digit -> digit - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private <T> List<T> atOnce(int times, Callable<T> deed) throws Exception {
        var results = new java.util.ArrayList<T>();
        for (Future<T> each : executor.invokeAll(Collections.nCopies(times, deed))) {
            results.add(each.get());
        }
        return results;
    }
}
