package jp.kenshu.questionnaire.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jp.kenshu.Words;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.Answers;
import jp.kenshu.form.SampleForm;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.form.version.SomeVersion;
import jp.kenshu.questionnaire.AnswerChannel;
import jp.kenshu.questionnaire.Response;
import jp.kenshu.questionnaire.SomeResponse;
import jp.kenshu.seed.edition.QuestionnaireOfR5;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Responses as they are taken away and counted: every answer once, in the order of the questions, whatever path people took. */
class ResponseListingTest {

    private static final LocalDate DAY = LocalDate.of(2023, 10, 19);
    private static final FormVersion R5 = SomeVersion.of(QuestionnaireOfR5.plan().asks(), 1);
    private static final Response OF_BOTH_PARTS = SomeResponse.of(R5, Answers.NONE.with("f1", "23").with(AnswerCell.of("f1").beside("23"), "=cmd|消防𠮷")
            .with("f2", "4", "9").with(AnswerCell.of("f2").beside("9"), "管理栄養士").with("f3", "5").with(AnswerCell.of("q1-1").in("2", "duration"), "3")
            .with("q2-1", "10"), AnswerChannel.QR, DAY);
    private static final Response OF_PART_TWO = SomeResponse.of(R5, Answers.NONE.with("f1", "4").with("f3", "2"), AnswerChannel.PAPER, DAY.plusDays(8));

    @Test
    void columnsFollowTheQuestionsAndEveryChoiceAndTextStandsThereOnce() throws IOException {
        var rows = rows(List.of(R5.getDefinition()), List.of(OF_PART_TWO, OF_BOTH_PARTS));
        var headings = List.copyOf(rows.get(0).keySet());

        assertEquals(List.of("回答日", "回収方法", "版", "F1 ご所属を教えてください。"), headings.subList(0, 4));
        assertEquals(3 + 49 - 1 + 9 + 2 + 1, headings.size(), "a column for each of the nine choices of F2 instead of one, and two for texts");
        assertEquals("23．その他（自由記載）", rows.get(1).get("F1 ご所属を教えてください。"));
        assertEquals("=cmd|消防𠮷", rows.get(1).get("F1 ご所属を教えてください。：その他（自由記載）の記載"));
        assertEquals("1", rows.get(1).get("F2 有している資格を教えてください。：保健師"));
        assertEquals("管理栄養士", rows.get(1).get("F2 有している資格を教えてください。：その他（自由記載）の記載"));
        assertEquals(1, rows.get(1).values().stream().filter("管理栄養士"::equals).count());
        assertEquals("4．市町村", rows.get(0).get("F1 ご所属を教えてください。"));
        assertEquals("用紙", rows.get(0).get("回収方法"));
    }

    @Test
    void yesAndNoStandThereInWords() throws IOException {
        var asked = SomeVersion.of(SampleForm.of(SampleForm.plain("read", QuestionKind.YES_NO)), 1);

        var rows = rows(List.of(asked.getDefinition()), List.of(SomeResponse.of(asked, Answers.NONE.with("read", "no"), AnswerChannel.QR, DAY)));

        assertTrue(rows.get(0).containsValue("いいえ") && !rows.get(0).containsValue("no"), rows::toString);
    }

    @Test
    void versionsAreJoinedByTheCodesOfTheirQuestions() throws IOException {
        var first = SomeVersion.of(SampleForm.of(SampleForm.plain("old", QuestionKind.TEXT), SampleForm.plain("text", QuestionKind.TEXT)), 1);
        var second = SomeVersion.of(SampleForm.of(SampleForm.plain("text", QuestionKind.TEXT), SampleForm.plain("new", QuestionKind.TEXT)), 2);

        var rows = rows(List.of(second.getDefinition(), first.getDefinition()), List.of(
                SomeResponse.of(first, Answers.NONE.with("old", "以前").with("text", "一"), AnswerChannel.QR, DAY),
                SomeResponse.of(second, Answers.NONE.with("text", "二").with("new", "新しい"), AnswerChannel.QR, DAY)));

        assertEquals(List.of("text", "new", "old"), List.copyOf(rows.get(0).keySet()).subList(3, 6));
        assertEquals("一 二", rows.get(0).get("text") + " " + rows.get(1).get("text"));
    }

