package jp.kenshu.registration.roster;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import jp.kenshu.Language;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.registration.roster.ImportPreview.Outcome;

/** The page on which the secretariat takes a workbook in: choose, look at what was understood, let the good rows in. */
@Named
@ViewScoped
public class ImportPage implements Serializable {

    @Inject
    private WorkbookImport imports;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Language language;

    private transient Part file;
    private ImportPreview preview;
    private List<Outcome> outcomes;

    /** Reads the chosen file and stores nothing. */
    public void look() throws IOException {
        if (file == null || file.getSubmittedFileName() == null || file.getSubmittedFileName().isBlank()) {
            throw RuleViolation.at("file", "storage.none");
        }
        try (var given = file.getInputStream()) {
            preview = imports.preview(given, file.getSubmittedFileName(), language.words());
        }
    }

    /** Lets the good rows in. */
    public void letIn() {
        if (outcomes == null) {
            outcomes = imports.letIn(preview, signedIn.asActor(), language.words());
        }
    }

    /** Begins with another file. */
    public void beginAnew() {
        preview = null;
        outcomes = null;
    }

    /** How many people were registered. */
    public long getRegistered() {
        return outcomes.stream().filter(outcome -> outcome.registration() != null).count();
    }

    /** How many of them wait in line. */
    public long getWaiting() {
        return outcomes.stream().filter(Outcome::waiting).count();
    }

    public ImportPreview getPreview() {
        return preview;
    }

    public List<Outcome> getOutcomes() {
        return outcomes;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
