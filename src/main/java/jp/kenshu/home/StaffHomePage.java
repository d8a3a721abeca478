package jp.kenshu.home;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;

/** The staff's first page: what needs doing or can be read now, with one main button, how the conference stands, and what lies ahead. */
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER, Role.ADVISER})
@Named
@RequestScoped
public class StaffHomePage {

    @Inject
    private SignedIn signedIn;
    @Inject
    private Standing standing;
    @Inject
    private Ahead ahead;
    @Inject
    private Today today;
    @Inject
    private StaffDuties duties;
    @Inject
    private DutiesToday dutiesToday;
    @Inject
    private Reading reading;
    private List<StaffDuty> tasks;
    private List<StaffDuty> onToday;
    private List<Standing.Line> lines;
    private List<Ahead.Item> items;

    @PostConstruct
    void look() {
        lines = standing.lines();
        items = ahead.ofConference();
        var venues = today.venues();
        tasks = signedIn.isSecretariat() ? duties.all(venues) : reading.of(signedIn.getRole(), lines);
        onToday = dutiesToday.of(signedIn.getRole(), items, venues);
    }

    /** Whether the main button of the page is that of {@code duty}: there is one, of what is on today or else of what needs doing. */
    public boolean isMain(StaffDuty duty) {
        return duty.equals(onToday.isEmpty() ? tasks.get(0) : onToday.get(0));
    }

    /** What needs the secretariat now, the most urgent kinds first; for organisers and advisers what they can read. */
    public List<StaffDuty> getTasks() {
        return tasks;
    }

    /** What is on today: parts and venues that are held, and deadlines. */
    public List<StaffDuty> getOnToday() {
        return onToday;
    }

    /** The routes and venues as filled at this moment. */
    public List<Standing.Line> getLines() {
        return lines;
    }

    /** What lies ahead of the conference. */
    public List<Ahead.Item> getAhead() {
        return items;
    }
}
