package jp.kenshu.seed.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.kenshu.form.definition.AnsweredAs;
import jp.kenshu.form.definition.Choice;
import jp.kenshu.form.definition.DefinitionJson;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;

class FormReaderTest {

    private static final String PAPER = """
            forms:
              - id: overview
                title: {ja: 概要, en: Overview}
                sections:
                  - id: people
                    total: {ja: 人, en: people}
                    questions:
                      - id: staff
                        kind: count
                        text: {ja: '{subject}の体制', en: 'Who does {subject}'}
            """;
    private static final String FORM = """
            forms:
              - id: registration
                title: {ja: そのほかの質問, en: Further questions}
                lead: {ja: 当日の準備のために伺います。, en: We ask this to prepare the day.}
                scales:
                  - id: content
                    text: {ja: ①内容について, en: (1) Content}
                    choices:
                      - {id: 1, text: {ja: 参考になった, en: Useful}}
                      - {id: 2, text: {ja: 参考にならなかった, en: Not useful}}
                sections:
                  - id: care
                    title: {ja: ご配慮, en: Care}
                    questions:
                      - id: needs
                        kind: several
                        number: {ja: 問1, en: Q1}
                        text: {ja: 当日配慮が必要なこと, en: What you need on the day}
                        instruction: {ja: 複数可, en: Any number}
                        help: {ja: 会場で用意します。, en: We prepare it at the venue.}
                        picks: 3
                        choices:
                          - {id: wheelchair, text: {ja: 車椅子, en: Wheelchair}}
                          - {id: other, text: {ja: その他, en: Other}, asksMore: true}
                          - {id: none, text: {ja: 特になし, en: Nothing}, exclusive: true}
                      - id: width
                        kind: number
                        text: {ja: 車椅子の幅, en: Width of the wheelchair}
                        required: true
                        least: 0.5
                        most: 120
                        decimals: 1
                        unit: {ja: センチ, en: cm}
                        carries: width
                        remembered: true
                        when: {categories: [prefecture, municipality], as: [applicant], question: needs, is: [wheelchair]}
                      - id: arrival
                        kind: date
                        text: {ja: 前泊の日, en: Day of arrival}
                        earliest: 2023-10-01
                        latest: 2023-10-31
                      - id: words
                        kind: text
                        text: {ja: ご意見, en: Remarks}
                        example: {ja: 例 席は前のほうが助かります。, en: For example a seat in front.}
                        characters: 500
                  - id: after
                    questions:
                      - id: judged
                        kind: grid
                        text: {ja: 前回の内容, en: Last year}
                        rows: [{id: 1, text: {ja: 講演, en: Lecture}}, {id: 2, text: {ja: 討議, en: Discussion}}]
                        scales: [content]
                      - id: likely
                        kind: scale
                        text: {ja: すすめる見込み, en: How likely}
                        least: 0
                        most: 10
                        leastText: {ja: すすめない, en: Never}
                        mostText: {ja: すすめる, en: Certainly}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheEdition() throws IOException {
        for (var file : List.of("conference.yaml", "venues.yaml", "programme.yaml", "deadlines.yaml", "materials.yaml", "scenes.yaml", "indicators.csv")) {
            Files.copy(Path.of("seed/r5", file), folder.resolve(file));
        }
    }

    @Test
    void readsWhatTheEditionAsks() throws IOException {
        Files.writeString(folder.resolve("forms.yaml"), FORM);

        var form = Edition.read(folder.toString()).forms().get(FormUse.REGISTRATION);

        assertEquals(List.of("needs", "width", "arrival", "words", "judged", "likely"), form.questions().stream().map(Question::code).toList());
        assertEquals(List.of(QuestionKind.SEVERAL, QuestionKind.NUMBER, QuestionKind.DATE, QuestionKind.TEXT, QuestionKind.GRID, QuestionKind.SCALE),
                form.questions().stream().map(Question::kind).toList());
        var needs = form.find("needs").orElseThrow();
        assertEquals("問1", needs.wording().number().ja());
        assertEquals(List.of("wheelchair false false", "other true false", "none false true"), needs.offer().choices().stream()
                .map(choice -> choice.code() + " " + choice.asksMore() + " " + choice.exclusive()).toList());
        var width = form.find("width").orElseThrow();
        assertEquals(Set.of("prefecture", "municipality"), width.terms().condition().categories());
        assertEquals(Set.of(AnsweredAs.APPLICANT), width.terms().condition().parts());
        assertEquals(List.of("wheelchair"), width.terms().condition().values());
        assertEquals(500, form.find("words").orElseThrow().mostCharacters());
        assertEquals(List.of("1", "2"), form.find("judged").orElseThrow().choicesOn("content").stream().map(Choice::code).toList());
        assertEquals(form, DefinitionJson.read(DefinitionJson.of(form)));
    }

    @Test
    void anEditionWithoutFormsAsksWhatPapersUsuallyAsk() {
        var usual = FormsReader.usual(Edition.read("r5").conference());

        assertEquals(usual, Edition.read(folder.toString()).forms());
        assertEquals(Set.of(FormUse.SCENE_PREFERENCE, FormUse.HOMEWORK, FormUse.OVERVIEW), usual.keySet());
        assertEquals("在宅医療・介護連携推進事業における取り組みやお悩みごと", usual.get(FormUse.OVERVIEW).find("efforts").orElseThrow().label().ja());
        assertEquals(usual.get(FormUse.OVERVIEW), DefinitionJson.read(DefinitionJson.of(usual.get(FormUse.OVERVIEW))));
    }

    @Test
    void whatAPaperAsksIsSaidInTheEditionsOwnWords() throws IOException {
        Files.writeString(folder.resolve("forms.yaml"), PAPER);
        assertEquals("在宅医療・介護連携推進事業の体制", Edition.read(folder.toString()).forms().get(FormUse.OVERVIEW).find("staff").orElseThrow().label().ja());

        Files.writeString(folder.resolve("forms.yaml"), PAPER.replace("{subject}", "{topic}").replace("kind: count", "kind: number"));
        var message = assertThrows(BrokenSeed.class, () -> Edition.read(folder.toString())).getMessage();

        assertEquals(List.of("line 6, total: only counts that are asked once can be added up, and 「staff」 is none",
                "line 10, text: the edition has nothing that is called 「{topic}」"),
                message.lines().map(each -> each.replace(folder + "/forms.yaml, ", "")).toList());
    }

    @Test
    void wishesForScenesAreWhatTheGroupsNeed() throws IOException {
        var wish = """
                forms:
                  - id: scene_preference
                    title: {ja: 希望, en: Wishes}
                    sections:
                      - id: scenes
                        questions:
                          - {id: scene, kind: ranking, picks: 2, offers: scenes, carries: scene, required: true, text: {ja: 場面, en: Scene}}
                """;
        Files.writeString(folder.resolve("forms.yaml"), wish);
        assertEquals(List.of("①日常の療養支援", "②入退院支援", "③急変時の対応", "④看取り"), Edition.read(folder.toString()).forms().get(FormUse.SCENE_PREFERENCE)
                .find("scene").orElseThrow().offer().choices().stream().map(choice -> choice.label().ja()).toList());

        Files.writeString(folder.resolve("forms.yaml"), wish.replace("carries: scene, ", ""));
        assertEquals(folder + "/forms.yaml, line 5, sections: the groups are formed by scenes: one required question offers scenes and carries 「scene」",
                assertThrows(BrokenSeed.class, () -> Edition.read(folder.toString())).getMessage());
        Files.writeString(folder.resolve("forms.yaml"), wish.replace("offers: scenes", "offers: venues"));
        assertEquals(folder + "/forms.yaml, line 7, offers: 「venues」 is not one of scenes", assertThrows(BrokenSeed.class, () -> Edition.read(folder.toString())).getMessage());
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            id: registration | id: lunch | line 2, id: 「lunch」 is not one of registration, member, scene_preference, homework, overview
            kind: several | kind: many | line 16, kind: 「many」 is not one of line, text, number, count, date, month, yes_no, mark, one, several, grid, scale, ranking, file, statement
            kind: several | kind: line | line 21, picks: is not a known key here;line 22, choices: is not a known key here;line 36, when: 「needs」 is not answered by choosing, so nothing can depend on it
            id: width | id: needs | line 26, id: 「needs」 is already used above
            id: width | id: 幅 | line 26, id: 「幅」 is not an id: use up to 40 letters, digits and hyphens
            id: width | name: width | line 26, id: is missing;line 26, name: is not a known key here
            question: needs | question: need | line 36, when: there is no question 「need」 in this form
            question: needs | question: likely | line 36, when: 「likely」 is asked later: a question can only depend on one that is asked before it
            question: needs | question: width | line 36, when: 「width」 depends on this question in its turn
            is: [wheelchair] | is: [crutches] | line 36, when: 「crutches」 is no answer to 「needs」
            as: [applicant] | as: [guest] | line 36, as: 「guest」 is not one of applicant, member, representative, chair, scribe, presenter
            categories: [prefecture, municipality] | categories: [mayor] | line 36, categories: 「mayor」 is not one of prefecture, municipality, bureau, association, professional, coordinator, contractor, other
            {id: wheelchair, | { | line 23, id: is missing
            id: other, | id: none, | line 23, choices: 「none」 is already used above
            ja: 特になし | ja: その他 | line 23, choices: 「その他」 is what another choice above says, too
            picks: 3 | picks: 4 | line 21, picks: 4 is more than there are choices
            least: 0.5 | least: 500 | line 30, least: 500 is more than 120
            least: 0.5 | least: half | line 30, least: 「half」 is not a number
            most: 10 | most: 100 | line 57, least: a scale goes from one whole number to a larger one, at most 20 steps
            scales: [content] | scales: [duration] | line 53, scales: 「duration」 is not one of content
            latest: 2023-10-31 | latest: 2023-09-31 | line 41, latest: 「2023-09-31」 is not a date such as 2023-10-20
            en: Wheelchair} | de: Rollstuhl} | line 23, en: is missing;line 23, de: is not a known key here
            """)
    void whatIsWrongIsToldWithLineAndKey(String there, String instead, String told) throws IOException {
        Files.writeString(folder.resolve("forms.yaml"), replacedFirst(there, instead));

        var message = assertThrows(BrokenSeed.class, () -> Edition.read(folder.toString())).getMessage();

        assertEquals(Arrays.asList(told.split(";")), message.lines().map(each -> each.replace(folder + "/forms.yaml, ", "")).toList());
    }

    @Test
    void allFaultsAreToldAtOnce() throws IOException {
        Files.writeString(folder.resolve("forms.yaml"), FORM.replace("id: arrival", "id: words").replace("question: needs", "question: noone")
                .replace("least: 0.5", "least: 500").replace("rows: [{id: 1,", "rows: [{id: 2,"));

        var message = assertThrows(BrokenSeed.class, () -> Edition.read(folder.toString())).getMessage();

        assertEquals(List.of("line 30, least", "line 36, when", "line 42, id", "line 52, rows"), message.lines()
                .map(each -> each.replace(folder + "/forms.yaml, ", "").replaceFirst(":.*", "")).toList());
    }

    @Test
    void aFormForPeopleWhomTheEditionDoesNotHaveIsTold() throws IOException {
        Files.writeString(folder.resolve("forms.yaml"), FORM + FORM.replace("forms:\n", ""));

        var message = assertThrows(BrokenSeed.class, () -> Edition.read(folder.toString())).getMessage();

        assertEquals(folder + "/forms.yaml, line 61, id: 「registration」 is already used above", message);
    }

    private static String replacedFirst(String there, String instead) {
        int at = FORM.indexOf(there);
        assertEquals(true, at >= 0, there);
        return FORM.substring(0, at) + instead + FORM.substring(at + there.length());
    }
}
