package jp.kenshu.form.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.kenshu.Bilingual;
import jp.kenshu.Words;
import jp.kenshu.form.AnswerWords;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.definition.Choice;
import jp.kenshu.form.definition.Condition;
import jp.kenshu.form.definition.FormSection;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.form.paper.PaperTypography.Offered;

/** The questions of a form as pieces of the paper that people fill in by hand: a question with its choices is one piece, a long grid one for each row. */
final class PaperQuestions {

    private static final float NUMBER_BOX = 44;
    private static final float WORD_BOX = 150;
    private static final float BETWEEN_QUESTIONS = 5;
    private static final int LONGEST_GRID = 20;

    private final AskedForm form;
    private final PaperTypography type;
    private final Words words;
    private final List<PaperPiece> pieces = new ArrayList<>();
    private final List<PaperPiece> above = new ArrayList<>();

    private PaperQuestions(AskedForm form, PaperTypography type, Words words) {
        this.form = form;
        this.type = type;
        this.words = words;
    }

    /** The pieces of the whole form. */
    static List<PaperPiece> of(AskedForm form, PaperTypography type, Words words) {
        var questions = new PaperQuestions(form, type, words);
        form.definition().sections().forEach(questions::add);
        questions.pieces.addAll(questions.above);
        return questions.pieces;
    }

    private void add(FormSection section) {
        if (section.title() != null) {
            above.add(type.heading(in(section.title())));
        }
        if (section.lead() != null) {
            above.add(type.paragraph(in(section.lead()), type.text(), type.width()));
        }
        section.questions().stream().filter(form.possibleQuestions()::contains).forEach(this::add);
    }

    private void add(Question question) {
        if (question.kind() == QuestionKind.STATEMENT) {
            above.add(asked(question));
            return;
        }
        var own = new ArrayList<>(above);
        above.clear();
        var rows = rows(question);
        int kept = rows.size() > LONGEST_GRID ? 2 : rows.size();
        own.addAll(rows.subList(0, kept));
        pieces.add(PaperPiece.stacked(own));
        pieces.addAll(rows.subList(kept, rows.size()));
        pieces.add(PaperPiece.gap(BETWEEN_QUESTIONS));
    }

    private List<PaperPiece> rows(Question question) {
        return switch (question.kind()) {
            case GRID -> grid(question);
            case ONE -> List.of(beside(question, NUMBER_BOX, ""), type.choices(offered(question.offer().choices())));
            case SEVERAL -> List.of(asked(question), type.choices(offered(question.offer().choices())));
            case YES_NO -> List.of(beside(question, NUMBER_BOX, ""), type.choices(List.of(
                    new Offered(numbered("1", words.text("form.answer.yes")), false), new Offered(numbered("2", words.text("form.answer.no")), false))));
            case SCALE -> List.of(beside(question, NUMBER_BOX, ""), type.choices(figures(question)));
            case RANKING -> ranking(question);
            case TEXT -> List.of(asked(question), type.writing(1.6f, 1));
            case LINE -> List.of(asked(question), type.line());
            case FILE -> List.of(type.paragraph(words.text("form.paper.file", label(question)), type.text(), type.width()));
            case MONTH -> List.of(beside(question, NUMBER_BOX, words.text("form.paper.monthAfter")));
            case MARK -> List.of(beside(question, NUMBER_BOX, ""));
            default -> List.of(beside(question, WORD_BOX, question.limits().unit() == null ? "" : in(question.limits().unit())));
        };
    }

    private PaperPiece asked(Question question) {
        return type.asked(label(question), remark(question), type.width());
    }

    private PaperPiece beside(Question question, float boxWidth, String unit) {
        return type.askedBeside(label(question), remark(question), boxWidth, unit);
    }

