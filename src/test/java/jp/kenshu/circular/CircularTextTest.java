package jp.kenshu.circular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.kenshu.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be written in a circular, and what becomes of its fields. */
class CircularTextTest {

    private static final Map<CircularField, String> ANNA = Map.of(CircularField.NAME, "安部 {花子}$1\\", CircularField.TEAM, "千葉県流山市", CircularField.GROUP, "");

    @Test
    void fieldsAreFilledInAndWhatIsNotKnownIsSaid() {
        var text = CircularText.typed(" {team}の皆様へ ", "{NAME} 様\r\n\r\n｛ group ｝でお待ちしています。\r\n", "", Addressees.MEMBERS);

        var filled = text.filled(ANNA, "（未定）");

        assertEquals(new CircularText("千葉県流山市の皆様へ", "安部 {花子}$1\\ 様\n\n（未定）でお待ちしています。"), filled);
        assertEquals(List.of(CircularField.GROUP), text.unknown(ANNA));
    }

    @Test
    void aValueOfSeveralLinesMakesNoSecondLineOfTheSubject() {
        var text = CircularText.typed("{name}", "x", "", Addressees.PEOPLE);

        assertEquals("甲 Bcc: all@example.jp", text.filled(Map.of(CircularField.NAME, "甲\nBcc: all@example.jp"), "").subject());
    }

    @ParameterizedTest
    @CsvSource({"{neme},body-en circular.fieldUnknown", "{group},body-en circular.fieldNotTheirs", "{name,body-en circular.brace", "name},body-en circular.brace",
        "{}x,body-en circular.fieldUnknown"})
    void whateverElseIsBetweenBracesIsRefused(String body, String fault) {
        assertEquals(List.of(fault), faultsOf("件名", body, "-en"));
    }

    @Test
    void allFaultsAreSaidTogetherBesideTheirFields() {
        assertEquals(List.of("subject circular.subjectMissing", "body circular.bodyMissing"), faultsOf(" 　", "\n\n", ""));
        assertEquals(List.of("subject oneLine.severalLines", "body circular.tooLong"), faultsOf("件名\r\nBcc: all@example.jp", "あ".repeat(100_000), ""));
        assertEquals(List.of("body circular.tooManyFields"), faultsOf("件名", "{name}".repeat(51), ""));
        assertEquals(List.of("body settings.broken"), faultsOf("件名", "a\u0000b", ""));
    }

    @Test
    void theLongestTextWithTheLongestValuesFitsIntoALetter() {
        var longest = Map.of(CircularField.ORGANISATION, "𠮷".repeat(100));
        var text = CircularText.typed("{organisation}".repeat(7), "𠮷".repeat(4_300) + "{organisation}".repeat(43), "", Addressees.PEOPLE).filled(longest, "");

        assertEquals(250, text.subject().codePointCount(0, text.subject().length()));
        assertEquals(true, text.body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length < 60_000);
    }

    private static List<String> faultsOf(String subject, String body, String suffix) {
        var refused = assertThrows(RuleViolation.class, () -> CircularText.typed(subject, body, suffix, Addressees.PEOPLE));
        return refused.all().stream().map(each -> each.field() + " " + each.key()).collect(Collectors.toList());
    }
}
