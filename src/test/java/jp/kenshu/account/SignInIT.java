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
        var used = links.useCode(BROWSER, fullWidth(code(letter))).orElseThrow();
        assertEquals(anna.getId(), used.getPerson().getId());
        assertEquals("/home", used.getLeadsTo());
        assertEquals(Optional.empty(), links.useCode(BROWSER, code(letter)));
        assertRefused("accessLink.used", token(letter));
    }

    @Test
    void anUnknownAddressGetsNoLetterAndTheSameAnswer() {
        links.ask("nobody@example.jp", BROWSER, null, "ja");

        assertEquals(0, outbox.count(new Outbox.Wanted(null, "nobody")));
        assertEquals(Optional.empty(), links.useCode(BROWSER, "123456"));
    }

    @Test
    void theCodeIsGoodOnlyInTheBrowserThatAsked() {
        links.ask("anna@example.jp", BROWSER, null, "ja");

        assertEquals(Optional.empty(), links.useCode("another browser", code(letters().get(0))));
        assertTrue(links.useCode(BROWSER, code(letters().get(0))).isPresent());
    }

    @Test
    void afterFiveWrongTriesTheCodeIsWorthNothingButTheLinkStays() {
        links.ask("anna@example.jp", BROWSER, null, "ja");
        var letter = letters().get(0);
        var wrong = code(letter).equals("000000") ? "000001" : "000000";

        for (int attempt = 0; attempt < AccessLink.CODE_ATTEMPTS_MAX; attempt++) {
            assertEquals(Optional.empty(), links.useCode(BROWSER, wrong));
        }

        assertEquals(Optional.empty(), links.useCode(BROWSER, code(letter)));
        assertEquals(anna.getId(), links.useForSignIn(token(letter), false).getPerson().getId());
    }

    @Test
    void theCodeEndsAfterAnHourAndTheLinkAfterADay() {
        links.ask("anna@example.jp", BROWSER, null, "ja");
        var letter = letters().get(0);

        rehearsal.standAt(Rehearsal.DURING_REGISTRATION.plus(Duration.ofMinutes(61)));
        assertEquals(Optional.empty(), links.useCode(BROWSER, code(letter)));
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
                links.useForSignIn(token, false);
                return true;
            } catch (RuleViolation used) {
                return false;
            }
        });

        assertEquals(1, Collections.frequency(came, true));
    }

    @Test
    void openingALinkChangesNothing() {
        var token = links.openFor(anna, Duration.ofDays(3), "/registration/member").replaceFirst(".*token=", "");

        links.find(token);
        links.find(token);

        assertEquals("/registration/member", links.useForSignIn(token, false).getLeadsTo());
    }

    @Test
    void whoseLinkIsUsedUpGetsANewOneToTheSamePage() {
        var token = links.openFor(anna, Duration.ofDays(3), "/registration/member").replaceFirst(".*token=", "");
        links.useForSignIn(token, false);

        links.askAnew(token, BROWSER, "en");

        assertEquals("[Conference portal] Signing in", letters().get(0).getSubject());
        assertEquals("/registration/member", links.useForSignIn(token(letters().get(0)), false).getLeadsTo());
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
        assertEquals(anna.getId(), links.useForSignIn(token, true).getPerson().getId());
        assertEquals(anna.getId(), links.useForSignIn(token, true).getPerson().getId());
    }

    private void assertRefused(String key, String token) {
        assertEquals(key, assertThrows(RuleViolation.class, () -> links.useForSignIn(token, false)).key());
    }

    private List<OutgoingMail> letters() {
        return outbox.about("person:" + anna.getId());
    }

    private static String token(OutgoingMail letter) {
        return found(TOKEN, letter);
    }

    private static String code(OutgoingMail letter) {
        return found(CODE, letter);
    }

    private static String found(Pattern pattern, OutgoingMail letter) {
        var matcher = pattern.matcher(letter.getBody());
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
