package jp.kenshu.document.word;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** A table of contents: Word's field, filled beforehand with the headings as links, so that it is not empty before Word has worked it out. */
final class Contents {

    private static final String INSTRUCTION = "TOC \\o \"1-%d\" \\h \\z \\u";

    private final XWPFDocument document;
    private final List<Entry> entries = new ArrayList<>();
    private XWPFParagraph place;
    private int deepest;

    private record Entry(int level, String text, String bookmark) {
    }

    Contents(XWPFDocument document) {
        this.document = document;
    }

    /** It stands where {@code paragraph}, which is empty, does, and has headings down to this level. */
    void standAt(XWPFParagraph paragraph, int deepestLevel) {
        place = paragraph;
        deepest = deepestLevel;
    }

    /** A heading, which gets a bookmark to which its entry leads. */
    void add(int level, String text, XWPFParagraph heading) {
        var number = entries.size() + 1;
        var bookmark = "_Toc%06d".formatted(number);
        var start = heading.getCTP().addNewBookmarkStart();
        start.setId(BigInteger.valueOf(number));
        start.setName(bookmark);
        heading.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(number));
        entries.add(new Entry(level, text, bookmark));
    }

    /** Writes the entries of all headings where it stands. */
    void fill() {
        if (place == null) {
            return;
        }
        var shown = entries.stream().filter(entry -> entry.level() <= deepest).toList();
        for (int i = 0; i < shown.size(); i++) {
            XWPFParagraph paragraph;
            try (var cursor = place.getCTP().newCursor()) {
                paragraph = document.insertNewParagraph(cursor);
            }
            write(shown.get(i), paragraph, i == 0);
        }
        if (!shown.isEmpty()) {
            Field.end(place);
        }
    }

    private void write(Entry entry, XWPFParagraph paragraph, boolean first) {
        paragraph.setStyle("TOC" + entry.level());
        if (first) {
            Field.of(INSTRUCTION.formatted(deepest), "").begin(paragraph);
        }
        var link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor(entry.bookmark());
        link.addNewR().addNewT().setStringValue(entry.text());
    }
}