    private List<PaperPiece> grid(Question question) {
        var rows = new ArrayList<PaperPiece>();
        rows.add(asked(question));
        question.offer().scales().forEach(scale -> rows.add(type.paragraph(in(scale.label()) + words.text("form.colon")
                + scale.choices().stream().map(choice -> shown(choice, scale.choices())).collect(Collectors.joining("　")), type.text(), type.width())));
        rows.add(PaperPiece.gap(2));
        var labels = question.offer().rows().stream().map(row -> row.code().matches("\\d{1,3}") ? numbered(row.code(), in(row.label())) : in(row.label())).toList();
        rows.addAll(new PaperGrid(type, question.offer().scales().stream().map(scale -> in(scale.label())).toList()).rows(labels));
        return rows;
    }

    private List<PaperPiece> ranking(Question question) {
        var rows = new ArrayList<>(List.of(asked(question), type.choices(offered(question.offer().choices()))));
        IntStream.rangeClosed(1, FormPaper.ranks(question)).forEach(rank -> rows.add(type.askedBeside(words.text("form.rankLabel", rank), "", NUMBER_BOX, "")));
        return rows;
    }

    private List<Offered> figures(Question question) {
        var figures = question.figures();
        return IntStream.range(0, figures.size()).mapToObj(at -> {
            var end = at == 0 ? question.limits().leastLabel() : at == figures.size() - 1 ? question.limits().mostLabel() : null;
            return new Offered(end == null ? String.valueOf(figures.get(at)) : numbered(String.valueOf(figures.get(at)), in(end)), false);
        }).toList();
    }

    private List<Offered> offered(List<Choice> choices) {
        return choices.stream().map(choice -> new Offered(shown(choice, choices), choice.asksMore())).toList();
    }

    private String shown(Choice choice, List<Choice> offered) {
        return numbered(choice.numberIn(offered), in(choice.label()));
    }

    private String numbered(String number, String label) {
        return words.text("form.paper.numbered", number, label);
    }

    private String label(Question question) {
        return (question.wording().number() == null ? "" : in(question.wording().number()) + "　") + in(question.label());
    }

    /** How to answer, for whom it is, and what helps. */
    private String remark(Question question) {
        var wording = question.wording();
        var lines = Stream.of(wording.help(), wording.example()).filter(Objects::nonNull).map(this::in);
        return Stream.of(instruction(question).stream(), lines, AnswerWords.range(question, words).stream(), onlyIf(question).stream()).flatMap(each -> each)
                .collect(Collectors.joining("　"));
    }

    /** How it is answered; where whoever wrote the question does not say it, what its kind asks for. */
    private Optional<String> instruction(Question question) {
        if (question.wording().instruction() != null) {
            return Optional.of(in(question.wording().instruction()));
        }
        return switch (question.kind()) {
            case ONE, SCALE, YES_NO -> Optional.of(words.text("form.paper.one"));
            case SEVERAL -> Optional.of(words.text("form.paper.several"));
            case RANKING -> Optional.of(words.text("form.paper.ranking"));
            default -> Optional.empty();
        };
    }

    private Optional<String> onlyIf(Question question) {
        var condition = question.terms().condition();
        return form.definition().find(condition.question()).map(earlier -> onlyIf(earlier, condition));
    }

    /** For whom a question is; a draft may have lost the one that it depends on, and then says nothing of it. */
    private String onlyIf(Question earlier, Condition condition) {
        var number = earlier.wording().number() == null ? in(earlier.label()) : in(earlier.wording().number());
        var answers = condition.values().stream().map(value -> earlier.findChoice(value).map(choice -> choice.numberIn(earlier.offer().choices()))
                .orElse(earlier.kind() == QuestionKind.YES_NO ? words.text("form.answer." + value) : value)).collect(Collectors.joining(words.text("form.and")));
        return earlier.kind() == QuestionKind.MARK ? words.text("form.paper.onlyIfMarked", number) : words.text("form.paper.onlyIfNumber", number, answers);
    }

    private String in(Bilingual text) {
        return text.in(words.locale());
    }
}
