package jp.kenshu.assignment.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jp.kenshu.Bilingual;
import jp.kenshu.EditionNames;
import jp.kenshu.Words;
import jp.kenshu.assignment.homework.AnswerKey;
import jp.kenshu.assignment.homework.HomeworkQuestions;
import jp.kenshu.document.form.FormReader;
import jp.kenshu.document.form.PaperForm;
import jp.kenshu.document.form.PaperForm.Entry;
import jp.kenshu.document.form.PrintedForm;
import jp.kenshu.document.form.WordForm;
import jp.kenshu.document.form.WorkbookForm;
import jp.kenshu.form.AnswerCheck;
import jp.kenshu.form.AnswerLine;
import jp.kenshu.form.AnswerWords;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.AnsweredAs;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.form.paper.FormPaper;
import jp.kenshu.form.paper.PaperAnswers;
import jp.kenshu.programme.Affiliation;
import jp.kenshu.programme.NamesOfEdition;
import jp.kenshu.programme.PartKind;
import jp.kenshu.seed.edition.FormsOfEditions;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** 資料２ and 資料４ of R5 and of an edition that asks other things, on paper and back. */
class PapersOfEditionsTest {

    private static final Situation REPRESENTATIVE = new Situation(null, null, Set.of(AnsweredAs.REPRESENTATIVE), List.of());
    private static final String CONFERENCE = "令和５年度 研修会議";
    private static final Map<String, String> KNOWN = Map.of("自治体名", "千葉県流山市");
    private static final AskedForm R5 = new AskedForm(FormsOfEditions.r5(FormUse.SCENE_PREFERENCE), REPRESENTATIVE);
    private static final AskedForm FORUM = new AskedForm(FormsOfEditions.of("forum", FormUse.SCENE_PREFERENCE), REPRESENTATIVE);

    /** 資料２ as the portal laid it out while its questions stood in the code. */
    private static PaperForm formerly() {
        var choices = List.of("①日常の療養支援", "②入退院支援", "③急変時の対応", "④看取り");
        return new PaperForm("資料２ 検討希望場面", CONFERENCE).known(KNOWN)
                .heading("研修会議Ⅱで検討したい場面").remark("※番号（①～④）のいずれかで回答ください\n" + String.join("　", choices))
                .ask("第１希望", Entry.choice("first", "第１希望", choices)).ask("第２希望", Entry.choice("second", "第２希望", choices))
                .remark("なお、第２希望場面にて検討いただく可能性もございますので御了承ください。")
                .ask("その他連絡事項（あれば記載）", Entry.text("note", "その他連絡事項（あれば記載）"));
    }

    @Test
    void formsHandedOutBeforeAreReadAllTheSame() throws Exception {
        var texts = Map.of("first", "④看取り", "second", "②入退院支援", "note", "手話通訳\nお願いします");
        var now = FormPaper.of(R5, CONFERENCE, KNOWN);

        for (var file : List.of(WordForm.write(formerly(), texts, "seal"), WorkbookForm.write(formerly(), texts, "seal"))) {
            var read = FormReader.read(file, now);

            assertEquals(List.of(), read.faults());
            assertEquals(List.of(), read.strays());
            assertEquals(Answers.NONE.with("first", "endoflife").with("second", "discharge").with("note", "手話通訳\nお願いします"),
                    AnswerCheck.of(R5, PaperAnswers.read(R5, read.texts())).orRefused());
        }
    }

