package jp.kenshu.report.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.Question;
import jp.kenshu.questionnaire.AnswerChannel;
import jp.kenshu.tally.Facet;
import jp.kenshu.tally.Records;

/** The responses to a questionnaire, taken in one by one to be counted: what each answered of every facet, under the version that it was asked. */
public final class CountedResponses {

    private final AskedQuestions questions;
    private final Map<String, AskedQuestion.Counted> counted = new LinkedHashMap<>();
    private final Map<FormDefinition, Version> versions = new IdentityHashMap<>();
    private final Records records;
    private final List<Written> written = new ArrayList<>();
    private final AnswerCell affiliation;
    private final List<AnswerCell> writtenCells;

    /** What somebody wrote in their own words, where, and the code of where they work (null: not told). */
    public record Written(AnswerCell cell, String text, String affiliation) {
    }

    /**
     * A version of the form, looked at once for all responses to it: by the codes of the facets which question of it each of them is of, and
     * in which cells people write. What had been a text under the same code may be a choice by now.
     */
    private record Version(AskedForm form, Map<String, Question> asking, List<AnswerCell> written) {

        /** Whether a response was asked {@code facet}; {@code known} are its questions of which that has been found out already. */
        boolean asks(Facet facet, Answers answers, Map<String, Boolean> known) {
            var question = asking.get(facet.code());
            if (question == null || !question.terms().condition().dependsOnAnswer()) {
                return question != null && form.asks(question, answers);
            }
            return known.computeIfAbsent(question.code(), code -> form.asks(question, answers));
        }
    }

    /** No responses yet, to {@code questions}. */
    public CountedResponses(AskedQuestions questions) {
        this.questions = questions;
        this.records = new Records(questions.facets());
        this.affiliation = questions.affiliation().map(facet -> AnswerCell.of(facet.code())).orElse(null);
        this.writtenCells = questions.questions().stream().flatMap(question -> questions.writtenCells(question.code()).keySet().stream()).toList();
        questions.questions().forEach(question -> question.counted().forEach(each -> counted.put(each.facet().code(), each)));
    }

    /** Takes a response in that was given to {@code version}. */
    public void add(FormDefinition version, Answers answers, AnswerChannel channel) {
        add(0, version, answers, channel);
    }

    /** Takes the response under {@code id} in, with what was made of its free answers. */
    public void add(long id, FormDefinition version, Answers answers, AnswerChannel channel) {
        var under = versions.computeIfAbsent(version, this::lookAt);
        var known = new HashMap<String, Boolean>();
        records.add(facet -> facet.code().equals(AskedQuestions.CHANNEL) ? List.of(channel.name())
                : under.asks(facet, answers, known) ? given(id, counted.get(facet.code()), answers) : null);
        var works = affiliation == null ? "" : answers.text(affiliation);
        under.written().stream().filter(cell -> !answers.of(cell).isEmpty())
                .forEach(cell -> written.add(new Written(cell, answers.text(cell), works.isEmpty() ? null : works)));
    }

    private Version lookAt(FormDefinition version) {
        var asking = new HashMap<String, Question>();
        counted.forEach((facet, each) -> version.find(each.cell().question()).filter(question -> AskedQuestions.hasRow(version, each.cell()))
                .ifPresent(question -> asking.put(facet, question)));
        return new Version(new AskedForm(version, Situation.ANYBODY), asking, writtenCells.stream().filter(cell -> cell.isText()
                || version.find(cell.question()).filter(question -> question.kind().isWritten()).isPresent()).toList());
    }

    private List<String> given(long id, AskedQuestion.Counted each, Answers answers) {
        if (each.isSorted()) {
            return questions.sortedTexts().of(each.cell().code(), id);
        }
        var values = answers.of(each.cell());
        return each.rank() < 0 ? values : each.rank() < values.size() ? List.of(values.get(each.rank())) : List.of();
    }

    /** What they were asked. */
    public AskedQuestions questions() {
        return questions;
    }

    /** The lines to be counted. */
    public Records records() {
        return records;
    }

    /** What they wrote in their own words. */
    public List<Written> written() {
        return written;
    }
}
