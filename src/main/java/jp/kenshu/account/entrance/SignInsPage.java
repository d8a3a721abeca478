package jp.kenshu.account.entrance;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.account.KeptSignIn;
import jp.kenshu.account.KeptSignIns;
import jp.kenshu.account.SignedIn;
import org.omnifaces.util.Faces;

/** In which browsers one is signed in (サインイン中の端末), and signing out of them: of one, of all others, of all. */
@AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT, Role.ORGANISER, Role.ADVISER})
@Named
@ViewScoped
public class SignInsPage implements Serializable {

    @Inject
    private KeptSignIns kept;
    @Inject
    private SignedIn signedIn;
    private List<Line> lines;

    /** One sign-in as the list shows it; {@code table} is one at a table of the hall, by its code. */
    public record Line(long id, String device, Instant beganAt, Instant seenAt, boolean here, boolean table) implements Serializable {
    }

    @PostConstruct
    void look() {
        lines = kept.of(signedIn).stream().map(each -> new Line(each.getId(), each.getDevice(), each.getBeganAt(), each.getSeenAt(),
                each.isIn(signedIn.getToken()), !each.getPlace().equals(KeptSignIn.EVERYWHERE))).toList();
    }

    /** Signs out of one browser. */
    public void end(Line line) {
        kept.end(signedIn, line.id());
        say("ended");
    }

    /** Signs out of all other browsers. */
    public void endOthers() {
        kept.endOthers(signedIn);
        say("othersEnded");
    }

    /** Signs out of all browsers, of this one too. */
    public void endAll() {
        kept.endAll(signedIn);
        Faces.invalidateSession();
        Faces.redirect("/account/signed-out");
    }

    private static void say(String done) {
        Faces.redirect("/account/sign-ins?done=" + done);
    }

    public List<Line> getLines() {
        return lines;
    }

    /** Whether one is signed in anywhere else. */
    public boolean isElsewhere() {
        return lines.stream().anyMatch(line -> !line.here());
    }
}
