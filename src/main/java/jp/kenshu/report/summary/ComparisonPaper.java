package jp.kenshu.report.summary;

import jp.kenshu.Words;
import jp.kenshu.document.HouseDocument;

/** Two questionnaires side by side for a committee: title page, method, then question by question its figure and its table, and what only one of them asked. */
final class ComparisonPaper {

    private static final float ABOVE_CHART = 110;
    private static final float LINE = 17;

    private ComparisonPaper() {
    }

    /** The report on {@code compared}. */
    static byte[] of(SummaryCover cover, ComparedQuestions compared, Words words) {
        var paper = new HouseDocument(words.text("comparison.report"), cover.conference(), words.locale()).dated(cover.madeAt());
        cover.print(paper, words.text("comparison.report"));
        paper.newPage();
        paper.heading(words.text("summary.method"));
        cover.method().forEach(paper::paragraph);
        var blocks = compared.parts().stream().flatMap(part -> part.blocks().stream()).toList();
        paper.heading(words.text("comparison.shared"));
        if (blocks.isEmpty()) {
            paper.paragraph(words.text("comparison.nothingShared"));
        }
        var printed = new PrintedBlocks(paper, words);
        blocks.forEach(block -> {
            if (block.chart() != null) {
                paper.room(block.chart().height() + ABOVE_CHART + LINE * block.tables().get(0).lines().size());
            }
            paper.subheading(block.caption());
            printed.add(block);
        });
        if (!compared.missing().isEmpty()) {
            paper.heading(words.text("comparison.missing"));
            paper.list(compared.missing());
        }
        return paper.print();
    }
}
