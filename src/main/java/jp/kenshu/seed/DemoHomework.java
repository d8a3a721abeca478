package jp.kenshu.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.PortalClock;
import jp.kenshu.assignment.AnswerKey;
import jp.kenshu.assignment.AssignmentDeadlines;
import jp.kenshu.assignment.HomeworkField;
import jp.kenshu.assignment.Homeworks;
import jp.kenshu.assignment.ScenePreferences;
import jp.kenshu.assignment.TeamSubmissions;
import jp.kenshu.assignment.role.RoleWishChoice;
import jp.kenshu.assignment.role.RoleWishes;
import jp.kenshu.assignment.role.WishedRole;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.Part;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamDeadlines;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.TeamState;
import jp.kenshu.registration.Teams;

/** What the made-up teams of a demonstration have prepared by the portal's present: most of them in time, some not yet. */
@ApplicationScoped
public class DemoHomework {

    /** Who is more diligent than this, of a hundred, does not wait for the deadline. */
    private static final int EARLY = 80;
    private static final List<RoleWishChoice> ROLE_WISHES = List.of(RoleWishChoice.NONE, RoleWishChoice.NONE, RoleWishChoice.NONE,
            new RoleWishChoice(Set.of(WishedRole.CHAIR), false), new RoleWishChoice(Set.of(WishedRole.SCRIBE), false),
            new RoleWishChoice(Set.of(WishedRole.CHAIR, WishedRole.PRESENTER), false), new RoleWishChoice(Set.of(), true));

    @Inject
    private PortalClock clock;
    @Inject
    private Teams teams;
    @Inject
    private TeamDeadlines registration;
    @Inject
    private AssignmentDeadlines deadlines;
    @Inject
    private ScenePreferences preferences;
    @Inject
    private RoleWishes roles;
    @Inject
    private Homeworks homeworks;
    @Inject
    private TeamSubmissions submissions;

    /** Lets the admitted teams choose their scenes, write their homework and submit it, each at a moment since registration closed. */
    void prepare(Part part, DemoPeople people) {
        var admitted = teams.of(part).stream().filter(team -> team.getState() == TeamState.ADMITTED)
                .filter(team -> registration.registrationClosesAt(team.getVenue()).at().isBefore(clock.now())).toList();
        if (admitted.isEmpty() || part.getScenes().size() < 2) {
            return;
        }
        Announcement.progress("startUp.homework");
        var texts = new LinkedHashMap<AnswerKey, List<String>>();
        for (var row : CsvFile.rows(SeedFolder.demo(), "homework.csv", "entry", "text")) {
            texts.computeIfAbsent(AnswerKey.parse(row.text("entry")), key -> new ArrayList<>()).add(row.text("text"));
        }
        admitted.forEach(team -> prepare(team, texts, people));
    }

    private void prepare(Team team, Map<AnswerKey, List<String>> texts, DemoPeople people) {
        var diligence = people.roll(100);
        if (diligence < 85) {
            choose(team, people);
        }
        var latest = Instant.EPOCH;
        var until = deadlines.dueAt(team, DeadlineKind.HOMEWORK).at();
        for (var member : team.getMembers()) {
            var at = moment(team, diligence > EARLY ? Demo.earlier(until, clock.now()) : until, people);
            if (people.roll(100) < diligence) {
                write(member, at, texts, people);
                latest = at.isAfter(latest) ? at : latest;
            }
        }
        var submitted = latest.plus(Duration.ofHours(2));
        if (diligence > EARLY && latest.isAfter(Instant.EPOCH) && submitted.isBefore(until)) {
            at(submitted, () -> submissions.submit(team.getId(), actor(team.getRepresentative())));
        }
    }

    private void choose(Team team, DemoPeople people) {
        var scenes = team.getPart().getScenes();
        var first = people.roll(scenes.size());
        var second = (first + 1 + people.roll(scenes.size() - 1)) % scenes.size();
        at(moment(team, deadlines.dueAt(team, DeadlineKind.SCENE_PREFERENCE).at(), people), () -> {
            sayRoles(team);
            return preferences.submit(team.getId(), scenes.get(first).getCode(), scenes.get(second).getCode(), null, actor(team.getRepresentative()));
        });
    }

    /** Some are willing to take a role, a few would rather not, most say nothing. */
    private void sayRoles(Team team) {
        roles.say(team.getId(), team.getMembers().stream().collect(Collectors.toMap(TeamMember::getId,
                member -> ROLE_WISHES.get((int) (member.getId() * 3 % ROLE_WISHES.size())))), actor(team.getRepresentative()));
    }

    private void write(TeamMember member, Instant moment, Map<AnswerKey, List<String>> texts, DemoPeople people) {
        var finished = people.roll(100) < 70;
        var answers = new LinkedHashMap<AnswerKey, String>();
        for (var key : AnswerKey.all(member.getTeam().getPart(), false)) {
            var choice = texts.getOrDefault(key, List.of());
            if (!choice.isEmpty() && (finished || people.roll(100) < 50)) {
                answers.put(key, choice.get(people.roll(choice.size())));
            }
        }
        answers.put(AnswerKey.of(HomeworkField.POPULATION), String.valueOf(8_000 + member.getTeam().getId() * 7_321 % 290_000));
        answers.put(AnswerKey.of(HomeworkField.AGEING_RATE), 24 + member.getTeam().getId() % 19 + ".3");
        at(moment, () -> finished ? homeworks.saveAndDeclareReady(member.getId(), answers, Map.of(), actor(member))
                : homeworks.save(member.getId(), answers, Map.of(), actor(member)));
    }

    private Instant moment(Team team, Instant until, DemoPeople people) {
        return people.sometime(registration.registrationClosesAt(team.getVenue()).at(), until);
    }

    private static Actor actor(TeamMember member) {
        return Actor.participant(member.getAttendee().getName());
    }

    private void at(Instant moment, Supplier<?> deed) {
        if (moment.isBefore(clock.now())) {
            clock.during(moment, deed::get);
        }
    }
}
