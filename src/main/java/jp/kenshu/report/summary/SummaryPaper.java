package jp.kenshu.report.summary;

import java.util.ArrayList;
import java.util.List;

import jp.kenshu.Words;
import jp.kenshu.document.Align;
import jp.kenshu.document.Heading;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Sheet;
import jp.kenshu.document.Style;
import jp.kenshu.document.Tone;

/**
 * The report on a questionnaire for a committee: title page, method, contents, then question by question its figure, its tables and what n
 * is. Figures and tables are numbered through (図１, 表１); no table that a page can hold is divided.
 */
public final class SummaryPaper {

    private static final Style CONTENTS = Style.TEXT.aligned(Align.LEFT).spaced(1.6f);
    private static final float NUMBER = 30;
    private static final float ABOVE_CHART = 110;
    private static final float GROUP_AND_A_TEXT = 50;

    private final SummaryCover cover;
    private final CountedResponses responses;
    private final SummaryBlocks blocks;
    private final FreeAnswers texts;
    private final Words words;
    private final HouseDocument paper;
    private final PrintedBlocks printed;
    private final List<Heading> headings = new ArrayList<>();

    private SummaryPaper(SummaryCover cover, CountedResponses responses, SummaryBlocks blocks, FreeAnswers texts, Words words) {
        this.cover = cover;
        this.responses = responses;
        this.blocks = blocks;
        this.texts = texts;
        this.words = words;
        this.paper = new HouseDocument(words.text("summary.report"), cover.conference(), words.locale()).dated(cover.madeAt());
        this.printed = new PrintedBlocks(paper, words);
    }

    /** The report; with what people wrote themselves unless {@code texts} is null. */
    public static byte[] of(SummaryCover cover, CountedResponses responses, SummaryBlocks blocks, FreeAnswers texts, Words words) {
        return new SummaryPaper(cover, responses, blocks, texts, words).print();
    }

    private byte[] print() {
        cover.print(paper, words.text("summary.report"));
        method();
        if (!blocks.isTooFew()) {
            questions();
        }
        return paper.print();
    }

    private void questions() {
        var contents = new ArrayList<Sheet>();
        int lines = responses.questions().questions().size() + 2;
        paper.newPage();
        contents.add(paper.sheet());
        float from = contentsHeading();
        for (float left = lines * CONTENTS.lineHeight() - (paper.sheet().body().bottom() - from); left > 0; left -= paper.sheet().body().height()) {
            contents.add(paper.newPage());
        }
        paper.newPage();
        channels();
        responses.questions().questions().forEach(this::question);
        contents(contents, from);
    }

    private void method() {
        paper.newPage();
        heading(words.text("summary.method"));
        cover.method().forEach(paper::paragraph);
        if (!cover.method().isEmpty() && responses.records().size() == 0) {
            paper.note(words.text("summary.empty"));
        }
        if (blocks.isTooFew()) {
            paper.note(words.text("summary.tooFew"));
        }
    }

    private void heading(String text) {
        headings.add(paper.heading(text));
    }

    private float contentsHeading() {
        paper.heading(words.text("summary.contents"));
        return paper.y() + 4;
    }

    private void contents(List<Sheet> sheets, float from) {
        float y = from;
        int at = 0;
        for (var heading : headings) {
            var body = sheets.get(at).body();
            if (y + CONTENTS.lineHeight() > body.bottom() && at + 1 < sheets.size()) {
                at++;
                y = body.y();
            }
            sheets.get(at).text(shortened(heading.text()), CONTENTS, body.x(), y, body.width() - NUMBER - 10);
            sheets.get(at).text(String.valueOf(heading.page()), CONTENTS.aligned(Align.RIGHT), body.right() - NUMBER, y, NUMBER);
            sheets.get(at).rule(body.x(), y + CONTENTS.lineHeight(), body.right(), y + CONTENTS.lineHeight(), Tone.HAIRLINE, 0.4f);
            y += CONTENTS.lineHeight();
        }
    }

    /** A heading on one line of the contents. */
    private String shortened(String heading) {
        var line = heading;
        float room = paper.sheet().body().width() - NUMBER - 10;
        while (paper.sheet().width(line, CONTENTS) > room) {
            line = line.substring(0, line.offsetByCodePoints(line.length(), line.endsWith("…") ? -2 : -1)) + "…";
        }
        return line;
    }

    private void channels() {
        heading(words.text("responses.channel"));
        blocks.ofChannel().forEach(printed::add);
    }

    private void question(AskedQuestion asked) {
        var shown = blocks.of(asked);
        shown.stream().findFirst().filter(first -> first.chart() != null).ifPresent(first -> paper.room(first.chart().height() + ABOVE_CHART));
        heading(asked.heading().in(words.locale()));
        asked.remarks(words).forEach(remark -> paper.paragraph(remark, Style.SMALL));
        shown.forEach(printed::add);
        var written = texts == null ? List.<FreeAnswers.Texts>of() : texts.of(asked, List.of());
        written.forEach(this::texts);
        if (shown.isEmpty() && written.isEmpty()) {
            paper.paragraph(words.text(asked.isWritten() && texts == null ? "summary.writtenElsewhere" : "summary.noAnswer"));
        }
    }

    private void texts(FreeAnswers.Texts written) {
        paper.subheading(words.text("summary.texts", written.name(), written.getCount()));
        written.groups().forEach(group -> {
            paper.room(GROUP_AND_A_TEXT);
            paper.paragraph(group.name().in(words.locale()), Style.TEXT.bold());
            paper.list(group.texts());
        });
    }
}
