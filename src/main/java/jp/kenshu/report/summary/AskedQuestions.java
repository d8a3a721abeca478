package jp.kenshu.report.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.kenshu.Bilingual;
import jp.kenshu.audit.Said;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.Choice;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.GridRow;
import jp.kenshu.form.definition.GridScale;
import jp.kenshu.form.definition.JoinedQuestion;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.questionnaire.AnswerChannel;
import jp.kenshu.questionnaire.pair.PairCode;
import jp.kenshu.report.coding.SortedTexts;
import jp.kenshu.tally.Facet;
import jp.kenshu.tally.Having;

/**
 * All questions that a questionnaire ever asked, in the order of its newest version, each as the facets by which its answers are counted; but for
 * the code by which answers before and after are paired, which its question promises to show nowhere.
 */
public final class AskedQuestions {

    /** The facet of the way by which responses came back; no question can have this code. */
    public static final String CHANNEL = "_channel";
    private static final int MONTHS = 12;

    private final List<FormDefinition> versions;
    private final SortedTexts sorted;
    private final List<AskedQuestion> questions;

    private AskedQuestions(List<FormDefinition> versions, SortedTexts sorted) {
        this.versions = versions;
        this.sorted = sorted;
        this.questions = JoinedQuestion.of(versions).stream().filter(joined -> !PairCode.isIt(joined.question())).map(this::asked).toList();
    }

    /** The questions of these versions, the newest of which comes first. */
    public static AskedQuestions of(List<FormDefinition> versions) {
        return of(versions, SortedTexts.NONE);
    }

    /** The questions of these versions, together with what was made of their free answers afterwards. */
    public static AskedQuestions of(List<FormDefinition> versions, SortedTexts sorted) {
        return new AskedQuestions(versions, sorted);
    }

    private AskedQuestion asked(JoinedQuestion joined) {
        var question = joined.question();
        var others = versions.stream().flatMap(version -> version.find(question.code()).stream()).toList();
        var formerly = others.stream().map(Question::label).distinct().filter(label -> !label.equals(question.label())).toList();
        var counted = Stream.concat(counted(question, others).stream(), sorted(question.code())).map(each -> after(question, each)).toList();
        return new AskedQuestion(question, number(question), counted, formerly, joined.reworded(), others.size() == versions.size());
    }

    /** The same, told only of those who gave one of the answers after which the question is asked. */
    private static AskedQuestion.Counted after(Question question, AskedQuestion.Counted counted) {
        var condition = question.terms().condition();
        return !condition.dependsOnAnswer() ? counted : new AskedQuestion.Counted(counted.facet()
                .after(condition.values().stream().map(value -> new Having(condition.question(), value)).toList()), counted.cell(), counted.rank());
    }

    /** The categories of its free answers, which count as a question of which people may choose several answers. */
    private Stream<AskedQuestion.Counted> sorted(String question) {
        return writtenCells(question).entrySet().stream().filter(each -> sorted.categories().containsKey(each.getKey().code()))
                .map(each -> new AskedQuestion.Counted(Facet.ofSeveral(each.getKey().code() + "_sorted", Said.inBoth(words -> words.text("summary.sorted", each.getValue())),
                        sorted.categories().get(each.getKey().code()).stream().map(name -> new Facet.Value(name, new Bilingual(name, name))).toList()),
                        each.getKey(), AskedQuestion.Counted.SORTED));
    }

    /** The number of a question, with that of the statement under which it stands: 問6（１）. */
    private Bilingual number(Question question) {
        return new Bilingual(number(question, Bilingual::ja), number(question, Bilingual::en));
    }

    private String number(Question question, Function<Bilingual, String> language) {
        var own = question.wording().number() == null ? "" : language.apply(question.wording().number());
        var head = versions.stream().flatMap(version -> version.questions().stream())
                .filter(each -> each.kind() == QuestionKind.STATEMENT && question.code().startsWith(each.code() + "-"))
                .map(each -> each.wording().number()).filter(Objects::nonNull).map(language).findFirst().orElse("");
        return own.startsWith(head) ? own : head + own;
    }

    private static List<AskedQuestion.Counted> counted(Question question, List<Question> others) {
        return switch (question.kind()) {
            case ONE -> List.of(of(Facet.ofOne(question.code(), question.label(), choices(others, null)), question));
            case SEVERAL -> List.of(of(Facet.ofSeveral(question.code(), question.label(), choices(others, null)), question));
            case MONTH -> List.of(of(Facet.ofOne(question.code(), question.label(), values(IntStream.rangeClosed(1, MONTHS), "form.month.")), question));
            case SCALE -> List.of(of(Facet.ofOne(question.code(), question.label(), question.figures().stream()
                    .map(figure -> new Facet.Value(figure.toString(), new Bilingual(figure.toString(), figure.toString()))).toList()), question));
            case YES_NO -> List.of(of(Facet.ofOne(question.code(), question.label(), Stream.of("yes", "no")
                    .map(answer -> new Facet.Value(answer, Said.word("form.answer." + answer))).toList()), question));
            case MARK -> List.of(of(Facet.ofOne(question.code(), question.label(), List.of(new Facet.Value("1", new Bilingual("○", "○")))), question));
            case GRID -> grid(question, others);
            case RANKING -> ranks(question, others);
            default -> List.of();
        };
    }

    private static AskedQuestion.Counted of(Facet facet, Question question) {
        return new AskedQuestion.Counted(facet, AnswerCell.of(question.code()), AskedQuestion.Counted.ALL);
    }

    private static List<Facet.Value> values(IntStream numbers, String key) {
        return numbers.mapToObj(number -> new Facet.Value(String.valueOf(number), Said.word(key + number))).toList();
    }

