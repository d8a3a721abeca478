package jp.kenshu.registration.roster;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * What an uploaded list holds, before anything of it is stored. Each row has an attempt of its own; {@code mark} knows the list
 * again when its file is chosen once more, whatever was mended on the screen.
 */
public record ImportPreview(String id, String file, long mark, ImportSheet sheet, List<String> notes, List<ImportedRow> rows) implements Serializable {

    /** What became of a row: the registration it made, or why it made none. */
    public record Outcome(ImportedRow row, Long registration, String number, boolean waiting, String words) implements Serializable {
    }

    /** The rows that can be let in. */
    public List<ImportedRow> good() {
        return rows.stream().filter(ImportedRow::isGood).toList();
    }

    /** The rows that cannot. */
    public List<ImportedRow> bad() {
        return rows.stream().filter(row -> !row.isGood()).toList();
    }

    /** The mark of a list that holds these rows. */
    static long markOf(List<TypedRow> rows) {
        var typed = String.join("\n", rows.stream().map(row -> row.number() + " " + row.texts() + row.answers()).toList());
        return UUID.nameUUIDFromBytes(typed.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits() >>> 8;
    }

    /** The attempt under which {@code row} is registered, so that a second click registers nobody twice. */
    String attemptOf(ImportedRow row) {
        return UUID.nameUUIDFromBytes((id + "/" + row.number()).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
