package jp.kenshu.programme.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.Drafts;
import jp.kenshu.programme.Programme;
import org.omnifaces.util.Faces;

/** The form by which the secretariat says where participants reach it. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class ContactDataPage {

    @Inject
    private Programme programme;
    @Inject
    private Settings settings;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Drafts drafts;

    private long conference;
    private int version;
    private String email;
    private String phone;
    private String noteJa;
    private String noteEn;

    @PostConstruct
    void read() {
        var present = programme.conference();
        conference = present.getId();
        version = present.getVersion();
        email = present.getContactEmail();
        phone = present.getContactPhone();
        noteJa = present.getContactNote() == null ? null : present.getContactNote().ja();
        noteEn = present.getContactNote() == null ? null : present.getContactNote().en();
    }

    /** Makes it known. */
    public void save() {
        var changed = settings.answerAt(conference, version, new Settings.Contact(email, phone, noteJa, noteEn), signedIn.asActor());
        drafts.forget(ContactDraft.FORM, conference);
        Faces.redirect("/programme/organiser/settings?done=" + (changed ? "contact" : "unchanged"));
    }

    /** The conference whose contact this is. */
    public long getConference() {
        return conference;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getNoteJa() {
        return noteJa;
    }

    public void setNoteJa(String noteJa) {
        this.noteJa = noteJa;
    }

    public String getNoteEn() {
        return noteEn;
    }

    public void setNoteEn(String noteEn) {
        this.noteEn = noteEn;
    }
}
