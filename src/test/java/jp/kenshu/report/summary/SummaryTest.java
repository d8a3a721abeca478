package jp.kenshu.report.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import jp.kenshu.Bilingual;
import jp.kenshu.Words;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.SampleForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.Choice;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.questionnaire.AnswerChannel;
import jp.kenshu.questionnaire.pair.PairCode;
import jp.kenshu.report.coding.SortedTexts;
import jp.kenshu.seed.edition.QuestionnaireOfR5;
import jp.kenshu.tally.Facet;
import jp.kenshu.tally.Having;
import jp.kenshu.tally.Tally;
import org.junit.jupiter.api.Test;

/** What the questionnaire of R5 says as a whole, against answers read one by one; and through versions, filters and few answers. */
class SummaryTest {

    private static final FormDefinition R5 = QuestionnaireOfR5.plan().asks();
    private static final List<Answers> ANSWERS = MadeUpAnswers.of(R5, 300, 5);
    private static final CountedResponses COUNTED = counted(R5, ANSWERS);
    private static final Tally KEPT = Tally.keepingSmallBack(COUNTED.records());
    private static final Map<String, AnswerCell> CELLS = COUNTED.questions().questions().stream().flatMap(question -> question.counted().stream())
            .collect(Collectors.toMap(each -> each.facet().code(), AskedQuestion.Counted::cell));
    private static final Words JA = Words.in("ja");

    static CountedResponses counted(FormDefinition definition, List<Answers> answers) {
        var counted = new CountedResponses(AskedQuestions.of(List.of(definition)));
        IntStream.range(0, answers.size()).forEach(index -> counted.add(definition, answers.get(index), MadeUpAnswers.channel(index)));
        return counted;
    }

    @Test
    void everyQuestionIsThereAndEveryClosedOneCounted() {
        var questions = COUNTED.questions();

        assertEquals(R5.questions().stream().filter(question -> question.kind().isAsked()).map(Question::code).toList(),
                questions.questions().stream().map(AskedQuestion::code).toList());
        assertEquals(3 + 9 * 2 + 6 * 2 + 1 + 2 + 1 + 1, questions.facets().size() - 1, "F1–F3, two grids on two scales, the month, and questions 3 to 5");
        assertEquals("問1-1　研修会議Ⅰ　行政説明（老健局）　①内容について", questions.nameOf("q1-1_1_content").ja());
        assertEquals(new Bilingual("問2（１）　実施を希望する月（月を記載してください）", "Q2(1) The month you prefer (write a month)"),
                questions.questions().stream().filter(asked -> asked.code().equals("q2-1")).findFirst().orElseThrow().heading());
        assertFalse(questions.nameOf("q1-1_1_content").en().matches(".*[\\p{IsHan}　（）].*"), questions.nameOf("q1-1_1_content").en());
        assertEquals("f1", questions.affiliation().orElseThrow().code());
    }

    /** 「番号そのものは、どこにも出ません」: with it, answers before and after could be joined to everything else that somebody said. */
    @Test
    void theCodeThatPairsAnswersIsNowhere() {
        var paired = new FormDefinition("paired", R5.title(), R5.lead(), PairCode.asked(R5.sections(), true));
        var counted = counted(paired, ANSWERS.stream().map(each -> each.with(PairCode.QUESTION, "08イセ")).toList());
        var rows = new ResponseRows(counted.questions());

        assertTrue(PairCode.isAskedIn(paired));
        assertEquals(COUNTED.questions().questions().stream().map(AskedQuestion::code).toList(),
                counted.questions().questions().stream().map(AskedQuestion::code).toList());
        assertEquals(COUNTED.questions().written(), counted.questions().written());
        assertEquals(new ResponseRows(COUNTED.questions()).headings(JA), rows.headings(JA));
    }

