package jp.kenshu.report.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kenshu.Words;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.Answers;
import jp.kenshu.questionnaire.AnswerChannel;

/**
 * The responses line by line for a workbook, each answer in a cell of its own by the codes of the code book: of several choices each has a
 * cell, 1 or 0; what was not answered is empty.
 */
public final class ResponseRows {

    private final List<AskedQuestion.Counted> counted;
    private final List<AnswerCell> written;

    /** The lines of responses to {@code questions}. */
    public ResponseRows(AskedQuestions questions) {
        counted = questions.questions().stream().flatMap(question -> question.counted().stream()).filter(each -> !each.isSorted()).toList();
        written = Stream.concat(questions.questions().stream().flatMap(question -> questions.writtenCells(question.code()).keySet().stream()),
                questions.questions().stream().filter(question -> question.counted().isEmpty() && !question.isWritten())
                        .map(question -> AnswerCell.of(question.code()))).toList();
    }

    /** The headings: day, way and version, then each variable by its name in the code book. */
    public List<String> headings(Words words) {
        var headings = new ArrayList<>(List.of(words.text("responses.day"), words.text("responses.channel"), words.text("responses.version")));
        counted.forEach(each -> {
            if (each.facet().exclusive()) {
                headings.add(each.facet().code());
            } else {
                each.facet().values().forEach(value -> headings.add(each.facet().code() + "=" + value.code()));
            }
        });
        written.forEach(cell -> headings.add(cell.code()));
        return headings;
    }

    /** The line of a response. */
    public List<Object> line(LocalDate day, AnswerChannel channel, int version, Answers answers) {
        var line = new ArrayList<Object>();
        line.add(day.toString());
        line.add(channel.name());
        line.add(version);
        counted.forEach(each -> add(each, answers.of(each.cell()), line));
        written.forEach(cell -> line.add(answers.of(cell).stream().collect(Collectors.joining(","))));
        return line;
    }

    private static void add(AskedQuestion.Counted each, List<String> given, List<Object> line) {
        if (!each.facet().exclusive()) {
            each.facet().values().forEach(value -> line.add(given.isEmpty() ? null : (Object) (given.contains(value.code()) ? 1 : 0)));
        } else if (each.rank() < 0) {
            line.add(given.isEmpty() ? null : given.get(0));
        } else {
            line.add(each.rank() < given.size() ? given.get(each.rank()) : null);
        }
    }
}
