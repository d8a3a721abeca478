package jp.kenshu.seed.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.AnswerCheck;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.Choice;
import jp.kenshu.form.definition.DefinitionJson;
import jp.kenshu.form.definition.Question;
import jp.kenshu.questionnaire.Invitees;
import jp.kenshu.questionnaire.QuestionnairePlan;
import jp.kenshu.questionnaire.pair.PairCode;

class QuestionnaireReaderTest {

    private static final QuestionnairePlan R5 = Edition.read("r5").questionnaires().get(0);
    private static final AskedForm FORM = new AskedForm(R5.asks(), Situation.ANYBODY);

    @TempDir
    Path folder;

    @Test
    void theQuestionnaireOfR5IsComplete() {
        var cells = R5.asks().questions().stream().flatMap(question -> FORM.cells(question).stream()).toList();

        assertEquals(49, cells.size());
        assertEquals(List.of("F1", "F2", "F3", "問1", "問1-1", "問1-1-1", "問1-2", "問1-2-1", "問2", "（１）", "（２）", "問3", "（１）", "（２）", "問4", "問5",
                "問6", "（１）", "（２）", "（３）", "（４）", "（５）", "問7", "（１）", "（２）", "問8"),
                R5.asks().questions().stream().map(question -> question.wording().number().ja()).toList());
        assertEquals(23, R5.asks().find("f1").orElseThrow().offer().choices().size());
        assertEquals(List.of("23"), R5.asks().find("f1").orElseThrow().offer().choices().stream().filter(Choice::asksMore).map(Choice::code).toList());
        assertEquals("歯科医衛生士会", R5.asks().find("f1").orElseThrow().findChoice("16").orElseThrow().label().ja());
        assertEquals("I", R5.follows().getCode());
        assertEquals("～　御回答ありがとうございました　～", R5.thanks().ja());
        assertEquals(R5.asks(), DefinitionJson.read(DefinitionJson.of(R5.asks())));
    }

    @ParameterizedTest(name = "F3 {0}")
    @CsvSource({"1, q1-1 q1-1-1", "2, q1-2 q1-2-1", "3, q1-2 q1-2-1", "4, q1-1 q1-1-1 q1-2 q1-2-1", "5, q1-1 q1-1-1 q1-2 q1-2-1"})
    void eachIsAskedAboutThePartsTheyCameTo(String answer, String asked) {
        var given = Answers.NONE.with("f3", answer);

        assertEquals(List.of(asked.split(" ")), FORM.questions(given).stream().map(Question::code)
                .filter(code -> code.startsWith("q1-")).toList());
    }

    @Test
    void whatIsNotAskedIsNeitherRequiredNorKept() {
        var typed = Answers.NONE.with("f1", "４").with("f3", "２").with(new AnswerCell("q1-1", null, "1", "content", null), "1");

        var checked = AnswerCheck.of(FORM, typed);

        assertEquals(List.of(), checked.faults());
        assertEquals("{\"f1\":[\"4\"],\"f3\":[\"2\"]}", checked.kept().json());
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            id: r5 | id: R5 | id: 「R5」 is typed as part of an address: use small letters
            follows: I | follows: III | follows: 「III」 is not one of I, II
            follows: I | follows: I¶invitees: adviser | invitees: 「adviser」 is not one of individuals, teams, everybody
            follows: I | follows: I¶named: perhaps | named: 「perhaps」 is not one of true, false
            follows: I | follows: I¶paired: 2 | paired: 「2」 is not one of true, false
            closes: 2023-11-10 | closes: 2023-08-10 | closes: 「2023-08-10」 is before registration opens
            question: f3 | question: f9 | when: there is no question 「f9」 in this form
            """)
    void saysWhatIsWrong(String good, String bad, String told) throws IOException {
        var file = copied("r5");
        Files.writeString(file, Files.readString(file).replaceFirst("(?m)\\b" + good + "$", bad.replace("¶", "\n    ")).replaceFirst(good + ",", bad + ","));

        var broken = assertThrows(BrokenSeed.class, () -> Edition.read(folder.toString()));

        var line = broken.getMessage().lines().filter(each -> each.contains("questionnaire.yaml")).findFirst().orElseThrow();
        assertTrue(line.endsWith(", " + told), line);
    }

    @Test
    void saysWhomLettersAskWhetherItTellsWhoAnsweredAndWhetherItIsPaired() throws IOException {
        var file = copied("r5");
        Files.writeString(file, Files.readString(file).replaceFirst("follows: I\n", "follows: I\n    invitees: teams\n    named: true\n    paired: true\n"));

        var plan = Edition.read(folder.toString()).questionnaires().get(0);

        assertEquals(Invitees.TEAMS, plan.invitees());
        assertTrue(plan.named());
        assertTrue(PairCode.isAskedIn(plan.asks()));
        assertEquals(PairCode.QUESTION, plan.asks().questions().get(0).code());
        assertEquals(Invitees.EVERYBODY, R5.invitees());
        assertFalse(R5.named() || PairCode.isAskedIn(R5.asks()));
    }

    @Test
    void lettersAskNobodyWhomTheEditionDoesNotHave() throws IOException {
        copied("blocks");
        Files.writeString(folder.resolve("questionnaire.yaml"), """
                questionnaires:
                  - id: after
                    follows: %s
                    closes: 2030-12-20
                    invitees: individuals
                    title: {ja: 参加者アンケート, en: Questionnaire}
                    sections:
                      - id: all
                        questions:
                          - {id: q1, kind: text, text: {ja: 御意見, en: Your opinion}}
                """.formatted(Edition.read(folder.toString()).conference().getParts().iterator().next().getCode()));

        var broken = assertThrows(BrokenSeed.class, () -> Edition.read(folder.toString()));

        assertTrue(broken.getMessage().contains("questionnaire.yaml, line 5, invitees: 「individuals」 is nobody: no part of this edition is of the kind individual"),
                broken::getMessage);
    }

    /** The edition's files in a folder of this test's own; answers where its questionnaires stand. */
    private Path copied(String edition) throws IOException {
        var from = Stream.of(Path.of("seed", edition), Path.of("src/test/resources/seed", edition)).filter(Files::exists).findFirst().orElseThrow();
        try (Stream<Path> files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return folder.resolve("questionnaire.yaml");
    }
}