    @Test
    void everyFigureIsWhatTheAnswersSayOneByOne() {
        var tally = Tally.tellingAll(COUNTED.records());
        var form = new AskedForm(R5, Situation.ANYBODY);

        for (var asked : COUNTED.questions().questions()) {
            long wereAsked = ANSWERS.stream().filter(answers -> form.asks(asked.question(), answers)).count();
            for (var each : asked.counted()) {
                var figures = tally.of(each.facet().code());
                assertEquals(each.facet().values().stream().map(value -> ANSWERS.stream().filter(answers -> answers.of(each.cell()).contains(value.code())).count()).toList(),
                        figures.values().stream().map(count -> (long) count.number()).toList(), each.facet().code());
                assertEquals(wereAsked, figures.asked().number());
                assertEquals(ANSWERS.stream().filter(answers -> !answers.of(each.cell()).isEmpty()).count(), figures.answered().number());
            }
        }
    }

    @Test
    void tablesSayTheFiguresWithTheirSharesAndKeepSmallOnesBack() {
        var blocks = blocks(SummaryScope.whole());
        var f1 = blocks.of(question("f1")).get(0);
        long ofPrefectures = ANSWERS.stream().filter(answers -> answers.of(AnswerCell.of("f1")).contains("1")).count();

        assertEquals(List.of("都道府県", String.valueOf(ofPrefectures), "%.1f%%".formatted(ofPrefectures / 3.0)), f1.tables().get(0).lines().get(0));
        assertEquals("300", f1.tables().get(0).lines().get(23).get(1));
        var shown = f1.tables().get(0).lines().stream().map(line -> line.get(1)).filter(figure -> !figure.equals("＊")).map(Integer::valueOf);
        assertTrue(shown.noneMatch(number -> number > 0 && number < 5));
        assertTrue(f1.notes().contains(JA.text("summary.hides")));
        assertEquals(2, blocks.of(question("q1-1")).size(), "one table for each scale");
        assertEquals(9, blocks.of(question("q1-1")).get(0).tables().get(0).lines().size());
        assertEquals(1, blocks.ofChannel().size());
    }

    @Test
    void crossedTableHasOneLineForAllAndOneForEachKindOfPeople() {
        var q4 = blocks(new SummaryScope("f3", List.of())).of(question("q4")).get(0);
        var lines = q4.tables().get(0).lines();

        assertEquals("全体", lines.get(0).get(0));
        assertEquals("研修会議Ⅰのみ参加", lines.get(1).get(0));
        assertFalse(q4.getSvg().isEmpty());
        assertEquals(List.of(), blocks(new SummaryScope(null, List.of(new Having("q4", "1")))).of(question("q4")), "no table of what restricts the responses");
    }

    @Test
    void everyCellOfACrossTabIsWhatTheAnswersSayOneByOneOrIsKeptBack() {
        var hidden = new ArrayList<Long>();

        for (var by : List.of("f1", "f2", "f3", AskedQuestions.CHANNEL)) {
            for (var conditions : List.of(List.<Having>of(), List.of(new Having("q4", "1")))) {
                for (var facet : COUNTED.questions().facets()) {
                    if (!facet.code().equals(by) && conditions.stream().noneMatch(having -> having.facet().equals(facet.code()))) {
                        assertCrossTab(by, facet, conditions, hidden);
                    }
                }
            }
        }
        assertTrue(hidden.stream().anyMatch(raw -> raw > 0 && raw < 5) && hidden.stream().anyMatch(raw -> raw >= 5), "small cells and complements");
    }

