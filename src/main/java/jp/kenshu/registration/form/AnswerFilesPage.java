package jp.kenshu.registration.form;

import java.io.IOException;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.registration.AnswerFiles;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.Registrations;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;
import jp.kenshu.registration.VenueChoices;
import jp.kenshu.registration.receipt.OpenedReceipt;
import jp.kenshu.registration.receipt.ReceiptAddress;
import org.omnifaces.util.Faces;

/** Where somebody who is registered sends the files that the edition asks for: for part Ⅰ from their receipt, in a team from their own page. */
@RequestScoped
@AllowedToEverybody("whoever has the number and code of a receipt, or is signed in as a member of a team")
@Named
public class AnswerFilesPage {

    private static final String OWN_PAGE = "/registration/member";

    @Inject
    private HttpServletRequest request;
    @Inject
    private OpenedReceipt opened;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Teams teams;
    @Inject
    private Registrations registrations;
    @Inject
    private VenueChoices venues;
    @Inject
    private ReceiptAddress address;
    @Inject
    private AnswerFiles files;

    private Registration registration;
    private TeamMember member;
    private String back = "/registration/receipt";
    private List<AnswerFiles.Asked> asked = List.of();

    @PostConstruct
    void read() {
        registration = opened.getRegistration();
        if (registration != null) {
            back = address.of(registration);
            asked = files.of(registration);
        } else if (request.getSession(false) != null && signedIn.isParticipant()) {
            member = teams.findMembership(signedIn.getId()).orElse(null);
            back = OWN_PAGE;
            asked = member == null ? List.of() : files.of(member);
        }
    }

    /** Who is asked for no file goes to where they came from. */
    public void mustBeAsked() {
        if (asked.isEmpty()) {
            Faces.redirect(back);
        }
    }

    /** Sends the files that were chosen. */
    public void send() throws IOException, ServletException {
        var given = SentFiles.in(request);
        if (given.isEmpty()) {
            throw RuleViolation.at(asked.get(0).getField(), "storage.none");
        }
        if (registration != null) {
            files.send(registration.getId(), given, opened.asActor());
        } else {
            files.sendAsMember(mine(), given, signedIn.asActor());
        }
        show("sent");
    }

    /** Takes a file back. */
    public void remove(long file) {
        if (registration != null) {
            files.remove(registration.getId(), file, opened.asActor());
        } else {
            files.removeAsMember(mine(), file, signedIn.asActor());
        }
        show("removed");
    }

    private long mine() {
        if (member == null) {
            throw RuleViolation.of("team.memberUnknown");
        }
        return member.getId();
    }

    private void show(String done) {
        Faces.redirect(registration == null ? "/registration/answer-files?done=" + done
                : address.of(registration).replace("/registration/receipt", "/registration/answer-files") + "&done=" + done);
    }

    /** What has just been done, or null. */
    public String getDone() {
        var done = request.getParameter("done");
        return "sent".equals(done) || "removed".equals(done) ? done : null;
    }

    /** Whether files can still be sent and taken back. */
    public boolean isOpen() {
        return registration != null ? registrations.isOpenForChanges(registration) : member != null && venues.isBeforeLock(member.getTeam().getVenue());
    }

    /** Until when they can. */
    public DueMoment getCloses() {
        return registration != null ? registrations.changesCloseAt(registration.getPart()) : venues.membersLockAt(member.getTeam().getVenue());
    }

    /** What files are asked for, with those that were sent. */
    public List<AnswerFiles.Asked> getAsked() {
        return asked;
    }

    /** The page from which one comes here. */
    public String getBack() {
        return back;
    }

    /** The registration for part Ⅰ; null for a member of a team. */
    public Registration getRegistration() {
        return registration;
    }

    /** Whether the files can be opened: by who is signed in, not by who has only the code of a receipt. */
    public boolean isReadable() {
        return request.getSession(false) != null && signedIn.isAnybody();
    }
}
