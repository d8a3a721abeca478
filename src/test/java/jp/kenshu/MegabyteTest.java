package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import jp.kenshu.assignment.homework.AnswerKey;
import jp.kenshu.assignment.homework.HomeworkQuestions;
import jp.kenshu.document.Wareki;
import jp.kenshu.form.AnswerCheck;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.registration.Attendee;
import jp.kenshu.registration.RegistrationNumber;
import jp.kenshu.seed.edition.FormsOfEditions;

/**
 * Gives each reader of what people type a megabyte of the worst. Four times the text may take four times the work, not
 * sixteen times; the work is the processor's time of this thread, and only its growth is looked at.
 */
class MegabyteTest {

    private static final int MEGABYTE = 1 << 20;
    private static final int SHORT = 4_000;
    private static final int TIMES = 4;
    private static final int GROWTH_MAX = 9;
    private static final int ATTEMPTS = 3;
    private static final long TOO_LITTLE_TO_COMPARE = 500_000;

    private static final List<String> FRAMES = List.of("x%sx", "a@%s!");
    private static final List<String> WORST = List.of(" ", "　", "\t ", "a", "0", "-", "a-", "a.", "@", "a@a.", "\u0301\u0323", "か\u3099", "ﾞ\u0323\u0301",
            "\uDB40\uDD00", "\uDB40\uDC41", "👨\u200D", "\n", "\r\n", "&", "&lang=", "?", "a?", "元年", "(1)", "\uFDFA", "\u1100\u1161\u11A8", "1:");

    @TestFactory
    Stream<DynamicTest> eachReaderTakesItInLinearTime() {
        return Stream.of(
                reader("a name", InputText::trimmed), reader("a code", InputText::code), reader("an address", InputText::email),
                reader("whether it is an address", InputText::isEmail), reader("a search", InputText::searched),
                reader("a text to be found", InputText::forSearch), reader("a length", InputText::length),
                reader("whether it is broken", InputText::isBroken),
                reader("a line", text -> OneLine.in("name", text)), reader("a line made of it", OneLine::from),
                reader("a normal form", text -> InputText.normalized(text, Normalizer.Form.NFKC)),
                reader("a receipt's number", RegistrationNumber::read), reader("a day", Wareki::parse),
                reader("a deadline", text -> DueMoment.typed("10/6", text, LocalDate.EPOCH)),
                reader("an answer", text -> HomeworkQuestions.of(FormsOfEditions.r5(FormUse.HOMEWORK), Situation.ANYBODY).kept(AnswerKey.of("population"), text)),
                reader("a municipality's facts", MegabyteTest::answerAll),
                reader("a person", text -> new Attendee(null, null, null, text, text, text, text, text, text)));
    }

    private static void answerAll(String text) {
        var form = new AskedForm(FormsOfEditions.r5(FormUse.OVERVIEW), Situation.ANYBODY);
        AnswerCheck.of(form, Answers.typed(form, cell -> List.of(text))).orRefused();
    }

    private static DynamicTest reader(String name, Consumer<String> reader) {
        return DynamicTest.dynamicTest(name, () -> {
            for (var worst : WORST) {
                FRAMES.forEach(frame -> assertTrue(isLinear(reader, frame, worst),
                        () -> "grows faster than " + frame + " of " + worst.codePoints().mapToObj(Integer::toHexString).toList()));
            }
            for (var worst : List.of(" ", "a.", "\u0301\u0323", "ﾞ\u0323\u0301")) {
                read(reader, "x" + worst.repeat(MEGABYTE / worst.length()) + "x");
            }
        });
    }

    /** Whether the work grows with the text; a machine that was busy elsewhere is asked again. */
    private static boolean isLinear(Consumer<String> reader, String frame, String worst) {
        var text = frame.formatted(worst.repeat(SHORT / worst.length()));
        var longer = frame.formatted(worst.repeat(TIMES * SHORT / worst.length()));
        return IntStream.range(0, ATTEMPTS).anyMatch(attempt ->
                work(reader, longer) <= GROWTH_MAX * Math.max(TOO_LITTLE_TO_COMPARE, work(reader, text)));
    }

    private static long work(Consumer<String> reader, String text) {
        var before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        read(reader, text);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }

    private static void read(Consumer<String> reader, String text) {
        try {
            reader.accept(text);
        } catch (RuleViolation refused) {
            assertTrue(!refused.getMessage().isEmpty());
        }
    }

    @Test
    void textReadInPiecesIsTheSameText() {
        for (var text : List.of("葛󠄀西か\u3099っこう ﾊﾟｰｶﾞ", "Å\u0323e\u0301ｱﾞ①㈱", "한국어 각", "𠮷野家👨\u200D👩\u200D👧ﾞ")) {
            for (var form : Normalizer.Form.values()) {
                for (int shift = 0; shift < 8; shift++) {
                    var longText = "x".repeat(shift) + text.repeat(200);
                    assertEquals(Normalizer.normalize(longText, form), InputText.normalized(longText, form));
                }
            }
        }
    }
}