    /** 資料３ as the portal laid it out for a prefectural officer while its questions stood in the code. */
    private static PaperForm homeworkFormerly(HomeworkForm.Writer writer) {
        var known = new LinkedHashMap<String, String>();
        known.put("自治体名", writer.municipality());
        known.put("部署名等", writer.department());
        known.put("氏名", writer.name());
        known.put("職種", writer.profession());
        var form = new PaperForm("資料３ 事前課題", CONFERENCE).known(known)
                .remark("★事前課題は、研修参加にあたり、参加者各自が取り組むものとなります。取り組み後は代表者が取りまとめの上、提出ください。").heading("○ 自治体の概要");
        line(form, "管内人口（人）", "population");
        line(form, "高齢化率（％）", "ageing-rate");
        line(form, "市（構成市町村数・" + Words.in("ja").editionName("prefectureOfficer") + "のみ）", "cities");
        text(form, "（ア）長所（良さ・強み）", "strengths");
        form.heading("○ 各場面を踏まえた取り組み等について");
        form.grid(List.of("①日常", "②看取り"), List.of(
                new PaperForm.Row("（１）【目的】めざすべき姿※1（目的）について記載ください。", List.of(Entry.text("goal-daily", "日常"), Entry.text("goal-last", "看取り"))),
                new PaperForm.Row("自身で設定※1", List.of(Entry.mark("self-set-daily", "日常"), Entry.mark("self-set-last", "看取り")))));
        form.remark("※１：「めざすべき姿」について自治体で定められているものがない場合は、各種資料やヒアリング等の機会で収集している情報、地域の関係団体等と関わっている状況等を参考に、"
                + "あなたの考えるめざすべき姿を記載して下さい。なお、自身で設定した場合には、自身で設定の欄に○を記載下さい。");
        form.heading("○ その他（記載自由）");
        text(form, "本研修で知りたいことは何ですか。", "want-to-know");
        return form;
    }

    private static void line(PaperForm form, String question, String key) {
        form.ask(question, Entry.line(key, question));
    }

    private static void text(PaperForm form, String question, String key) {
        form.ask(question, Entry.text(key, question));
    }

    private static HomeworkQuestions homework(FormDefinition definition, Affiliation affiliation) {
        return HomeworkQuestions.of(definition, new Situation(null, affiliation, Set.of(AnsweredAs.MEMBER), List.of(
                new Situation.AskedScene("daily", "①", new Bilingual("日常", "Daily")), new Situation.AskedScene("last", "②", new Bilingual("看取り", "Last")))));
    }

    @Test
    void homeworkHandedOutBeforeIsReadAllTheSame() throws Exception {
        EditionNames.speakOf(NamesOfEdition.of(FormsOfEditions.conference()));
        var writer = new HomeworkForm.Writer("千葉県流山市", "流山市 介護支援課", "髙橋 惠子", "保健師");
        var asked = homework(FormsOfEditions.r5(FormUse.HOMEWORK), Affiliation.PREFECTURE);
        var texts = Map.of("population", "206000", "ageing-rate", "25.9", "cities", "37", "strengths", "顔の見える\n関係", "goal-last", "穏やかに", "self-set-last", "○");
        var now = HomeworkForm.of(asked, FormsOfEditions.conference().findPart(PartKind.TEAM).orElseThrow(), writer);
        var expected = Map.of("population", "206000", "ageing-rate", "25.9", "cities", "37", "strengths", "顔の見える\n関係", "goal-last", "穏やかに", "self-set-last", "1");

        for (var file : List.of(WordForm.write(homeworkFormerly(writer), texts, "seal"), WorkbookForm.write(homeworkFormerly(writer), texts, "seal"))) {
            var read = FormReader.read(file, now);

            assertEquals(List.of(), read.strays().stream().filter(text -> !text.equals(CONFERENCE)).toList());
            var kept = new TreeMap<String, String>();
            HomeworkForm.kept(asked, read.texts()).forEach((key, text) -> {
                if (!text.isEmpty()) {
                    kept.put(key.code(), text);
                }
            });
            assertEquals(new TreeMap<>(expected), kept);
        }
    }

