package jp.kenshu.worksheet;

import java.util.List;
import java.util.Set;

/** The lists of the worksheet, and what their rows hang on. */
public enum RowKind {
    /** (2) A present state. */
    PRESENT(FieldName.PRESENT),
    /** (3) A gap; it may be tied to the present state that it sets against the goal. */
    GAP(FieldName.GAP),
    /** (4) An issue; it may be tied to the gap whose cause it is. */
    ISSUE(FieldName.ISSUE),
    /** (5) A short-term target of an issue. */
    SHORT_TARGET(FieldName.SHORT_TARGET),
    /** (5) A long-term target of an issue. */
    LONG_TARGET(FieldName.LONG_TARGET),
    /** (6) Something to be done for an issue: what, who, when. */
    ACTION(FieldName.ACTION, FieldName.WHO, FieldName.WHEN),
    /** (7) What a target is measured by: what, how, when. */
    INDICATOR(FieldName.INDICATOR, FieldName.METHOD, FieldName.JUDGED_AT);

    private final List<FieldName> fields;

    RowKind(FieldName... fields) {
        this.fields = List.of(fields);
    }

    /** The fields of such a row; the first one says what it is about. */
    public List<FieldName> getFields() {
        return fields;
    }

    /** The step to which such rows belong. */
    public int getStep() {
        return fields.get(0).getStep();
    }

    /** What such a row may hang on; nothing for present states. */
    public Set<RowKind> parents() {
        return switch (this) {
            case PRESENT -> Set.of();
            case GAP -> Set.of(PRESENT);
            case ISSUE -> Set.of(GAP);
            case SHORT_TARGET, LONG_TARGET, ACTION -> Set.of(ISSUE);
            case INDICATOR -> Set.of(SHORT_TARGET, LONG_TARGET);
        };
    }

    /** Whether such a row cannot be without the row that it hangs on, and goes with it. */
    public boolean needsParent() {
        return getStep() > ISSUE.getStep();
    }

    /** What comes with a new row of this kind, so that it can be filled in to the last step. */
    public List<RowKind> comesWith() {
        return switch (this) {
            case ISSUE -> List.of(SHORT_TARGET, LONG_TARGET, ACTION);
            case SHORT_TARGET, LONG_TARGET -> List.of(INDICATOR);
            default -> List.of();
        };
    }
}
