package jp.kenshu.worksheet;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jp.kenshu.Json;
import jp.kenshu.audit.Actor;
import jp.kenshu.worksheet.text.Change;

/**
 * One thing that was done to a sheet: the log of these is the sheet's whole life. The number in the sheet is without
 * gaps, and so is the revision of a field, so that nobody who reads it misses one.
 */
@Entity
@Table(name = "sheet_entry")
public class SheetEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "worksheet_id")
    private long sheetId;
    private long sequence;
    @Enumerated(EnumType.STRING)
    private EntryKind kind;
    @Column(name = "field_id")
    private Long fieldId;
    private Long revision;
    @Column(name = "edit_id")
    private String editId;
    @Column(name = "done_at")
    private Instant doneAt;
    @Column(name = "done_by")
    private String doneBy;
    private String body;
    @Transient
    private transient String words;
    @Transient
    private transient Change change;

    /** For the database. */
    protected SheetEntry() {
    }

    /** The next thing done to {@code sheet}. */
    SheetEntry(Worksheet sheet, EntryKind kind, String editId, JsonStructure body, Actor by, Instant now) {
        this.sheetId = sheet.getId();
        this.sequence = sheet.next();
        this.kind = kind;
        this.editId = editId;
        this.body = body.toString();
        this.doneBy = by.stored();
        this.doneAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** The next edit of a field: {@code change} makes {@code revision} of it. */
    SheetEntry(Worksheet sheet, long fieldId, long revision, String editId, Change change, Actor by, Instant now) {
        this(sheet, EntryKind.EDIT, editId, change.written(), by, now);
        this.fieldId = fieldId;
        this.revision = revision;
        this.change = change;
    }

    /** What an edit changed. */
    public Change getChange() {
        if (change == null) {
            try (var reader = Json.createReader(new StringReader(body))) {
                change = Change.read(reader.readArray());
            }
        }
        return change;
    }

    /** The rows to which something was done, the one that was meant first; only of what is done to rows. */
    List<Long> getRowIds() {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject().getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                    .map(row -> row.getJsonNumber("id").longValueExact()).toList();
        }
    }

    /** The window in which it was done: what stands before the last hyphen of the edit's id. */
    public String getWriter() {
        return writerOf(editId);
    }

    static String writerOf(String editId) {
        return editId.substring(0, Math.max(0, editId.lastIndexOf('-')));
    }

    /** The entry as browsers hear of it, in words that are made once however many hear them. */
    public String words() {
        if (words == null) {
            words = told().toString();
        }
        return words;
    }

    /** The entry as browsers hear of it. */
    public JsonObject told() {
        var told = Json.createObjectBuilder().add("sequence", sequence).add("kind", kind.name()).add("edit", editId)
                .add("by", getDoneBy().name()).add("staff", getDoneBy().isStaff()).add("at", doneAt.toString());
        try (var reader = Json.createReader(new StringReader(body))) {
            if (kind == EntryKind.EDIT) {
                return told.add("field", fieldId).add("revision", revision).add("change", reader.readArray()).build();
            }
            return told.add("data", reader.readObject()).build();
        }
    }

    /** What stands in the columns of its row but the id, in the order in which {@link SheetLog} writes them. */
    List<Object> columns() {
        return Arrays.asList(sheetId, sequence, kind.name(), fieldId, revision, editId, LocalDateTime.ofInstant(doneAt, ZoneOffset.UTC), doneBy, body);
    }

    public long getSequence() {
        return sequence;
    }

    String getEditId() {
        return editId;
    }

    public EntryKind getKind() {
        return kind;
    }

    public Long getFieldId() {
        return fieldId;
    }

    /** The revision of the field that the edit made; null for what is no edit. */
    public Long getRevision() {
        return revision;
    }

    public Instant getDoneAt() {
        return doneAt;
    }

    public Actor getDoneBy() {
        return Actor.fromStored(doneBy);
    }
}
