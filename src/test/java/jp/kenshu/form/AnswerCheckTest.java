package jp.kenshu.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.form.Situation.AskedScene;
import jp.kenshu.form.definition.AnsweredAs;
import jp.kenshu.form.definition.Condition;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.Question.Terms;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.programme.Affiliation;

class AnswerCheckTest {

    private static final AskedForm FORM = new AskedForm(SampleForm.all(), Situation.ANYBODY);
    private static final Situation SCENES = new Situation("municipality", Affiliation.MUNICIPALITY, Set.of(AnsweredAs.MEMBER),
            List.of(new AskedScene("daily", "①", SampleForm.both("日常")), new AskedScene("last", "②", SampleForm.both("看取り"))));

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            place | 3 | 3
            place | 3 | 3
            place | '３ ' | 3
            place | ③ | 3
            place | ３．市町村 | 3
            place | 3 市町村 | 3
            place | 市町村 | 3
            place | 市町村 (en) | 3
            needs | hearing | hearing
            needs | 2,1 | wheelchair hearing
            needs | ①② | wheelchair hearing
            needs | １　２ | wheelchair hearing
            needs | 手話・要約筆記 | hearing
            people | １，２３４ | 1234
            people | 1234人 | 1234
            people | 012 | 12
            rate | ２１・７％ | 21.7
            rate | 21,7 | 21.7
            rate | 21. | 21
            day | 令和５年10月20日 | 2023-10-20
            day | 2023/10/20 | 2023-10-20
            month | １０月 | 10
            month | 3 | 3
            told | はい | yes
            told | × | no
            agreed | ○ | 1
            agreed | on | 1
            likely | １０ | 10
            order | 討議, 講演 | b a
            judged_1_content | ２ | 2
            text | ' 葛󠄀城市の𠮷田 ' | ' 葛󠄀城市の𠮷田 '
            """)
    void readsWhatPeopleWriteInTheFormInWhichItIsKept(String cell, String typed, String kept) {
        var checked = AnswerCheck.ofUnfinished(FORM, Answers.NONE.with(cellOf(cell), typed));

        assertEquals(List.of(), checked.faults());
        assertEquals(cell.equals("text") ? List.of(kept) : Arrays.asList(kept.split(" ")), checked.kept().of(cellOf(cell)));
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            place | 9 | notAChoice
            place | 3 4 | onlyOne
            place | ３・４ | notAChoice
            needs | none,hearing | exclusive
            needs | 車椅子を使います | notAChoice
            judged_2_duration | 4 | notAChoice
            people | 10.5 | notWhole
            people | -1 | tooSmall
            people | 十人 | notWhole
            rate | 101 | tooLarge
            rate | 21.75 | tooManyDecimals
            rate | about 20 | notANumber
            day | 令和５年２月30日 | notADate
            month | 13 | notAMonth
            month | ０ | notAMonth
            told | maybe | notYesOrNo
            agreed | 自分で | notAMark
            likely | 11 | tooLarge
            order | a,a | rankedTwice
            order | a,b,c | tooManyChoices
            chart | ../etc/passwd | notAFile
            text | a\u0007b | broken
            """)
    void saysInWhichCellAndWhyWhatCannotBeAnAnswer(String cell, String typed, String why) {
        var checked = AnswerCheck.ofUnfinished(FORM, Answers.NONE.with(cellOf(cell), typed.replace("\\u0007", "\u0007")));

        assertEquals(List.of(cell + " form.answer." + why), checked.faults().stream().map(fault -> fault.cell().code() + " " + fault.key()).toList());
        assertTrue(checked.kept().isEmpty());
        Words.LANGUAGES.forEach(language -> assertFalse(checked.faults().get(0).in(Words.in(language)).contains("{")));
    }

    @Test
    void whatIsNotAskedIsNeitherRequiredNorKept() {
        var elsewhere = AnswerCheck.of(FORM, Answers.NONE.with("place", "1").with("town", "堺市"));
        var without = AnswerCheck.of(FORM, Answers.NONE.with("place", "3"));
        var with = AnswerCheck.of(FORM, Answers.NONE.with("town", "堺市").with("place", "3"));

        assertEquals(Answers.NONE.with("place", "1"), elsewhere.orRefused());
        assertEquals(List.of("town form.answer.missing"), without.faults().stream().map(fault -> fault.cell().code() + " " + fault.key()).toList());
        assertEquals("{\"place\":[\"3\"],\"town\":[\"堺市\"]}", with.orRefused().json());
    }

    @Test
    void whatHangsOnSomethingThatIsNotAskedIsNotAskedEither() {
        var far = new Question("far", QuestionKind.YES_NO, Question.Wording.of(SampleForm.both("遠い")), Terms.OPTIONAL.only(Condition.answered("place", "3")),
                Question.Offer.NONE, Question.Limits.NONE);
        var train = Question.of("train", QuestionKind.LINE, SampleForm.both("電車"), Terms.REQUIRED.only(Condition.answered("far", "yes")));
        var form = new AskedForm(SampleForm.of(SampleForm.PLACE, far, train), Situation.ANYBODY);

        var kept = AnswerCheck.of(form, Answers.NONE.with("place", "1").with("far", "yes").with("train", "のぞみ")).orRefused();

        assertEquals(Answers.NONE.with("place", "1"), kept);
        assertEquals(List.of(SampleForm.PLACE), form.questions(Answers.NONE.with("place", "1").with("far", "yes")));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var refused = assertThrows(RuleViolation.class, () -> AnswerCheck.of(FORM, Answers.NONE.with("month", "13").with("likely", "x")).orRefused());

        assertEquals(List.of("place", "month", "likely"), refused.all().stream().map(RuleViolation::field).toList());
    }

    @Test
    void aTextBesideAChoiceGoesWithIt() {
        var other = AnswerCell.of("place").beside("4");

        var kept = AnswerCheck.of(FORM, Answers.NONE.with("place", "4").with(other, " 消防署 ")).orRefused();
        var alone = AnswerCheck.of(FORM, Answers.NONE.with("place", "1").with(other, "消防署"));

        assertEquals("{\"place\":[\"4\"],\"place___4\":[\"消防署\"]}", kept.json());
        assertEquals(List.of("place___4 form.answer.textWithoutChoice"),
                alone.faults().stream().map(fault -> fault.cell().code() + " " + fault.key()).toList());
    }

    @Test
    void lengthIsCountedAsAReaderCounts() {
        assertEquals(List.of("𠮷𠮷𠮷𠮷𠮷"), town("𠮷𠮷𠮷𠮷𠮷").kept().of(AnswerCell.of("town")));
        assertEquals(List.of("葛󠄀城市役所"), town("葛󠄀城市役所").kept().of(AnswerCell.of("town")));
        assertEquals(List.of(new AnswerFault(AnswerCell.of("town"), "form.answer.tooLong", List.of(5, 6))), town("あいうえおか").faults());
        assertEquals("oneLine.severalLines", town("堺\n市").faults().get(0).key());
    }

    private static CheckedAnswers town(String typed) {
        return AnswerCheck.of(FORM, Answers.NONE.with("place", "3").with("town", typed));
    }

    @Test
    void asksOnceForEachSceneAndForSomePeopleOnly() {
        var mine = Question.of("mine", QuestionKind.MARK, SampleForm.both("自身で設定"), Terms.OPTIONAL.forEachScene());
        var why = Question.of("why", QuestionKind.LINE, SampleForm.both("理由"), Terms.REQUIRED.only(Condition.answered("mine", "1")).forEachScene());
        var cities = Question.of("cities", QuestionKind.COUNT, SampleForm.both("市"),
                Terms.REQUIRED.only(new Condition(Set.of(), Set.of(Affiliation.PREFECTURE), Set.of(), null, List.of())));
        var form = new AskedForm(SampleForm.of(mine, why, cities), SCENES);
        var last = AnswerCell.ofScene("mine", "last");

        var checked = AnswerCheck.of(form, Answers.NONE.with(last, "○").with(AnswerCell.ofScene("why", "daily"), "なし"));

        assertEquals(Answers.NONE.with(last, "1"), checked.kept());
        assertEquals(List.of("why__last"), checked.faults().stream().map(fault -> fault.cell().code()).toList());
        assertEquals(List.of(mine, why), form.possibleQuestions());
    }

    @Test
    void manyAndLongValuesAreRefusedAtOnce() {
        var many = Stream.generate(() -> "1").limit(100_000).toArray(String[]::new);

        assertEquals("form.answer.notAChoice", AnswerCheck.of(FORM, Answers.NONE.with("place", "1").with("needs", many)).faults().get(0).key());
        assertEquals("form.answer.notAChoice", AnswerCheck.of(FORM, Answers.NONE.with("place", "1,".repeat(50_000))).faults().get(0).key());
        assertEquals("form.answer.tooLong", AnswerCheck.ofUnfinished(FORM, Answers.NONE.with("text", "あ".repeat(100_000))).faults().get(0).key());
    }

    @Test
    void answersStayWhatTheyAreInTheDatabase() {
        var answers = Answers.NONE.with("text", "葛󠄀城市の𠮷田さん\n👩‍⚕️ \"引用\"").with("needs", "wheelchair", "other")
                .with(AnswerCell.of("needs").beside("other"), "補助犬").with(AnswerCell.of("judged").in("1", "content"), "2")
                .with(AnswerCell.ofScene("goal", "daily"), "姿");

        assertEquals(answers, Answers.fromJson(answers.json()));
        assertEquals(List.copyOf(answers.cells()), List.copyOf(Answers.fromJson(answers.json()).cells()));
        assertEquals(Answers.NONE, Answers.fromJson(null));
    }

    @Test
    void aPageSendsValuesUnderTheCodesOfCells() {
        var typed = Answers.typed(FORM, name -> switch (name) {
            case "needs" -> List.of("wheelchair", "hearing");
            case "judged_2_duration" -> List.of("3");
            case "place___4" -> List.of("");
            case "unknown" -> List.of("x");
            default -> null;
        });

        assertEquals(Answers.NONE.with("needs", "wheelchair", "hearing").with(AnswerCell.of("judged").in("2", "duration"), "3"), typed);
    }

    private static AnswerCell cellOf(String code) {
        return AnswerCell.find(code).orElseThrow();
    }
}
