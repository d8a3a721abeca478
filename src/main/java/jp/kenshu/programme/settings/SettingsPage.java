package jp.kenshu.programme.settings;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Deadline;
import jp.kenshu.programme.Programme;

/** What the secretariat may change of the conference, as it stands, each with the way to its own form. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class SettingsPage {

    private static final int DIGITS_MAX = 6;

    @Inject
    private HttpServletRequest request;
    @Inject
    private Programme programme;

    private Conference conference;

    @PostConstruct
    void read() {
        conference = programme.announced();
    }

    /** The deadlines that a form or the calendar depends on, the next first. */
    public List<Deadline> getDeadlines() {
        return conference.getDeadlines();
    }

    /** How many letters have just been written to tell of a joining link. */
    public int getLetters() {
        var count = request.getParameter("letters");
        return count != null && count.length() <= DIGITS_MAX && count.matches("\\d+") ? Integer.parseInt(count) : 0;
    }

    public Conference getConference() {
        return conference;
    }
}
