package jp.kenshu.document.word;

import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** A text with its own line breaks; what no XML may hold (control characters) is left out. */
record Lines(List<String> lines) {

    static Lines of(String text) {
        return new Lines(List.of(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "").split("\\R", -1)));
    }

    void in(XWPFParagraph paragraph) {
        var run = paragraph.createRun();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines.get(i), i);
        }
    }
}