    private static void assertCrossTab(String by, Facet facet, List<Having> conditions, List<Long> hidden) {
        var told = Tally.tellingAll(COUNTED.records()).cross(by, facet.code(), conditions);
        var kept = KEPT.cross(by, facet.code(), conditions);
        for (int row = 0; row < told.rows().size(); row++) {
            var of = told.by().values().get(row);
            var where = by + "=" + of.code() + " " + facet.code() + " " + conditions;
            var people = IntStream.range(0, ANSWERS.size()).filter(index -> said(index, by).contains(of.code())
                    && conditions.stream().allMatch(having -> said(index, having.facet()).contains(having.value()))).boxed().toList();
            var raws = facet.values().stream().map(value -> people.stream().filter(index -> said(index, facet.code()).contains(value.code())).count()).toList();
            assertEquals(raws, told.rows().get(row).values().stream().map(count -> (long) count.number()).toList(), where);
            assertEquals(people.size(), told.rows().get(row).records().number(), where);
            var counts = kept.rows().get(row).values();
            var back = IntStream.range(0, raws.size()).filter(index -> counts.get(index).hidden()).mapToObj(raws::get).toList();
            IntStream.range(0, raws.size()).filter(index -> !counts.get(index).hidden()).forEach(index -> {
                assertEquals(raws.get(index).intValue(), counts.get(index).number(), where);
                assertTrue(raws.get(index) == 0 || raws.get(index) >= 5, where);
            });
            if (facet.exclusive() && !kept.rows().get(row).answered().hidden()) {
                long few = back.stream().mapToLong(Long::longValue).sum();
                assertTrue(few == 0 || few >= 5 && back.size() > 1, () -> where + " keeps back " + back);
            }
            hidden.addAll(back);
        }
    }

    /** What the response at {@code index} says of a facet, without anything that counts. */
    private static List<String> said(int index, String facet) {
        return facet.equals(AskedQuestions.CHANNEL) ? List.of(MadeUpAnswers.channel(index).name()) : ANSWERS.get(index).of(CELLS.get(facet));
    }

    @Test
    void everyPrintedCellOfACrossedTableIsTheFigureOfTheAnswersOrIsKeptBack() {
        var by = question("f3").counted().get(0).facet();
        var blocks = blocks(new SummaryScope(by.code(), List.of()));
        int printed = 0;

        for (var asked : COUNTED.questions().questions()) {
            for (int at = 0; at < asked.counted().size() && !asked.code().equals(by.code()); at++) {
                var facet = asked.counted().get(at).facet();
                for (var table : blocks.of(asked).get(at).tables()) {
                    printed += table.lines().stream().mapToInt(line -> assertPrinted(by, facet, table.headings(), line)).sum();
                }
            }
        }
        assertTrue(printed > 200, "figures that are printed: " + printed);
    }

    /** Compares a line with those who gave the answer of its name, or with all; how many of its figures are printed. */
    private static int assertPrinted(Facet by, Facet facet, List<String> headings, List<String> line) {
        var people = IntStream.range(0, ANSWERS.size()).filter(index -> line.get(0).equals("全体") || said(index, by.code()).contains(code(by, line.get(0)))).boxed().toList();
        long answered = people.stream().filter(index -> !said(index, facet.code()).isEmpty()).count();
        var isBaseTold = !line.get(1).equals("＊");
        assertTrue(!isBaseTold || line.get(1).equals(String.valueOf(answered)), () -> facet.code() + " " + line);
        int printed = 0;
        for (int column = 2; column < line.size(); column++) {
            var value = code(facet, headings.get(column));
            long raw = people.stream().filter(index -> said(index, facet.code()).contains(value)).count();
            if (!line.get(column).equals("＊")) {
                assertEquals(isBaseTold && answered > 0 ? "%d（%.1f%%）".formatted(raw, 100.0 * raw / answered) : String.valueOf(raw), line.get(column), () -> facet.code() + " " + line);
                printed++;
            }
        }
        return printed;
    }

    private static String code(Facet facet, String name) {
        return facet.values().stream().filter(value -> value.label().ja().equals(name)).findFirst().orElseThrow(() -> new AssertionError(name + " of " + facet.code())).code();
    }

