package jp.kenshu.report.summary;

import java.util.ArrayList;
import java.util.List;

import jp.kenshu.Bilingual;
import jp.kenshu.Words;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.tally.Facet;

/**
 * A question of a questionnaire through all its versions, joined by its code: as it was asked last, with its number (問6（１）), how it is
 * counted, other labels under which it was asked before, whether anything of it (choices, help) read otherwise, and whether every version asked it.
 */
public record AskedQuestion(Question question, Bilingual number, List<Counted> counted, List<Bilingual> formerly, boolean reworded, boolean alwaysAsked) {

    /** What is counted of it: the answers of one cell, or of one rank (0: the first), or the categories into which texts were sorted. */
    public record Counted(Facet facet, AnswerCell cell, int rank) {

        /** In the place of a rank: all that the cell holds. */
        static final int ALL = -1;
        /** In the place of a rank: the categories into which the text of the cell was sorted. */
        static final int SORTED = -2;

        /** Whether it is what was made of a text afterwards. */
        public boolean isSorted() {
            return rank == SORTED;
        }
    }

    /** Keeps copies, so that it never changes. */
    public AskedQuestion {
        counted = List.copyOf(counted);
        formerly = List.copyOf(formerly);
    }

    /** Its number and its label, as a heading. */
    public Bilingual heading() {
        return Bilingual.ofParts(number, question.label());
    }

    /** What must be known of its versions to read its figures. */
    public List<String> remarks(Words words) {
        var remarks = new ArrayList<String>();
        formerly.forEach(label -> remarks.add(words.text("summary.formerly", label)));
        if (reworded && formerly.isEmpty()) {
            remarks.add(words.text("summary.reworded"));
        }
        if (!alwaysAsked) {
            remarks.add(words.text("summary.notAlways"));
        }
        return remarks;
    }

    /** Its code. */
    public String code() {
        return question.code();
    }

    /** Whether its answers are words, to be read and not counted. */
    public boolean isWritten() {
        return question.kind().isWritten();
    }

    /** Whether it is counted in one table of several lines: the rows of a grid, the ranks of a ranking. */
    public boolean isTable() {
        return question.kind() == QuestionKind.GRID || question.kind() == QuestionKind.RANKING;
    }
}
