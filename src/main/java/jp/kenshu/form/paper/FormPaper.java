package jp.kenshu.form.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kenshu.Bilingual;
import jp.kenshu.Words;
import jp.kenshu.document.form.PaperForm;
import jp.kenshu.document.form.PaperForm.Entry;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation.AskedScene;
import jp.kenshu.form.definition.Choice;
import jp.kenshu.form.definition.Condition;
import jp.kenshu.form.definition.FormSection;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;

/** Lays a form that is data out on paper, kind by kind: in Japanese as the conference hands its forms out, or in the language of whoever asks for a questionnaire. */
public final class FormPaper {

    static final Words WORDS = Words.in(Locale.JAPANESE);
    private static final String PIECE = "____";

    private final Words words;
    private final AskedForm form;
    private final PaperForm paper;
    private final Function<AnswerCell, String> naming;
    private List<Choice> lastOffered = List.of();
    private String lastRemark = "";

    private FormPaper(Words words, AskedForm form, PaperForm paper, Function<AnswerCell, String> naming) {
        this.words = words;
        this.form = form;
        this.paper = paper;
        this.naming = naming;
    }

    /** The form of {@code conference}, with what is known already of who fills it in. */
    public static PaperForm of(AskedForm form, String conference, Map<String, String> known) {
        return of(form, conference, known, AnswerCell::code);
    }

    /** The same with the names of {@code naming} for its entries. */
    public static PaperForm of(AskedForm form, String conference, Map<String, String> known, Function<AnswerCell, String> naming) {
        var paper = new PaperForm(form.definition().title().ja(), conference);
        if (!known.isEmpty()) {
            paper.known(known);
        }
        new FormPaper(WORDS, form, paper, naming).layOut();
        return paper;
    }

    /** The form of {@code conference} in the language of {@code words}; what stands in it is understood in either language. */
    public static PaperForm in(Words words, AskedForm form, String conference) {
        var paper = new PaperForm(form.definition().title().in(words.locale()), conference);
        new FormPaper(words, form, paper, AnswerCell::code).layOut();
        return paper;
    }

    private void layOut() {
        if (form.definition().lead() != null) {
            paper.remark(said(form.definition().lead()));
        }
        for (var section : form.definition().sections()) {
            var asked = section.questions().stream().filter(form.possibleQuestions()::contains).toList();
            if (!asked.isEmpty()) {
                head(section);
                layOut(asked);
            }
        }
    }

    private void head(FormSection section) {
        if (section.title() != null) {
            paper.heading(said(section.title()));
        }
        if (section.lead() != null) {
            paper.remark(said(section.lead()));
        }
    }

    /** Lays questions out one after the other; those that are asked for each scene, and stand together, share one grid. */
    private void layOut(List<Question> questions) {
        var ofScenes = new ArrayList<Question>();
        for (var question : questions) {
            if (question.terms().perScene() && fitsIntoACell(question)) {
                ofScenes.add(question);
            } else {
                scenes(ofScenes);
                layOut(question);
            }
        }
        scenes(ofScenes);
    }

    private static boolean fitsIntoACell(Question question) {
        return question.kind() != QuestionKind.SEVERAL && question.kind() != QuestionKind.RANKING && question.kind() != QuestionKind.GRID
                && question.kind() != QuestionKind.FILE && question.kind().isAsked() && question.offer().choices().stream().noneMatch(Choice::asksMore);
    }

    private void scenes(List<Question> questions) {
        if (!questions.isEmpty()) {
            questions.forEach(this::explain);
            var scenes = form.situation().scenes();
            paper.grid(scenes.stream().map(this::nameOf).toList(), questions.stream().map(question -> new PaperForm.Row(numbered(question),
                    form.cells(question).stream().map(cell -> entry(question, cell, labelOf(question, cell))).toList())).toList());
            questions.clear();
        }
    }

    private String nameOf(AskedScene scene) {
        return scene.mark() + said(scene.name());
    }

    private void layOut(Question question) {
        switch (question.kind()) {
            case STATEMENT -> paper.remark(numbered(question) + hints(question));
            case FILE -> paper.remark(words.text("form.paper.file", numbered(question)));
            case GRID -> grid(question);
            default -> form.cells(question).forEach(cell -> ask(question, cell));
        }
    }

    private void ask(Question question, AnswerCell cell) {
        switch (question.kind()) {
            case SEVERAL -> {
                paper.remark(labelOf(question, cell) + hints(question));
                for (var choice : question.offer().choices()) {
                    paper.ask(shown(choice, question.offer().choices(), words), Entry.mark(naming.apply(cell) + PIECE + choice.code(), said(choice.label())));
                }
            }
            case RANKING -> {
                paper.remark(labelOf(question, cell) + hints(question));
                for (int rank = 1; rank <= ranks(question); rank++) {
                    paper.ask(words.text("form.rankLabel", rank), Entry.choice(naming.apply(cell) + PIECE + rank,
                            labelOf(question, cell) + " " + rank, shown(question.offer().choices())));
                }
            }
            default -> {
                explain(question);
                paper.ask(labelOf(question, cell) + unit(question), entry(question, cell, labelOf(question, cell)));
            }
        }
        for (var text : AskedForm.textCells(question, cell)) {
            var beside = question.findChoice(text.choice()).map(Choice::label).map(this::said).orElse("");
            paper.ask(words.text("form.beside", beside), Entry.line(naming.apply(text), words.text("form.beside", beside)));
        }
    }