    @Test
    void venueThatIsNoMoreOfferedIsStillCountedUnderItsName() {
        var before = SampleForm.of(choosing("venue", "会場", "東京会場", "大阪会場"), choosing("q", "理解度", "1", "2"));
        var after = SampleForm.of(choosing("venue", "会場", "東京会場"), choosing("q", "理解度", "1", "2"));
        var counted = new CountedResponses(AskedQuestions.of(List.of(after, before)));
        IntStream.range(0, 8).forEach(each -> counted.add(before, Answers.NONE.with("venue", "大阪会場").with("q", "1"), AnswerChannel.QR));
        IntStream.range(0, 6).forEach(each -> counted.add(after, Answers.NONE.with("venue", "東京会場").with("q", "2"), AnswerChannel.QR));

        var scope = SummaryScope.of("venue", List.of(), counted.questions().facets());
        var crossed = new SummaryBlocks(counted.questions(), Tally.keepingSmallBack(counted.records()), scope, JA).of(counted.questions().questions().get(1)).get(0);

        assertEquals(List.of(List.of("全体", "14", "8（57.1%）", "6（42.9%）"), List.of("東京会場", "6", "0（0.0%）", "6（100.0%）"), List.of("大阪会場", "8", "8（100.0%）", "0（0.0%）")),
                crossed.tables().get(0).lines());
        assertEquals(List.of(new Having("venue", "大阪会場")), SummaryScope.of(null, List.of("venue~大阪会場", "venue~名古屋会場"), counted.questions().facets()).conditions());
    }

    @Test
    void addressSaysWhatIsReadAndNothingElse() {
        var facets = COUNTED.questions().facets();

        var scope = SummaryScope.of("f1", List.of("f3~4", "f3~1", "nonsense", "f2~99", "f2~4", "_channel~QR", "q4~1"), facets);

        assertEquals(new SummaryScope("f1", List.of(new Having("f3", "4"), new Having("f2", "4"))), scope);
        assertEquals("&by=f1&where=f3%7E4&where=f2%7E4", scope.query());
        assertEquals(SummaryScope.whole(), SummaryScope.of("f9", List.of(""), facets));
        assertEquals(new SummaryScope(null, List.of(new Having("f1", "4"))), SummaryScope.of("f1", List.of("f1~4"), facets), "a condition is no crossing");
    }

    @Test
    void whatIsWrittenStandsUnderItsKindOfPeopleUnlessTheyAreFew() {
        var free = new FreeAnswers(COUNTED, Tally.keepingSmallBack(COUNTED.records()));
        var texts = free.of(question("q8"), List.of()).get(0);
        var fewOfTheirKind = Tally.keepingSmallBack(COUNTED.records()).of("f1").values();

        assertEquals(ANSWERS.stream().map(answers -> answers.text(AnswerCell.of("q8"))).filter(text -> !text.isEmpty()).sorted().toList(),
                texts.groups().stream().flatMap(group -> group.texts().stream()).sorted().toList(), "every text once");
        var shown = COUNTED.questions().affiliation().orElseThrow().values().stream()
                .filter(value -> !fewOfTheirKind.get(COUNTED.questions().affiliation().orElseThrow().indexOf(value.code())).hidden())
                .map(Facet.Value::label).collect(Collectors.toSet());
        assertTrue(texts.groups().stream().map(FreeAnswers.Group::name).allMatch(name -> shown.contains(name) || name.ja().equals("人数の少ない所属・所属の回答なし")));
        assertTrue(free.of(question("q8"), List.of("ご意見その１")).size() <= 1);
        assertEquals(List.of(), free.of(question("q8"), List.of("そんなことばはない")));
    }

    @Test
    void questionThatChangedIsOneQuestionAndSaysHowItReadBefore() {
        var before = SampleForm.of(choosing("q", "以前の文言", "1", "2"), SampleForm.plain("gone", QuestionKind.TEXT));
        var after = SampleForm.of(choosing("q", "今の文言", "1", "2", "3"), choosing("new", "新しい", "1"));
        var counted = new CountedResponses(AskedQuestions.of(List.of(after, before)));
        Stream.of("1", "2").forEach(value -> counted.add(before, Answers.NONE.with("q", value), AnswerChannel.QR));
        counted.add(after, Answers.NONE.with("q", "3"), AnswerChannel.QR);

        var q = counted.questions().questions().get(0);
        var figures = Tally.tellingAll(counted.records());

        assertEquals("今の文言 [以前の文言] true", q.question().label().ja() + " " + q.formerly().stream().map(Bilingual::ja).toList() + " " + q.alwaysAsked());
        assertEquals(List.of(1, 1, 1), figures.of("q").values().stream().map(count -> count.number()).toList());
        assertEquals(2, figures.of("new").notAsked().number());
        assertEquals(List.of("q", "new", "gone"), counted.questions().questions().stream().map(AskedQuestion::code).toList());
        assertFalse(counted.questions().questions().get(2).alwaysAsked());
    }

