package jp.kenshu.form;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The place of one answer in a form: a question, the scene where it is asked for each, the row and scale of a grid, and the
 * choice beside which a text stands (null where they do not matter). Its code names it in pages, files and the database.
 */
public record AnswerCell(String question, String scene, String row, String scale, String choice) {

    private static final String NAME = "([A-Za-z0-9-]{1,40})";
    private static final Pattern WRITTEN = Pattern.compile(NAME + "(?:__" + NAME + ")?(?:_" + NAME + "_" + NAME + ")?(?:___" + NAME + ")?");
    private static final int WRITTEN_MAX = 210;
    /** Cells that were read before: all answers to a form have the same ones. */
    private static final Map<String, AnswerCell> READ = new ConcurrentHashMap<>();
    private static final int READ_MAX = 10_000;
    private static final int NEXT = 31;

    /** A question is always named, and a row goes with a scale. */
    public AnswerCell {
        Objects.requireNonNull(question, "question");
        if ((row == null) != (scale == null)) {
            throw new IllegalArgumentException(question + " " + row + " " + scale);
        }
    }

    /** The cell of a question that is asked once. */
    public static AnswerCell of(String question) {
        return new AnswerCell(question, null, null, null, null);
    }

    /** The cell of a question that is asked for each scene. */
    public static AnswerCell ofScene(String question, String scene) {
        return new AnswerCell(question, scene, null, null, null);
    }

    /** The cell of this code, if it is one. */
    public static Optional<AnswerCell> find(String code) {
        if (code == null || code.length() > WRITTEN_MAX) {
            return Optional.empty();
        }
        var known = READ.get(code);
        if (known == null) {
            var found = WRITTEN.matcher(code);
            if (!found.matches()) {
                return Optional.empty();
            }
            known = new AnswerCell(found.group(1), found.group(2), found.group(3), found.group(4), found.group(5));
            if (READ.size() < READ_MAX) {
                READ.put(code, known);
            }
        }
        return Optional.of(known);
    }

    /** The cell of a row and scale of the same grid. */
    public AnswerCell in(String ofRow, String ofScale) {
        return new AnswerCell(question, scene, ofRow, ofScale, null);
    }

    /** The cell of the text beside a choice. */
    public AnswerCell beside(String ofChoice) {
        return new AnswerCell(question, scene, row, scale, ofChoice);
    }

    /** The cell beside one of whose choices this text stands; itself if it is no such text. */
    public AnswerCell main() {
        return new AnswerCell(question, scene, row, scale, null);
    }

    /** Whether it is for the text beside a choice. */
    public boolean isText() {
        return choice != null;
    }

    /** Written out, as the other: a record's own go by handles of methods, which took a tenth of reading what a form sends. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof AnswerCell cell && question.equals(cell.question) && Objects.equals(scene, cell.scene)
                && Objects.equals(row, cell.row) && Objects.equals(scale, cell.scale) && Objects.equals(choice, cell.choice);
    }

    @Override
    public int hashCode() {
        int hash = NEXT * question.hashCode() + Objects.hashCode(scene);
        hash = NEXT * hash + Objects.hashCode(row);
        hash = NEXT * hash + Objects.hashCode(scale);
        return NEXT * hash + Objects.hashCode(choice);
    }

    /** Its name in pages, files and the database: {@code f1}, {@code goal__daily}, {@code q1_3_content}, {@code f1___23}. */
    public String code() {
        return question + (scene == null ? "" : "__" + scene) + (row == null ? "" : "_" + row + "_" + scale) + (choice == null ? "" : "___" + choice);
    }
}
