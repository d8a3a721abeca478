package jp.kenshu.worksheet.wall;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.account.SignedIn;
import jp.kenshu.worksheet.paper.ExportKind;
import jp.kenshu.worksheet.paper.Guests;
import org.omnifaces.util.Faces;

/** What surrounds a group's sheet at its table: what the room says, calling for staff, taking the sheet away and back. */
@RequestScoped
@AllowedToEverybody("whoever is a guest at the sheet, which Guests decides")
@Named
public class TablePage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Guests guests;

    private Guests.Guest guest;

    @PostConstruct
    void read() {
        guest = guests.find(request.getParameter("group")).orElse(null);
    }

    /** Whoever has no seat at the sheet is asked to sign in, or does not find it. */
    public void open() {
        Faces.getResponse().setHeader("Cache-Control", "no-store");
        if (guest == null && signedIn.isAnybody()) {
            Faces.responseSendError(404, null);
        } else if (guest == null) {
            Faces.redirect("/account/sign-in?to=%s", "/worksheet/table?group=" + request.getParameter("group"));
        }
    }

    public Guests.Guest getGuest() {
        return guest;
    }

    /** Whether a member reads, who can take the follow-up sheet home. */
    public boolean isMember() {
        return signedIn.isParticipant();
    }

    /** As what the sheet can be taken away. */
    public List<ExportKind> getKinds() {
        return List.of(ExportKind.values());
    }
}