    @Test
    void figuresCountOnlyThoseWhoWereAsked() {
        var figures = ResponseFigures.of(List.of(R5.getDefinition()), List.of(OF_BOTH_PARTS, OF_PART_TWO));

        assertEquals(2, figures.total());
        assertEquals(Map.of(DAY, 1, DAY.plusDays(8), 1), figures.byDay());
        assertEquals(List.of(1, 0, 0, 0, 1), List.copyOf(figures.byChannel().values()));
        var partOne = figures.answered().stream().filter(each -> each.number().ja().equals("問1-1")).findFirst().orElseThrow();
        assertEquals("1 of 1, 100", partOne.given() + " of " + partOne.asked() + ", " + partOne.percent());
        assertEquals(List.of("問6（２） 行政説明について", "問7（２） 行政説明について"), figures.answered().stream().map(each -> each.number().ja() + " " + each.question().ja())
                .filter(each -> each.endsWith(" 行政説明について")).toList());
        assertEquals(0, ResponseFigures.of(List.of(R5.getDefinition()), List.of()).answered().get(0).percent());
    }

    @Test
    void sharesAreRoundedAndAllOnlyWhereItIsAll() {
        var percents = Map.of(16, 18, 999, 1000, 1, 300, 7, 7).entrySet().stream()
                .map(each -> each.getKey() + " of " + each.getValue() + ": " + new ResponseFigures.Answered(null, null, each.getValue(), each.getKey(), false).percent());

        assertEquals(Set.of("16 of 18: 89", "999 of 1000: 99", "1 of 300: 0", "7 of 7: 100"), percents.collect(Collectors.toSet()));
    }

    @Test
    void whereWordsChangedBetweenVersionsBothListAndFiguresSaySo() throws IOException {
        var first = SomeVersion.of(SampleForm.of(SampleForm.plain("old", QuestionKind.TEXT), SampleForm.plain("text", QuestionKind.TEXT)), 1);
        var second = SomeVersion.of(SampleForm.of(Question.of("text", QuestionKind.TEXT, SampleForm.both("別の文"), Question.Terms.OPTIONAL)), 2);
        var versions = List.of(second.getDefinition(), first.getDefinition());
        var responses = List.of(SomeResponse.of(first, Answers.NONE.with("old", "以前").with("text", "一"), AnswerChannel.QR, DAY),
                SomeResponse.of(second, Answers.NONE.with("text", "二"), AnswerChannel.QR, DAY));

        assertEquals(List.of("別の文（版により文言が異なる）", "old"), List.copyOf(rows(versions, responses).get(0).keySet()).subList(3, 5));
        assertEquals(List.of("text 2 of 2 true", "old 1 of 1 false"), ResponseFigures.of(versions, responses).answered().stream()
                .map(each -> (each.question().ja().equals("別の文") ? "text" : each.question().ja()) + " " + each.given() + " of " + each.asked() + " " + each.reworded())
                .toList());
    }

    private static List<Map<String, String>> rows(List<FormDefinition> versions, List<Response> responses) throws IOException {
        var out = new ByteArrayOutputStream();
        ResponseListing.of(versions, Words.in("ja")).writeWorkbook(responses, out);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var format = new DataFormatter();
            var sheet = workbook.getSheetAt(0);
            var rows = new ArrayList<Map<String, String>>();
            for (int at = 1; at <= sheet.getLastRowNum(); at++) {
                var row = new LinkedHashMap<String, String>();
                for (int column = 0; column < sheet.getRow(0).getLastCellNum(); column++) {
                    row.put(sheet.getRow(0).getCell(column).getStringCellValue(), format.formatCellValue(sheet.getRow(at).getCell(column)));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
