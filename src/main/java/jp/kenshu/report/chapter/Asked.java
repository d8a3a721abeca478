package jp.kenshu.report.chapter;

import java.util.ArrayList;
import java.util.List;

import jp.kenshu.Words;
import jp.kenshu.document.word.WordDocument;
import jp.kenshu.document.word.WordTable;
import jp.kenshu.report.summary.Block;
import jp.kenshu.report.summary.CountedResponses;
import jp.kenshu.report.summary.SummaryBlocks;
import jp.kenshu.report.summary.SummaryScope;
import jp.kenshu.tally.Tally;

/** A questionnaire in the chapter: what it is called, how many answered, and what they said, question by question. */
record Asked(String title, long count, List<Question> questions, Words words) {

    private static final int NARROWEST = 6;
    private static final int AROUND = 3;
    private static final int WIDEST = 22;

    /** A question with all that is counted of it; its name with its number. */
    record Question(String name, List<Block> blocks) {
    }

    /** What {@code responses} say to every question that is counted, and how they came back; small figures are kept back. */
    static Asked of(String title, CountedResponses responses, Words words) {
        var blocks = new SummaryBlocks(responses.questions(), Tally.keepingSmallBack(responses.records()), SummaryScope.whole(), words);
        var questions = new ArrayList<Question>();
        questions.add(new Question(words.text("responses.channel"), blocks.ofChannel()));
        responses.questions().questions().stream().filter(question -> !question.isWritten()).forEach(question -> questions.add(
                new Question(question.heading().in(words.locale()), blocks.of(question))));
        return new Asked(title, responses.records().size(), questions.stream().filter(question -> !question.blocks().isEmpty()).toList(), words);
    }

    void writeIn(WordDocument document) {
        document.remark(words.text("chapter.answers.how"));
        for (var question : questions) {
            document.heading(3, question.name());
            question.blocks().forEach(block -> block(document, block));
        }
    }

    private static void block(WordDocument document, Block block) {
        if (block.chart() != null) {
            document.figure(block.caption(), block.chart(), block.caption());
        }
        block.tables().forEach(grid -> document.table(block.caption(), table(grid)));
        block.notes().forEach(document::remark);
    }

    private static WordTable table(Block.Grid grid) {
        var table = new WordTable().column(grid.headings().get(0), width(grid, 0));
        for (int column = 1; column < grid.headings().size(); column++) {
            table.numbers(grid.headings().get(column), width(grid, column));
        }
        for (int line = 0; line < grid.lines().size(); line++) {
            var cells = grid.lines().get(line).toArray(String[]::new);
            if (grid.summedUp() && line == grid.lines().size() - 1) {
                table.total(cells);
            } else {
                table.row(cells);
            }
        }
        return table;
    }

    /** How much of the width a column needs for its figures to stand on one line, in half widths; its names may be broken. */
    private static int width(Block.Grid grid, int column) {
        int longest = grid.lines().stream().map(line -> line.get(column)).mapToInt(cell -> cell.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum()).max().orElse(0);
        return Math.max(NARROWEST, Math.min(WIDEST, longest + AROUND));
    }
}