    private void grid(Question question) {
        paper.remark(numbered(question) + hints(question));
        question.offer().scales().forEach(scale -> paper.remark(said(scale.label()) + words.text("form.colon") + choices(scale.choices())));
        paper.grid(question.offer().scales().stream().map(scale -> said(scale.label())).toList(), question.offer().rows().stream()
                .map(row -> new PaperForm.Row(said(row.label()), question.offer().scales().stream().map(scale -> Entry.choice(
                        naming.apply(AnswerCell.of(question.code()).in(row.code(), scale.code())), said(row.label()) + " " + said(scale.label()), shown(scale.choices())))
                        .toList())).toList());
    }

    /** What must be read before the question: how to answer, for whom it is, and what there is to choose from, unless that stands above. */
    private void explain(Question question) {
        var lines = hints(question).strip();
        var offered = question.kind() == QuestionKind.ONE && !question.offer().choices().equals(lastOffered) ? choices(question.offer().choices()) : "";
        lastOffered = question.offer().choices();
        var remark = String.join("\n", Stream.of(lines, offered).filter(line -> !line.isEmpty()).toList());
        if (!remark.isEmpty() && !remark.equals(lastRemark)) {
            paper.remark((question.terms().perScene() ? numbered(question) + "\n" : "") + remark);
        }
        lastRemark = remark;
    }

    private String hints(Question question) {
        var hints = new StringBuilder();
        for (var each : new Bilingual[] {question.wording().instruction(), question.wording().help(), question.wording().example()}) {
            if (each != null) {
                hints.append('\n').append(said(each));
            }
        }
        var condition = question.terms().condition();
        form.definition().find(condition.question()).map(earlier -> onlyIf(earlier, condition)).ifPresent(line -> hints.append('\n').append(line));
        return hints.toString();
    }

    /** For whom a question is; a draft may have lost the one that it depends on, and then says nothing of it. */
    private String onlyIf(Question earlier, Condition condition) {
        var answers = condition.values().stream().map(value -> earlier.findChoice(value).map(Choice::label).map(this::said)
                .orElse(earlier.kind() == QuestionKind.YES_NO ? words.text("form.answer." + value) : value)).collect(Collectors.joining(words.text("form.and")));
        return earlier.kind() == QuestionKind.MARK ? words.text("form.paper.onlyIfMarked", numbered(earlier)) : words.text("form.paper.onlyIf", numbered(earlier), answers);
    }

    private Entry entry(Question question, AnswerCell cell, String label) {
        return switch (question.kind()) {
            case TEXT -> Entry.text(naming.apply(cell), label);
            case MARK -> Entry.mark(naming.apply(cell), label);
            case ONE -> Entry.choice(naming.apply(cell), label, shown(question.offer().choices()));
            case YES_NO -> Entry.choice(naming.apply(cell), label, List.of(words.text("form.answer.yes"), words.text("form.answer.no")));
            case SCALE -> Entry.choice(naming.apply(cell), label, question.figures().stream().map(String::valueOf).toList());
            default -> Entry.line(naming.apply(cell), label);
        };
    }

    private String unit(Question question) {
        var unit = question.kind() == QuestionKind.MONTH ? words.text("form.paper.month") : question.limits().unit() == null ? "" : said(question.limits().unit());
        return unit.isEmpty() ? "" : words.text("form.ofScale", unit);
    }

    private String labelOf(Question question, AnswerCell cell) {
        return form.situation().scenes().stream().filter(scene -> scene.code().equals(cell.scene())).findFirst()
                .map(scene -> said(scene.name()) + " ").orElse("") + numbered(question);
    }

    private String numbered(Question question) {
        return (question.wording().number() == null ? "" : said(question.wording().number()) + " ") + said(question.label());
    }

    private String choices(List<Choice> offered) {
        return String.join(words.locale().equals(Locale.JAPANESE) ? "　" : "  ", shown(offered));
    }

    private List<String> shown(List<Choice> offered) {
        return offered.stream().map(choice -> shown(choice, offered, words)).toList();
    }

    /** A choice as it stands on paper: with its number where choices are known by numbers. */
    static String shown(Choice choice, List<Choice> offered, Words words) {
        var label = choice.label().in(words.locale());
        return choice.code().equals(choice.numberIn(offered)) ? words.text("form.paper.numbered", choice.code(), label) : label;
    }

    /** The texts under the keys of {@code naming}, under the codes of the cells that they belong to. */
    public static Map<String, String> byCells(AskedForm form, Map<String, String> texts, Function<AnswerCell, String> naming) {
        var named = new LinkedHashMap<String, String>();
        form.allCells().forEach(cell -> texts.forEach((key, text) -> {
            var name = naming.apply(cell);
            if (belongs(key, name)) {
                named.put(cell.code() + key.substring(name.length()), text);
            }
        }));
        return named;
    }

    /** The texts under the codes of cells, under the keys of {@code naming}. */
    public static Map<String, String> named(AskedForm form, Map<String, String> texts, Function<AnswerCell, String> naming) {
        var named = new LinkedHashMap<String, String>();
        form.allCells().forEach(cell -> texts.forEach((key, text) -> {
            if (belongs(key, cell)) {
                named.put(naming.apply(cell) + key.substring(cell.code().length()), text);
            }
        }));
        return named;
    }

    /** The key of the entry of one choice that can be marked, or of one rank. */
    static String keyOf(AnswerCell cell, String piece) {
        return cell.code() + PIECE + piece;
    }

    /** Whether the entry of this key holds the answer of {@code cell}, or a piece of it. */
    static boolean belongs(String key, AnswerCell cell) {
        return belongs(key, cell.code());
    }

    /** Whether the entry of this key is the one of {@code name}, or a piece of it. */
    public static boolean belongs(String key, String name) {
        return key.equals(name) || key.startsWith(name + PIECE);
    }

    static int ranks(Question question) {
        return question.limits().picks() == null ? question.offer().choices().size() : question.limits().picks();
    }

    private String said(Bilingual text) {
        return text.in(words.locale());
    }
}
