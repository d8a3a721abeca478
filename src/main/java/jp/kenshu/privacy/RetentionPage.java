package jp.kenshu.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.InputText;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.document.Wareki;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Programme;
import org.omnifaces.util.Faces;

/** Until when personal data are kept, what would go, the button with which they go, and what went (個人情報の保存期限). */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class RetentionPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Programme programme;
    @Inject
    private Retention retention;
    @Inject
    private RetentionRounds rounds;

    private Conference conference;
    private int version;
    private String until;
    private boolean going;
    private boolean asking;

    @PostConstruct
    void read() {
        conference = programme.conference();
        version = conference.getVersion();
        until = Optional.ofNullable(conference.getPersonalDataUntil()).map(LocalDate::toString).orElse(null);
        going = conference.isPersonalDataGoing();
        asking = request.getParameter("asked") != null;
    }

    /** Keeps personal data until the day that was typed; nothing typed means that it is not decided. */
    public void keep() {
        var typed = InputText.trimmed(until);
        var day = typed == null ? null : Wareki.parse(typed).orElseThrow(() -> RuleViolation.at("until", "settings.dayUnclear"));
        retention.keepUntil(day, going, version, signedIn.asActor());
        Faces.redirect("/privacy/organiser/retention?done=kept");
    }

    /** Shows first what would go. */
    public void ask() {
        asking = true;
    }

    /** Lets the data go. */
    public void go() {
        rounds.work(retention.begin(signedIn.asActor()));
        Faces.redirect("/privacy/organiser/retention?done=begun");
    }

    /** Whether somebody has to look at what would go. */
    public boolean isAsking() {
        return asking;
    }

    /** What would go, kind by kind. */
    public List<Map.Entry<String, Long>> getReach() {
        return List.copyOf(retention.reach().entrySet());
    }

    /** Whether the time is over. */
    public boolean isOver() {
        return retention.isOver();
    }

    /** The runs, the latest first. */
    public List<RetentionRun> getRuns() {
        return retention.runs();
    }

    public Conference getConference() {
        return conference;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public boolean isGoing() {
        return going;
    }

    public void setGoing(boolean going) {
        this.going = going;
    }
}
