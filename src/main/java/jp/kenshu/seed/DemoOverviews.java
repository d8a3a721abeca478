package jp.kenshu.seed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.PortalClock;
import jp.kenshu.assignment.AssignmentDeadlines;
import jp.kenshu.assignment.overview.OverviewFacts;
import jp.kenshu.assignment.overview.OverviewKind;
import jp.kenshu.assignment.overview.Overviews;
import jp.kenshu.audit.Actor;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.Part;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamDeadlines;
import jp.kenshu.registration.TeamState;
import jp.kenshu.registration.Teams;
import jp.kenshu.storage.GivenFile;

/** What the made-up teams of a demonstration show of their municipality (資料４): facts and a short paper, most of them in time. */
@ApplicationScoped
public class DemoOverviews {

    private static final int MOST = 80;

    @Inject
    private PortalClock clock;
    @Inject
    private Teams teams;
    @Inject
    private TeamDeadlines registration;
    @Inject
    private AssignmentDeadlines deadlines;
    @Inject
    private Overviews overviews;

    /** Lets most admitted teams hand their overview in, each at a moment since registration closed. */
    void prepare(Part part, DemoPeople people) {
        var texts = new LinkedHashMap<String, List<String>>();
        for (var row : CsvFile.rows(SeedFolder.demo(), "homework.csv", "entry", "text")) {
            texts.computeIfAbsent(row.text("entry"), entry -> new ArrayList<>()).add(row.text("text"));
        }
        for (var team : teams.of(part)) {
            var opened = registration.registrationClosesAt(team.getVenue()).at();
            if (team.getState() == TeamState.ADMITTED && opened.isBefore(clock.now()) && people.roll(100) < MOST) {
                handIn(team, people.sometime(opened, deadlines.dueAt(team, DeadlineKind.OVERVIEW).at()), texts, people);
            }
        }
    }

    private void handIn(Team team, Instant moment, Map<String, List<String>> texts, DemoPeople people) {
        var facts = Map.of("population", String.valueOf(8_000 + team.getId() * 7_321 % 290_000),
                "ageingRate", 24 + team.getId() % 19 + ".3", "areas", String.valueOf(1 + team.getId() % 12),
                "efforts", one("strengths", texts, people) + "\n" + one("weaknesses", texts, people));
        var paper = new GivenFile(team.getMunicipality().getName() + ".pdf", paper(team, texts, people));
        if (moment.isBefore(clock.now())) {
            clock.during(moment, () -> overviews.submit(team.getId(), new Overviews.Change(OverviewFacts.typed(facts::get),
                    OverviewKind.MUNICIPALITY, List.of(paper), List.of()), Actor.participant(team.getRepresentative().getAttendee().getName())));
        }
    }

    private static byte[] paper(Team team, Map<String, List<String>> texts, DemoPeople people) {
        var name = team.getMunicipality().getFullName();
        var paper = new HouseDocument(name, team.getPart().getConference().getTitle().ja(), Locale.JAPANESE);
        paper.title(name);
        for (var scene : team.getPart().getScenes()) {
            paper.heading(scene.getName().ja());
            paper.paragraph(one("current-" + scene.getCode(), texts, people));
            paper.paragraph(one("actions-" + scene.getCode(), texts, people));
        }
        return paper.print();
    }

    private static String one(String entry, Map<String, List<String>> texts, DemoPeople people) {
        var choice = texts.getOrDefault(entry, List.of(""));
        return choice.get(people.roll(choice.size()));
    }
}
