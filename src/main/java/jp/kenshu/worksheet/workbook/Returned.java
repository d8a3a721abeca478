package jp.kenshu.worksheet.workbook;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What a workbook that came back would change on its group's sheet, before anything of it is taken over. The id is the
 * attempt under which it is taken over, so that a second click changes nothing twice.
 */
public record Returned(String id, long groupId, String file, List<Changed> changed, List<Added> added, List<Fault> faults, List<String> strays)
        implements Serializable {

    /**
     * A field whose text was changed in the workbook: what the sheet says now, what it would say, and whether somebody
     * has written in it since the workbook was made, so that both are brought together.
     */
    public record Changed(long fieldId, long base, String was, String place, String now, String returned, String result, boolean meanwhile)
            implements Serializable {
    }

    /**
     * A row that the workbook adds, with what it hangs on (or null) and the texts of its cells by their keys; {@code words} are
     * those texts to look at.
     */
    public record Added(SpareRow spare, Tie tie, String place, Map<String, String> texts, List<String> words) implements Serializable {
    }

    /** What a new row hangs on: the row of the sheet under {@code rowId}, or the row of the list {@code kind} that {@code spare} brings. */
    record Tie(Long rowId, SpareRow spare, String kind) implements Serializable {

        static Tie to(long rowId) {
            return new Tie(rowId, null, null);
        }

        static Tie to(SpareRow spare, String kind) {
            return new Tie(null, spare, kind);
        }
    }

    /** A cell whose text cannot be taken over, or stands at another place, and why. */
    public record Fault(String place, String words) implements Serializable {
    }

    /** Whether taking it over changes anything. */
    public boolean changesAnything() {
        return !changed.isEmpty() || !added.isEmpty();
    }
}