    @Test
    void anotherEditionsHomeworkGoesOutAndComesBack() throws Exception {
        EditionNames.speakOf(NamesOfEdition.of(FormsOfEditions.conference()));
        var writer = new HomeworkForm.Writer("見本市", "見守り課", "山田 一", "職員");
        var asked = homework(FormsOfEditions.of("forum", FormUse.HOMEWORK), Affiliation.MUNICIPALITY);
        var answers = Map.of("people", "12345", "helpers", "officers volunteers", "since", "4", "hopes-daily", "一行目\n二行目", "visits-daily", "yes", "why-daily", "声かけ");
        var paper = HomeworkForm.of(asked, FormsOfEditions.conference().findPart(PartKind.TEAM).orElseThrow(), writer);
        var shown = HomeworkForm.shown(asked, key -> answers.getOrDefault(key.code(), ""));

        for (var file : List.of(WordForm.write(paper, shown, "seal"), WorkbookForm.write(paper, shown, "seal"))) {
            var read = FormReader.read(file, paper);
            var kept = new TreeMap<String, String>();
            HomeworkForm.kept(asked, read.texts()).forEach((key, text) -> {
                if (!text.isEmpty()) {
                    kept.put(key.code(), text);
                }
            });

            assertEquals(List.of(List.of(), List.of()), List.of(read.faults(), read.strays()));
            assertEquals(new TreeMap<>(answers), kept);
            assertEquals("職員、ボランティア", HomeworkForm.inWords(asked, AnswerKey.of("helpers"), kept.get("helpers")));
        }
        assertTrue(PrintedForm.print(paper, shown).length > 1000);
    }

    @Test
    void scenesAreReadByNumberByNameAndByBoth() {
        for (var written : List.of("④", "4", "４", "看取り", "④看取り")) {
            assertEquals(Map.of("first", "④看取り"), PaperAnswers.plain(R5, Map.of("first", written)), written);
        }
        assertEquals(Map.of("first", "⑤"), PaperAnswers.plain(R5, Map.of("first", "⑤")));
    }

    @Test
    void anotherEditionsWishesGoOutAndComeBack() throws Exception {
        var answers = AnswerCheck.of(FORUM, Answers.NONE.with("topic", "flood").with("signing", "yes").with("signers", "2")).orRefused();
        var paper = FormPaper.of(FORUM, "実務者フォーラム", KNOWN);

        for (var file : List.of(WordForm.write(paper, PaperAnswers.shown(FORUM, answers), "seal"), WorkbookForm.write(paper, PaperAnswers.shown(FORUM, answers), "seal"))) {
            var read = FormReader.read(file, paper);
            assertEquals(List.of(List.of(), List.of()), List.of(read.faults(), read.strays()));
            assertEquals(answers, AnswerCheck.of(FORUM, PaperAnswers.read(FORUM, read.texts())).orRefused());
            assertEquals(PaperAnswers.shown(FORUM, answers), PaperAnswers.plain(FORUM, PaperAnswers.shown(FORUM, answers)));
        }
        try (var pdf = Loader.loadPDF(PrintedForm.print(paper, PaperAnswers.shown(FORUM, answers)))) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            for (var printed : List.of("別紙Ｂ希望調べ", "町で一つ、話し合ってお決めください。", "取り組みたいテーマ", "①玄関先での声かけ", "③大雨への備え", "※「手話通訳を希望する」で「はい」とお答えの方のみ")) {
                assertTrue(text.contains(printed), printed + " in " + text);
            }
        }
        assertEquals(List.of("取り組みたいテーマ: ③大雨への備え", "手話通訳を希望する: はい", "手話通訳の要る方: 2名"), lines(FORUM, answers));
    }

    @Test
    void anotherEditionsTownsTellOtherThings() {
        var form = new AskedForm(FormsOfEditions.of("forum", FormUse.OVERVIEW), REPRESENTATIVE);
        var typed = Answers.NONE.with("volunteers", "１２００人").with("population", "１２，３４５名").with("festival", "９月").with("cities", "3");

        assertEquals(List.of("volunteers", "story"), AnswerCheck.of(form, typed).faults().stream().map(fault -> fault.cell().code()).toList());
        var kept = AnswerCheck.ofUnfinished(form, typed.with("volunteers", "1200")).orRefused();
        assertEquals(List.of("見守りの担い手: 1200名（0名・1200名）", "住民: 12,345名", "見守りの催しの月: 9月", "地域の見守りの話を一つ: "), lines(form, kept));
    }

    private static List<String> lines(AskedForm form, Answers answers) {
        return new AnswerWords(form, Words.in("ja")).lines(answers).stream().map((AnswerLine line) -> line.question() + ": " + line.answer()).toList();
    }
}
