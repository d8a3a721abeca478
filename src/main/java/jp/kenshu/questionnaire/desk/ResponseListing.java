package jp.kenshu.questionnaire.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.kenshu.Words;
import jp.kenshu.audit.Actor;
import jp.kenshu.document.workbook.Listing;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.AnswerWords;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.Choice;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.JoinedQuestion;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.questionnaire.Response;
import jp.kenshu.questionnaire.pair.PairCode;


/**
 * The responses as a list to take away, one row each: the columns in the order of the questions, whatever path people took; of several
 * choices each has a column, and so has each text beside a choice, so that everything stands there once. Versions are joined by the
 * codes of their questions, the newest first. The code that pairs answers before and after is left out.
 */
final class ResponseListing {

    private final Words words;
    private final Listing<Response> listing;
    private final Set<String> reworded;
    private final Map<String, String> columns = new LinkedHashMap<>();

    private ResponseListing(List<FormDefinition> versions, Words words) {
        this.reworded = JoinedQuestion.of(versions).stream().filter(JoinedQuestion::reworded).map(joined -> joined.question().code()).collect(Collectors.toSet());
        this.words = words;
        this.listing = new Listing<>(words.text("responses.list"));
    }

    /** The columns for what was asked in {@code versions}. */
    static Listing<Response> of(List<FormDefinition> versions, Words words) {
        return of(versions, Map.of(), words);
    }

    /** The same with the names of those who said who they are, by the ids of their responses. */
    static Listing<Response> of(List<FormDefinition> versions, Map<Long, String> names, Words words) {
        var made = new ResponseListing(versions, words);
        made.listing.day(words.text("responses.day"), Response::getGivenOn).text(words.text("responses.channel"), response -> words.name(response.getChannel()))
                .number(words.text("responses.version"), response -> response.getVersion().getNumber());
        if (!names.isEmpty()) {
            made.listing.text(words.text("responses.name"), response -> names.getOrDefault(response.getId(), ""));
        }
        versions.forEach(version -> version.questions().stream().filter(question -> question.kind().isAsked() && !PairCode.isIt(question))
                .forEach(question -> made.add(new AskedForm(version, Situation.ANYBODY), question)));
        return made.listing.text(words.text("responses.keyedBy"), response -> Optional.ofNullable(response.getKeyedBy()).map(Actor::name).orElse(""));
    }

    private void add(AskedForm form, Question question) {
        var said = new AnswerWords(form, words);
        for (var cell : form.cells(question)) {
            var name = nameOf(question, headOf(form.definition(), question) + number(question) + said.name(question, cell));
            if (question.kind() == QuestionKind.SEVERAL) {
                question.offer().choices().forEach(choice -> addChoice(cell, choice, name));
            } else {
                add(cell.code(), name, response -> plain(question, cell, response));
            }
            question.choicesOn(cell.scale()).stream().filter(Choice::asksMore).forEach(choice -> add(cell.beside(choice.code()).code(),
                    words.text("responses.textOf", name, in(choice)), response -> response.getAnswers().text(cell.beside(choice.code()))));
        }
    }

    /** What some have answered in other words, or with other choices, says so. */
    private String nameOf(Question question, String name) {
        return reworded.contains(question.code()) ? words.text("responses.reworded", name) : name;
    }

    private void addChoice(AnswerCell cell, Choice choice, String name) {
        add(cell.code() + "=" + choice.code(), words.text("responses.choice", name, in(choice)),
                response -> response.getAnswers().of(cell).contains(choice.code()) ? "1" : "");
    }

    private void add(String key, String name, Function<Response, String> value) {
        if (columns.putIfAbsent(key, name) == null) {
            listing.text(name, value);
        }
    }

    /** A choice by its number and words, several in their order, yes and no in words; anything else as it is kept. */
    private String plain(Question question, AnswerCell cell, Response response) {
        var offered = question.choicesOn(cell.scale());
        return response.getAnswers().of(cell).stream().map(value -> offered.stream().filter(choice -> choice.code().equals(value)).findFirst()
                .map(choice -> words.text("responses.numbered", choice.numberIn(offered), in(choice)))
                .orElseGet(() -> question.kind() == QuestionKind.YES_NO ? words.text("form.answer." + value) : value))
                .collect(Collectors.joining(words.text("responses.then")));
    }

    /** The number of the statement under which a part of a question stands: 問6 before （２）. */
    private String headOf(FormDefinition definition, Question part) {
        return definition.questions().stream().filter(question -> question.kind() == QuestionKind.STATEMENT && part.code().startsWith(question.code() + "-"))
                .findFirst().map(this::number).filter(head -> !number(part).startsWith(head.strip())).orElse("");
    }

    private String number(Question question) {
        return question.wording().number() == null ? "" : question.wording().number().in(words.locale()) + " ";
    }

    private String in(Choice choice) {
        return choice.label().in(words.locale());
    }
}
