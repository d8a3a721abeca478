package jp.kenshu.registration.roster;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.document.UnreadableWorkbook;
import jp.kenshu.document.UploadedWorkbook;
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
        var part = programme.conference().findPart(PartKind.INDIVIDUAL).orElseThrow(() -> RuleViolation.of("people.noPart"));
        try {
            var workbook = UploadedWorkbook.read(file, ROWS_MAX);
            return new ImportPreview(UUID.randomUUID().toString(), name, reader.read(workbook, part, words));
        } catch (UnreadableWorkbook unreadable) {
            throw unreadable.at("file");
        }
    }

    /** Lets the good rows in, and says what became of each. Twice lets nobody in twice. */
    public List<Outcome> letIn(ImportPreview preview, Actor by, Words words) {
        var outcomes = new ArrayList<Outcome>();
        for (var row : preview.good()) {
            outcomes.add(letIn(preview, row, by, words));
        }
        var made = outcomes.stream().filter(outcome -> outcome.registration() != null).count();
        audit.record(by, "imported", "part:" + programme.conference().findPart(PartKind.INDIVIDUAL).orElseThrow().getId(),
                preview.file() + ": " + made + " / " + preview.rows().size());
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