    @Test
    void codeThatAnotherKindOfQuestionHadBeforeIsCountedAsFarAsItsAnswersFit() {
        var before = SampleForm.of(choosing("f", "所属", "1", "2"), SampleForm.plain("q", QuestionKind.TEXT));
        var after = SampleForm.of(choosing("f", "所属", "1", "2"), choosing("q", "選ぶ", "1", "2"));
        var counted = new CountedResponses(AskedQuestions.of(List.of(after, before)));
        counted.add(before, Answers.NONE.with("f", "1").with("q", "自由に書いたこと"), AnswerChannel.QR);
        counted.add(after, Answers.NONE.with("f", "1").with("q", "2"), AnswerChannel.QR);

        var tally = Tally.tellingAll(counted.records());

        assertEquals("[0, 1] 1 0", tally.of("q").values().stream().map(count -> count.number()).toList() + " " + tally.of("q").answered().number() + " "
                + tally.of("q").notAsked().number());
        assertEquals(List.of("自由に書いたこと"), counted.written().stream().map(CountedResponses.Written::text).toList());
    }

    @Test
    void twoQuestionnairesAreComparedByTheCodesOfTheirQuestions() {
        var before = SampleForm.of(choosing("q", "理解度", "1", "2"), choosing("onlyBefore", "前だけ", "1"));
        var after = SampleForm.of(choosing("q", "理解の程度", "1", "2", "3"));
        var one = new CountedResponses(AskedQuestions.of(List.of(before)));
        var other = new CountedResponses(AskedQuestions.of(List.of(after)));
        IntStream.range(0, 20).forEach(each -> one.add(before, Answers.NONE.with("q", each < 10 ? "1" : "2"), AnswerChannel.QR));
        IntStream.range(0, 20).forEach(each -> other.add(after, Answers.NONE.with("q", each < 15 ? "1" : "3"), AnswerChannel.QR));

        var compared = new ComparedQuestions(ComparedQuestions.Side.of("前", one), ComparedQuestions.Side.of("後", other), JA);

        assertEquals(List.of("前だけ"), compared.missing());
        var table = compared.parts().get(0).blocks().get(0).tables().get(0);
        assertEquals(List.of("選択肢", "前", "後", "差"), table.headings());
        assertEquals(List.of(List.of("1", "10（50.0%）", "15（75.0%）", "-25.0ポイント"), List.of("2", "10（50.0%）", "0（0.0%）", "+50.0ポイント"),
                List.of("3", "選択肢なし", "5（25.0%）", "–"), List.of("回答者数（n）", "20", "20", "")), table.lines());
        assertTrue(compared.parts().get(0).blocks().get(0).notes().get(0).contains("理解の程度"));
    }

    @Test
    void rowsAndRanksStandUnderTheirQuestionWhereverTheyAreCompared() {
        var ranking = SampleForm.plain("order", QuestionKind.RANKING).offering(Question.Offer.of(Choice.of("a", new Bilingual("あ", "a")), Choice.of("b", new Bilingual("い", "b"))));
        var form = SampleForm.of(SampleForm.JUDGED, ranking);
        var side = ComparedQuestions.Side.of("前", new CountedResponses(AskedQuestions.of(List.of(form))));

        var compared = new ComparedQuestions(side, side, JA);

        assertEquals(List.of("内容と時間", "order"), compared.parts().stream().map(ComparedQuestions.Part::heading).toList());
        assertEquals(List.of("内容と時間　行政説明　content", "内容と時間　基調講演　content", "内容と時間　行政説明　duration", "内容と時間　基調講演　duration", "order　第1位", "order　第2位"),
                compared.parts().stream().flatMap(part -> part.blocks().stream()).map(Block::caption).toList());
        assertEquals(List.of("内容と時間　行政説明　content", "order　第1位"), List.of("judged_1_content", "order_1").stream()
                .map(facet -> AskedQuestions.of(List.of(form)).nameOf(facet).ja()).toList());
    }

