package jp.kenshu.questionnaire.repeat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.Answers;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.form.version.SomeVersion;
import jp.kenshu.questionnaire.AnswerChannel;
import jp.kenshu.questionnaire.Response;
import jp.kenshu.questionnaire.SomeResponse;
import jp.kenshu.questionnaire.repeat.RepeatSearch.Apart;
import jp.kenshu.seed.edition.QuestionnaireOfR5;
import org.junit.jupiter.api.Test;

/** What looks like the same person answering twice, and what does not. */
class RepeatSearchTest {

    private static final LocalDate DAY = LocalDate.of(2023, 10, 19);
    private static final FormVersion R5 = SomeVersion.of(QuestionnaireOfR5.plan().asks(), 1);
    private static final Answers FULL = judged(Answers.NONE.with("f1", "4").with("f3", "1").with("q3-1", "3").with("q4", "2"), "2");

    @Test
    void theSameChoicesByTwoWaysOnNeighbouringDays() {
        var scanned = response(FULL.with("q8", "良かった"), AnswerChannel.QR, DAY);
        var onPaper = response(FULL, AnswerChannel.PAPER, DAY.plusDays(1));
        var later = response(FULL, AnswerChannel.WORKBOOK, DAY.plusDays(3));
        var other = response(FULL.with("q4", "1"), AnswerChannel.LETTER, DAY);

        assertEquals(List.of("QR PAPER CHOICES"), found(Set.of(), scanned, onPaper, later, other));
    }

    @Test
    void fewChoicesAreSharedByMany() {
        var few = Answers.NONE.with("f1", "4").with("f3", "1").with("q8", "良かった");

        assertEquals(List.of(), found(Set.of(), response(few, AnswerChannel.QR, DAY), response(few, AnswerChannel.PAPER, DAY)));
    }

    @Test
    void twoByTheSameWayOnlyWithTheSameWords() {
        assertEquals(List.of(), found(Set.of(), response(FULL, AnswerChannel.QR, DAY), response(FULL, AnswerChannel.QR, DAY)));
        assertEquals(List.of("QR QR CHOICES"), found(Set.of(), response(FULL.with("q8", "また参加したい"), AnswerChannel.QR, DAY),
                response(FULL.with("q8", "また参加したい"), AnswerChannel.QR, DAY)));
    }

    @Test
    void theSameSheetWhateverWasAnswered() {
        var scanned = SomeResponse.onSheet(7, R5, FULL, AnswerChannel.QR, DAY);
        var keyed = SomeResponse.onSheet(7, R5, Answers.NONE.with("f1", "1").with("f3", "2"), AnswerChannel.PAPER, DAY.plusDays(20));
        var next = SomeResponse.onSheet(8, R5, Answers.NONE.with("f1", "1").with("f3", "2"), AnswerChannel.PAPER, DAY.plusDays(20));

        assertEquals(List.of("QR PAPER SHEET"), found(Set.of(), scanned, keyed, next));
    }

    @Test
    void theSameCodeHoweverItWasTyped() {
        var before = response(Answers.NONE.with("pair-code", "うめ-０４"), AnswerChannel.QR, DAY);
        var again = response(Answers.NONE.with("pair-code", "ウメ04").with("f1", "4"), AnswerChannel.LETTER, DAY.plusDays(9));

        var inEnglish = response(Answers.NONE.with("pair-code", "UM04").with("f1", "3"), AnswerChannel.LETTER, DAY.plusDays(9));
        var another = response(Answers.NONE.with("pair-code", "うも04").with("f1", "2"), AnswerChannel.PAPER, DAY.plusDays(9));

        assertEquals(List.of("QR LETTER CODE"), found(Set.of(), before, again));
        assertEquals(List.of("QR LETTER CODE"), found(Set.of(), before, inEnglish));
        assertEquals(List.of(), found(Set.of(), before, another));
    }

    @Test
    void whatIsApartIsNotAskedAgainAndANewcomerIsAskedAboutOnce() {
        var first = response(FULL, AnswerChannel.QR, DAY);
        var second = response(FULL, AnswerChannel.PAPER, DAY);
        var third = response(FULL, AnswerChannel.WORKBOOK, DAY);
        var apart = Set.of(Apart.of(second.getId(), first.getId()));

        assertEquals(List.of(), found(apart, first, second));
        assertEquals(List.of("QR WORKBOOK CHOICES"), found(apart, first, second, third));
        assertEquals(List.of("QR WORKBOOK CHOICES"), found(apart, third, first, second));
    }

    private static List<String> found(Set<Apart> apart, Response... responses) {
        return RepeatSearch.among(List.of(responses), apart).stream()
                .map(each -> Stream.of(each.first().getChannel(), each.second().getChannel(), each.sign()).map(Enum::name).reduce((a, b) -> a + " " + b).orElseThrow())
                .toList();
    }

    private static Answers judged(Answers answers, String content) {
        var all = answers;
        for (int row = 1; row <= 9; row++) {
            all = all.with(AnswerCell.of("q1-1").in(String.valueOf(row), "content"), content);
        }
        return all;
    }

    private static Response response(Answers answers, AnswerChannel channel, LocalDate day) {
        return SomeResponse.of(R5, answers, channel, day);
    }
}
