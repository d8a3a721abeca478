package jp.kenshu.registration.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.document.workbook.Listing;
import jp.kenshu.document.workbook.UnreadableWorkbook;
import jp.kenshu.document.workbook.UploadedWorkbook;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.registration.roster.ImportPreview.Outcome;

/**
 * Takes whole lists of registrations in from a workbook: first it says what it understood, and stores nothing; then it
 * lets the good rows in, each by itself, so that one that fails meanwhile keeps none of the others out.
 */
@ApplicationScoped
public class WorkbookImport {

    private static final int ROWS_MAX = 2001;

    @Inject
    private Programme programme;
    @Inject
    private ImportReader reader;
    @Inject
    private ImportedRegistrations registrations;
    @Inject
    private AuditTrail audit;

    /** What the uploaded file holds; why it cannot be read is a broken rule beside the field {@code file}. */
    public ImportPreview preview(InputStream file, String name, Words words) throws IOException {
        var part = part();
        try {
            return reader.read(UUID.randomUUID().toString(), name, UploadedWorkbook.readList(file, ROWS_MAX), part, words);
        } catch (UnreadableWorkbook unreadable) {
            throw unreadable.at("file");
        }
    }

    /** The list with the rows that somebody has mended on the screen, by their numbers. */
    public ImportPreview mended(ImportPreview preview, Map<Integer, ImportReader.Mend> mends, Words words) {
        return reader.mended(preview, mends, part(), words);
    }

    /** The columns of what the edition asks besides. */
    List<AskedColumns.Column> asked() {
        return reader.asked(part()).all();
    }

    private Part part() {
        return programme.conference().findPart(PartKind.INDIVIDUAL).orElseThrow(() -> RuleViolation.of("people.noPart"));
    }

    /** Writes the rows that cannot be let in as a workbook under the same headings, each with the reasons, to be mended and sent again. */
    public void writeBad(ImportPreview preview, Words words, OutputStream out) throws IOException {
        var listing = new Listing<ImportedRow>(words.text("import.bad"));
        for (var column : ImportColumn.values()) {
            listing.text(words.name(column), row -> row.text(column));
        }
        reader.asked(part()).all().forEach(column -> listing.text(column.heading().in(words.locale()), row -> row.answer(column.code())));
        listing.text(words.text("import.faults"), ImportedRow::reasons).number(words.text("import.row"), ImportedRow::number);
        listing.writeWorkbook(preview.bad(), out);
    }

    /** Lets the good rows in, and says what became of each. Twice lets nobody in twice. */
    @AllowedTo(Role.SECRETARIAT)
    public List<Outcome> letIn(ImportPreview preview, Actor by, Words words) {
        var outcomes = new ArrayList<Outcome>();
        for (var row : preview.good()) {
            outcomes.add(letIn(preview, row, by, words));
        }
        var made = outcomes.stream().filter(outcome -> outcome.registration() != null).count();
        audit.record(by, "imported", "part:" + programme.conference().findPart(PartKind.INDIVIDUAL).orElseThrow().getId(),
                preview.file(), made, preview.rows().size());
        return outcomes;
    }

    private Outcome letIn(ImportPreview preview, ImportedRow row, Actor by, Words words) {
        try {
            var made = registrations.register(row, preview.attemptOf(row), by);
            return new Outcome(row, made.getId(), made.getNumber(), made.isWaiting(),
                    made.getRoute().getName().in(words.locale()));
        } catch (RuleViolation violation) {
            return new Outcome(row, null, null, false, words.text(violation.key(), violation.values()));
        }
    }
}