    @Test
    void sortedTextsCountLikeAQuestion() {
        var form = SampleForm.of(choosing("q", "所属", "1", "2"), SampleForm.plain("text", QuestionKind.TEXT));
        var sorted = new SortedTexts(Map.of("text", List.of("時間が短い", "資料がよい")), Map.of("text", Map.of(1L, List.of("時間が短い"), 2L, List.of("時間が短い", "資料がよい"))));
        var counted = new CountedResponses(AskedQuestions.of(List.of(form), sorted));
        LongStream.rangeClosed(1, 3).forEach(id -> counted.add(id, form, Answers.NONE.with("q", "1").with("text", "短かったです"), AnswerChannel.QR));

        var tally = Tally.tellingAll(counted.records());

        assertEquals(List.of(2, 1), tally.of("text_sorted").values().stream().map(count -> count.number()).toList());
        assertEquals("2 1", tally.of("text_sorted").answered().number() + " " + tally.of("text_sorted").unanswered().number());
        assertEquals(2, tally.cross("q", "text_sorted", List.of()).rows().get(0).values().get(0).number());
        var block = new SummaryBlocks(counted.questions(), tally, SummaryScope.whole(), JA).of(counted.questions().questions().get(1)).get(0);
        assertEquals(List.of("時間が短い", "2", "100.0%"), block.tables().get(0).lines().get(0));
    }

    @Test
    void ranksAreCountedOneByOne() {
        var ranking = Question.of("r", QuestionKind.RANKING, new Bilingual("順位", "ranking"), Question.Terms.OPTIONAL)
                .offering(Question.Offer.of(Choice.of("a", new Bilingual("あ", "a")), Choice.of("b", new Bilingual("い", "b"))));
        var form = SampleForm.of(ranking);
        var counted = new CountedResponses(AskedQuestions.of(List.of(form)));
        counted.add(form, Answers.NONE.with("r", "b", "a"), AnswerChannel.QR);
        counted.add(form, Answers.NONE.with("r", "b"), AnswerChannel.QR);

        var tally = Tally.tellingAll(counted.records());

        assertEquals(List.of(0, 2), tally.of("r_1").values().stream().map(count -> count.number()).toList());
        assertEquals(List.of(1, 0), tally.of("r_2").values().stream().map(count -> count.number()).toList());
        assertEquals(1, tally.of("r_2").unanswered().number());
    }

    @Test
    void withoutAnswersAndWithOneThereAreTablesWithoutFigures() {
        var none = counted(R5, List.of());
        var one = counted(R5, ANSWERS.subList(0, 1));

        Stream.of(none, one).forEach(counted -> {
            var blocks = new SummaryBlocks(counted.questions(), Tally.keepingSmallBack(counted.records()), SummaryScope.whole(), JA);
            counted.questions().questions().forEach(asked -> blocks.of(asked).forEach(block -> assertTrue(block.tables().stream().flatMap(table -> table.lines().stream())
                    .flatMap(line -> line.stream().skip(1)).filter(Objects::nonNull).noneMatch(cell -> cell.startsWith("1")), block::caption)));
        });
    }

    private static Question choosing(String code, String label, String... choices) {
        return Question.of(code, QuestionKind.ONE, new Bilingual(label, label), Question.Terms.OPTIONAL)
                .offering(Question.Offer.of(Stream.of(choices).map(each -> Choice.of(each, new Bilingual(each, each))).toArray(Choice[]::new)));
    }

    private static SummaryBlocks blocks(SummaryScope scope) {
        return new SummaryBlocks(COUNTED.questions(), Tally.keepingSmallBack(COUNTED.records()), scope, JA);
    }

    private static AskedQuestion question(String code) {
        return COUNTED.questions().questions().stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
    }
}
