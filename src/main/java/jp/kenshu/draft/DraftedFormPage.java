package jp.kenshu.draft;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Json;
import jp.kenshu.Role;

/** What a page tells {@code <autosave-form>} of the draft of its form: where it is saved, and what has been typed so far. */
@AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
@RequestScoped
@Named
public class DraftedFormPage {

    @Inject
    private Drafts drafts;

    /** Where what is typed is sent. */
    public String address(String form, long owner, long base) {
        return "/draft/entries?form=" + form + "&owner=" + owner + "&base=" + base;
    }

    /** What has been typed, entry by entry with its revision, as JSON. */
    public String typed(String form, long owner, long base) {
        var typed = Json.createObjectBuilder();
        drafts.of(new DraftKey(form, owner, base)).forEach((name, entry) -> typed.add(name,
                Json.createObjectBuilder().add("text", entry.getText()).add("revision", entry.getRevision())));
        return typed.build().toString();
    }
}
