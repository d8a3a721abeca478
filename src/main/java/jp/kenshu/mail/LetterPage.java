package jp.kenshu.mail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.Words;
import jp.kenshu.listing.Listed;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** One letter of the outbox: what it says, to whom, how far it has come, and another attempt. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class LetterPage {

    @Inject
    private Outbox outbox;
    @Inject
    private MailServer server;
    @Inject
    private Listed listed;
    @Inject
    @Param
    private String id;
    private OutgoingMail letter;
    private Enclosure enclosure;

    @PostConstruct
    void look() {
        letter = id == null || !id.matches("\\d{1,18}") ? null : outbox.find(Long.parseLong(id)).orElse(null);
        enclosure = letter == null ? null : outbox.findEnclosure(letter.getId()).orElse(null);
    }

    /** Lets the letter be tried again now. */
    public void tryAgain() {
        outbox.tryAgain(letter.getId());
        Faces.redirect(listed.carrying("/mail/organiser/letter?id=" + letter.getId() + "&done=trying"));
    }

    /** The letter, or null when there is none. */
    public OutgoingMail getLetter() {
        return letter;
    }

    /** The PDF that travels with the letter, or null. */
    public Enclosure getEnclosure() {
        return enclosure;
    }

    /** What the letter says. What lets its reader in is theirs alone; only in a demonstration, which sends nothing, it is read here. */
    public String getText() {
        return server.isDemonstration() ? outbox.textOf(letter) : letter.bodyWith(Words.in(FacesContext.getCurrentInstance()).text("letter.place"));
    }

    /** Whether the page leaves out what lets the letter's reader in. */
    public boolean isKeptBack() {
        return letter.isKey() && !server.isDemonstration();
    }

    /** Whether another attempt can be asked for. */
    public boolean isWaitingOrGivenUp() {
        return letter.getState() != OutgoingMail.State.SENT;
    }
}
