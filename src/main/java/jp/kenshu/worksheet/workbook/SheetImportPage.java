package jp.kenshu.worksheet.workbook;

import java.io.IOException;
import java.io.Serializable;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import jp.kenshu.AllowedTo;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.worksheet.paper.Guests;
import org.omnifaces.util.Faces;

/** The page on which a filled workbook comes back: choose, look at what would change side by side, take it over. */
@AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
@Named
@ViewScoped
public class SheetImportPage implements Serializable {

    @Inject
    private Guests guests;
    @Inject
    private SheetImports imports;
    @Inject
    private Language language;

    private String group;
    private transient Part file;
    private String title;
    private Returned returned;

    /** Opens the page for the group that the address names; who may not write in its sheet does not find it. */
    public void open() {
        var guest = guests.find(group).filter(Guests.Guest::writes);
        if (guest.isEmpty()) {
            Faces.responseSendError(404, null);
            return;
        }
        title = language.text("sheetPaper.group", language.of(guest.get().group().getVenue().getName()),
                String.valueOf(guest.get().group().getNumber()), language.of(guest.get().group().getScene().getName()));
    }

    /** Reads the chosen file and stores nothing. */
    public void look() throws IOException {
        if (file == null || file.getSubmittedFileName() == null || file.getSubmittedFileName().isBlank()) {
            throw RuleViolation.at("file", "storage.none");
        }
        try (var given = file.getInputStream()) {
            returned = imports.preview(admitted().group().getId(), given, file.getSubmittedFileName(), language.words());
        }
    }

    /** Takes over what the page shows. */
    public void takeOver() {
        imports.takeOver(returned, admitted().by());
        Faces.redirect("/worksheet/import?group=" + group + "&done=taken");
    }

    /** Begins with another file. */
    public void beginAnew() {
        Faces.redirect("/worksheet/import?group=" + group);
    }

    private Guests.Guest admitted() {
        return guests.find(group).filter(Guests.Guest::writes).orElseThrow(() -> RuleViolation.of("group.unknown"));
    }

    /** The group in words. */
    public String getTitle() {
        return title;
    }

    public Returned getReturned() {
        return returned;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
