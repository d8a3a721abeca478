package jp.kenshu.report.summary;

import java.util.List;

import jp.kenshu.document.Drawing;

/** A part of the answer to a question as it is read: a caption, a chart (null where a table says it better), the tables, and what must be known besides. */
public record Block(String caption, Drawing chart, List<Grid> tables, List<String> notes) {

    /** Lines of a table under their headings; the first cell of each names it. The last line may be a sum. */
    public record Grid(List<String> headings, List<List<String>> lines, boolean summedUp) {
    }

    /** The chart as the page has it; empty without one. */
    public String getSvg() {
        return chart == null ? "" : chart.svg(caption);
    }

    public String getCaption() {
        return caption;
    }

    public List<Grid> getTables() {
        return tables;
    }

    public List<String> getNotes() {
        return notes;
    }
}