    /** The choices of all versions, the newest first, each once by its code. */
    private static List<Facet.Value> choices(List<Question> versions, String scale) {
        var values = new LinkedHashMap<String, Facet.Value>();
        versions.stream().flatMap(question -> question.choicesOn(scale).stream())
                .forEach(choice -> values.putIfAbsent(choice.code(), new Facet.Value(choice.code(), choice.label())));
        return List.copyOf(values.values());
    }

    private static List<AskedQuestion.Counted> grid(Question question, List<Question> others) {
        var rows = new LinkedHashMap<String, Bilingual>();
        var scales = new LinkedHashMap<String, Bilingual>();
        others.forEach(each -> each.offer().rows().forEach(row -> rows.putIfAbsent(row.code(), row.label())));
        others.forEach(each -> each.offer().scales().forEach(scale -> scales.putIfAbsent(scale.code(), scale.label())));
        var counted = new ArrayList<AskedQuestion.Counted>();
        scales.forEach((scale, name) -> rows.forEach((row, label) -> {
            var cell = AnswerCell.of(question.code()).in(row, scale);
            counted.add(new AskedQuestion.Counted(Facet.ofOne(cell.code(), label, choices(others, scale)), cell, AskedQuestion.Counted.ALL));
        }));
        return counted;
    }

    private static List<AskedQuestion.Counted> ranks(Question question, List<Question> others) {
        int most = question.limits().picks() == null ? question.offer().choices().size() : Math.min(question.limits().picks(), question.offer().choices().size());
        return IntStream.range(0, most).mapToObj(rank -> new AskedQuestion.Counted(Facet.ofOne(question.code() + "_" + (rank + 1),
                Said.inBoth(words -> words.text("summary.rank", rank + 1)), choices(others, null)), AnswerCell.of(question.code()), rank)).toList();
    }

    /** Everything by which the responses are counted: the answers to all closed questions, and the way by which they came back. */
    public List<Facet> facets() {
        return Stream.concat(questions.stream().flatMap(question -> question.counted().stream()).map(AskedQuestion.Counted::facet), Stream.of(channel())).toList();
    }

    private static Facet channel() {
        return Facet.ofOne(CHANNEL, Said.word("responses.channel"),
                Stream.of(AnswerChannel.values()).map(channel -> new Facet.Value(channel.name(), Said.inBoth(words -> words.name(channel)))).toList());
    }

    /** The first question of which people choose one answer: in a questionnaire, where they work. */
    public Optional<Facet> affiliation() {
        return questions.stream().filter(question -> question.question().kind() == QuestionKind.ONE).map(question -> question.counted().get(0).facet()).findFirst();
    }

    /** What the facet of this code is called where several stand side by side: 問1-1　研修会議Ⅰ　行政説明（老健局）　①内容について. */
    public Bilingual nameOf(String facet) {
        if (facet.equals(CHANNEL)) {
            return channel().label();
        }
        var question = questions.stream().filter(each -> each.counted().stream().anyMatch(counted -> counted.facet().code().equals(facet))).findFirst().orElseThrow();
        var counted = question.counted().stream().filter(each -> each.facet().code().equals(facet)).findFirst().orElseThrow();
        var scale = versions.stream().flatMap(version -> version.find(question.code()).stream()).flatMap(each -> each.offer().scales().stream())
                .filter(each -> each.code().equals(counted.cell().scale())).map(GridScale::label).findFirst().orElse(Bilingual.NONE);
        return Bilingual.ofParts(question.isTable() ? question.heading() : question.number(), counted.facet().label(), scale);
    }

    /** The scales of a grid, by their codes. */
    Map<String, Bilingual> scales(AskedQuestion question) {
        var scales = new LinkedHashMap<String, Bilingual>();
        versions.stream().flatMap(version -> version.find(question.code()).stream()).flatMap(each -> each.offer().scales().stream())
                .forEach(scale -> scales.putIfAbsent(scale.code(), scale.label()));
        return scales;
    }

    /** The cells in which something is written in people's own words, each with what it is called: texts, and those beside choices. */
    Map<AnswerCell, Bilingual> writtenCells(String code) {
        var cells = new LinkedHashMap<AnswerCell, Bilingual>();
        versions.stream().flatMap(version -> version.find(code).stream().map(question -> new AskedForm(version, Situation.ANYBODY).cells(question).stream()
                .map(cell -> Map.entry(question, cell)))).flatMap(each -> each).forEach(each -> addWritten(each.getKey(), each.getValue(), cells));
        return cells;
    }

    /** All cells in which something is written in people's own words, each with the number and the words of what is asked there. */
    public Map<AnswerCell, Bilingual> written() {
        var cells = new LinkedHashMap<AnswerCell, Bilingual>();
        questions.forEach(asked -> writtenCells(asked.code()).forEach((cell, name) -> cells.put(cell, Bilingual.ofParts(asked.number(), name))));
        return cells;
    }

    private static void addWritten(Question question, AnswerCell cell, Map<AnswerCell, Bilingual> cells) {
        if (question.kind().isWritten()) {
            cells.putIfAbsent(cell, question.label());
        }
        question.choicesOn(cell.scale()).stream().filter(Choice::asksMore).forEach(choice -> cells.putIfAbsent(cell.beside(choice.code()), choice.label()));
    }

    /** Whether {@code definition} has the row of a grid that this cell is of, or it is of no grid. */
    static boolean hasRow(FormDefinition definition, AnswerCell cell) {
        return cell.row() == null || definition.find(cell.question()).stream().flatMap(question -> question.offer().rows().stream())
                .map(GridRow::code).anyMatch(cell.row()::equals);
    }

    /** What was made of the free answers. */
    SortedTexts sortedTexts() {
        return sorted;
    }

    /** The questions, in their order. */
    public List<AskedQuestion> questions() {
        return questions;
    }
}
