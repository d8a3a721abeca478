package jp.kenshu.programme;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the secretariat may change of the conference, as it stands, each with the way to its own form. */
@Named
@RequestScoped
public class SettingsPage {

    @Inject
    private Programme programme;

    private Conference conference;

    @PostConstruct
    void read() {
        conference = programme.conference();
    }

    /** The deadlines that a form or the calendar depends on, the next first. */
    public List<Deadline> getDeadlines() {
        return conference.getDeadlines();
    }

    public Conference getConference() {
        return conference;
    }
}
