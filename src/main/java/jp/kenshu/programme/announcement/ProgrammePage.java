package jp.kenshu.programme.announcement;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.guide.Timetable;

/** The programme of every part as a timetable, on the screen and on A4. */
@RequestScoped
@AllowedToEverybody("what is announced")
@Named
public class ProgrammePage {

    @Inject
    private Programme programme;

    private Conference conference;
    private List<Timetable> timetables;

    @PostConstruct
    void read() {
        conference = programme.announced();
        timetables = conference.getParts().stream().map(Timetable::of).toList();
    }

    public Conference getConference() {
        return conference;
    }

    public List<Timetable> getTimetables() {
        return timetables;
    }
}
