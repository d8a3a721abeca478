package jp.kenshu.programme.announcement;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.PartNow;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.VenueDemand;

/** The first page of the public site: what the conference is, what is open now and until when, and what comes next. */
@RequestScoped
@AllowedToEverybody("what is announced")
@Named
public class WelcomePage {

    @Inject
    private Programme programme;
    @Inject
    private VenueDemand demand;
    @Inject
    private PortalClock clock;
    @Inject
    private Language language;

    private Conference conference;
    private List<PartNow> parts;
    private Calendar calendar;

    @PostConstruct
    void read() {
        var now = clock.now();
        var byVenue = demand.byVenue();
        conference = programme.announced();
        parts = conference.getParts().stream().map(part -> PartNow.of(part, now, byVenue)).toList();
        calendar = Calendar.of(conference, now, language.words());
    }

    public Conference getConference() {
        return conference;
    }

    public List<PartNow> getParts() {
        return parts;
    }

    public Calendar getCalendar() {
        return calendar;
    }
}
