package jp.kenshu.seed.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.PortalClock;
import jp.kenshu.assignment.AssignmentDeadlines;
import jp.kenshu.assignment.TeamForms;
import jp.kenshu.assignment.homework.AnswerKey;
import jp.kenshu.assignment.overview.OverviewKind;
import jp.kenshu.assignment.overview.Overviews;
import jp.kenshu.audit.Actor;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.form.Answers;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.Part;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamDeadlines;
import jp.kenshu.registration.TeamState;
import jp.kenshu.registration.Teams;
import jp.kenshu.seed.edition.CsvFile;
import jp.kenshu.seed.edition.SeedFolder;
import jp.kenshu.storage.GivenFile;

/** What the made-up teams of a demonstration show of their municipality (資料４): facts and a short paper, most of them in time. */
@ApplicationScoped
public class DemoOverviews {

    private static final int MOST = 80;
    private static final Duration AT_LEAST = Duration.ofHours(1);

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
    @Inject
    private TeamForms forms;

    private final Map<String, List<String>> figures = CsvFile.rows(SeedFolder.demo(), "facts.csv", "entry", "text").stream()
            .collect(Collectors.groupingBy(row -> row.text("entry"), Collectors.mapping(row -> row.text("text"), Collectors.toList())));

    /** Lets most admitted teams hand their overview in, each at a moment since registration closed. */
    void prepare(Part part, DemoPeople people) {
        var texts = new DemoTexts();
        for (var team : teams.of(part)) {
            var opened = registration.registrationClosesAt(team.getVenue()).at();
            if (team.getState() == TeamState.ADMITTED && opened.isBefore(clock.now()) && people.roll(100) < MOST) {
                var due = deadlines.dueAt(team, DeadlineKind.OVERVIEW).at();
                handIn(team, people.sometime(Demo.earlier(opened, due.minus(AT_LEAST)), due), texts, people);
            }
        }
    }

    private void handIn(Team team, Instant moment, DemoTexts texts, DemoPeople people) {
        var facts = facts(team, texts, people);
        var paper = new GivenFile(team.getMunicipality().getName() + ".pdf", paper(team, texts, people));
        if (moment.isBefore(clock.now())) {
            clock.during(moment, () -> overviews.submit(team.getId(), new Overviews.Change(facts,
                    OverviewKind.MUNICIPALITY, List.of(paper), List.of()), Actor.participant(team.getRepresentative().getAttendee().getName())));
        }
    }

    /** Figures where something is known of what municipalities tell, words where words are asked for. */
    private Answers facts(Team team, DemoTexts texts, DemoPeople people) {
        var answers = Answers.NONE;
        for (var question : forms.askedOf(team, FormUse.OVERVIEW).getDefinition().questions()) {
            var told = figures.getOrDefault(question.code(), List.of());
            if (question.kind() == QuestionKind.TEXT && !question.terms().perScene()) {
                answers = answers.with(question.code(), one(AnswerKey.of("strengths"), team, texts, people) + "\n"
                        + one(AnswerKey.of("weaknesses"), team, texts, people));
            } else if (!told.isEmpty()) {
                answers = answers.with(question.code(), told.get(people.roll(told.size())));
            }
        }
        return answers;
    }

    private static byte[] paper(Team team, DemoTexts texts, DemoPeople people) {
        var name = team.getMunicipality().getFullName();
        var paper = new HouseDocument(name, team.getPart().getConference().getTitle().ja(), Locale.JAPANESE);
        paper.title(name);
        for (var scene : team.getPart().getScenes()) {
            paper.heading(scene.getName().ja());
            paper.paragraph(one(new AnswerKey("current", scene.getCode()), team, texts, people));
            paper.paragraph(one(new AnswerKey("actions", scene.getCode()), team, texts, people));
        }
        return paper.print();
    }

    private static String one(AnswerKey entry, Team team, DemoTexts texts, DemoPeople people) {
        var choice = texts.of(entry, team.getPart());
        return choice.isEmpty() ? "" : choice.get(people.roll(choice.size()));
    }
}
