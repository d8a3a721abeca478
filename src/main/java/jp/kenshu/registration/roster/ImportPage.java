package jp.kenshu.registration.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jp.kenshu.AllowedTo;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.ShownOnce;
import jp.kenshu.account.SignedIn;
import jp.kenshu.document.workbook.CellReading.Kind;
import jp.kenshu.draft.Drafts;
import jp.kenshu.programme.place.Municipality;
import jp.kenshu.programme.place.PlaceSearch;
import jp.kenshu.registration.roster.ImportPreview.Outcome;
import org.omnifaces.util.Faces;

/** The page on which the secretariat takes a workbook in: choose, look at what was understood, let the good rows in. */
@AllowedTo(Role.SECRETARIAT)
@Named
@ViewScoped
public class ImportPage implements Serializable {

    private static final int MENDED_MAX = 50;

    @Inject
    private HttpServletRequest request;
    @Inject
    private WorkbookImport imports;
    @Inject
    private PlaceSearch places;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Language language;
    @Inject
    private Drafts drafts;

    private transient Part file;
    private ImportPreview preview;
    private LetIn letIn;
    private transient List<Asked> asked;

    /** What became of each row that was to be let in. */
    public record LetIn(ArrayList<Outcome> outcomes) implements Serializable {
    }

    @PostConstruct
    void begin() {
        letIn = ShownOnce.take(request, LetIn.class).orElse(null);
    }

    /** Reads the chosen file and stores nothing. */
    public void look() throws IOException {
        if (file == null || file.getSubmittedFileName() == null || file.getSubmittedFileName().isBlank()) {
            throw RuleViolation.at("file", "storage.none");
        }
        try (var given = file.getInputStream()) {
            preview = imports.preview(given, file.getSubmittedFileName(), language.words());
        }
    }

    /** Reads the bad rows anew, as they were mended on the screen, and stores nothing. */
    public void check() {
        var mends = new HashMap<Integer, ImportReader.Mend>();
        getMendable().forEach(row -> mends.put(row.number(), mend(row)));
        preview = imports.mended(preview, mends, language.words());
    }

    private ImportReader.Mend mend(ImportedRow row) {
        var mend = new EnumMap<ImportColumn, String>(ImportColumn.class);
        for (var column : ImportColumn.values()) {
            var typed = request.getParameter(nameOf(row, column));
            if (typed != null) {
                mend.put(column, typed);
            }
        }
        var answers = new LinkedHashMap<String, String>();
        for (var column : getAsked()) {
            var typed = request.getParameter(nameOf(row, column.code()));
            if (typed != null) {
                answers.put(column.code(), typed);
            }
        }
        return new ImportReader.Mend(mend, answers);
    }

    /** The name of the field in which the cell of what the edition asks besides is mended. */
    public String nameOf(ImportedRow row, String code) {
        return "mend-" + row.number() + "-asked-" + code;
    }

    /** A column of what the edition asks besides, as the page shows it. */
    public record Asked(String code, String heading) implements Serializable {
    }

    /** The columns of what the edition asks besides. */
    public List<Asked> getAsked() {
        if (asked == null) {
            asked = imports.asked().stream().map(column -> new Asked(column.code(), language.of(column.heading()))).toList();
        }
        return asked;
    }

    /** The name of the field in which a cell of a bad row is mended. */
    public String nameOf(ImportedRow row, ImportColumn column) {
        return "mend-" + row.number() + "-" + column;
    }

    /** What the field offers to begin with: what was typed, without signs that nobody sees; today's municipality for a former one. */
    public String offered(ImportedRow row, ImportColumn column) {
        if (row.typed().kind(column) == Kind.FAULT) {
            return "";
        }
        var typed = StrangeSigns.without(row.text(column)).strip();
        return column == ImportColumn.MUNICIPALITY
                ? places.offeredFor(typed, 1).stream().map(Municipality::getFullName).findFirst().orElse(typed) : typed;
    }

    /** The bad rows that can be mended on the screen: not more than one can look over; none before a list was read. */
    public List<ImportedRow> getMendable() {
        return preview == null ? List.of() : preview.bad().stream().limit(MENDED_MAX).toList();
    }

    /** All columns, in the order of the list. */
    public List<ImportColumn> getColumns() {
        return List.of(ImportColumn.values());
    }

    /** Hands out the bad rows with the reasons, to be mended in Excel and sent again. */
    public void takeAway() throws IOException {
        var out = new ByteArrayOutputStream();
        imports.writeBad(preview, language.words(), out);
        Faces.sendFile(out.toByteArray(), language.text("import.bad.file"), true);
    }

    /** Lets the good rows in. What was mended is kept for whoever chooses the file again, as long as rows are left out. */
    public void letIn() {
        if (letIn == null) {
            letIn = new LetIn(new ArrayList<>(imports.letIn(preview, signedIn.asActor(), language.words())));
            ShownOnce.keep(request, letIn);
            if (preview.bad().isEmpty()) {
                drafts.forget(ImportDrafts.FORM, signedIn.getId());
            }
        }
        beginAnew();
    }

    /** Begins with another file. */
    public void beginAnew() {
        Faces.redirect("/registration/organiser/import");
    }

    /** How many people were registered. */
    public long getRegistered() {
        return letIn.outcomes().stream().filter(outcome -> outcome.registration() != null).count();
    }

    /** How many of them wait in line. */
    public long getWaiting() {
        return letIn.outcomes().stream().filter(Outcome::waiting).count();
    }

    public ImportPreview getPreview() {
        return preview;
    }

    /** What became of the rows that have just been let in; null before. */
    public List<Outcome> getOutcomes() {
        return letIn == null ? null : letIn.outcomes();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
