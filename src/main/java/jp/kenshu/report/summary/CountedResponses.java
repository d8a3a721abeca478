package jp.kenshu.report.summary;

import java.util.ArrayList;
import java.util.Collection;
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
import jp.kenshu.questionnaire.AnswerChannel;
import jp.kenshu.report.tally.Facet;
import jp.kenshu.report.tally.Records;

/** The responses to a questionnaire, taken in one by one to be counted: what each answered of every facet, under the version that it was asked. */
public final class CountedResponses {

    private final AskedQuestions questions;
    private final Map<String, AskedQuestion.Counted> counted = new LinkedHashMap<>();
    private final Map<FormDefinition, Map<String, Boolean>> rows = new IdentityHashMap<>();
    private final Records records;
    private final List<Written> written = new ArrayList<>();
    private final Facet affiliation;
    private final Map<AskedQuestion, Collection<AnswerCell>> writtenCells = new LinkedHashMap<>();

    /** What somebody wrote in their own words, where, and the code of where they work (null: not told). */
    public record Written(AnswerCell cell, String text, String affiliation) {
    }

    /** No responses yet, to {@code questions}. */
    public CountedResponses(AskedQuestions questions) {
        this.questions = questions;
        this.records = new Records(questions.facets());
        this.affiliation = questions.affiliation().orElse(null);
        questions.questions().forEach(question -> {
            question.counted().forEach(each -> counted.put(each.facet().code(), each));
            writtenCells.put(question, questions.writtenCells(question.code()).keySet());
        });
    }

    /** Takes a response in that was given to {@code version}. */
    public void add(FormDefinition version, Answers answers, AnswerChannel channel) {
        add(0, version, answers, channel);
    }

    /** Takes the response under {@code id} in, with what was made of its free answers. */
    public void add(long id, FormDefinition version, Answers answers, AnswerChannel channel) {
        var form = new AskedForm(version, Situation.ANYBODY);
        var asked = new HashMap<String, Boolean>();
        records.add(facet -> facet.code().equals(AskedQuestions.CHANNEL) ? List.of(channel.name()) : given(id, counted.get(facet.code()), form, answers, asked));
        var works = affiliation == null ? "" : answers.text(AnswerCell.of(affiliation.code()));
        writtenCells.values().forEach(cells -> cells.stream().filter(cell -> !answers.of(cell).isEmpty())
                .forEach(cell -> written.add(new Written(cell, answers.text(cell), works.isEmpty() ? null : works))));
    }

    private List<String> given(long id, AskedQuestion.Counted each, AskedForm form, Answers answers, Map<String, Boolean> asked) {
        var code = each.cell().question();
        boolean isAsked = asked.computeIfAbsent(code, question -> form.definition().find(question).filter(found -> form.asks(found, answers)).isPresent())
                && has(form.definition(), each.cell());
        if (!isAsked) {
            return null;
        }
        if (each.isSorted()) {
            return questions.sortedTexts().of(each.cell().code(), id);
        }
        var values = answers.of(each.cell());
        return each.rank() < 0 ? values : each.rank() < values.size() ? List.of(values.get(each.rank())) : List.of();
    }

    private boolean has(FormDefinition version, AnswerCell cell) {
        return cell.row() == null || rows.computeIfAbsent(version, any -> new HashMap<>())
                .computeIfAbsent(cell.question() + "_" + cell.row(), any -> AskedQuestions.hasRow(version, cell));
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
