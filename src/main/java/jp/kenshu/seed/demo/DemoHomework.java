package jp.kenshu.seed.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.PortalClock;
import jp.kenshu.assignment.AssignmentDeadlines;
import jp.kenshu.assignment.Homeworks;
import jp.kenshu.assignment.ScenePreferences;
import jp.kenshu.assignment.SceneWishes;
import jp.kenshu.assignment.TeamForms;
import jp.kenshu.assignment.TeamSubmissions;
import jp.kenshu.assignment.homework.AnswerKey;
import jp.kenshu.assignment.role.RoleWishChoice;
import jp.kenshu.assignment.role.RoleWishes;
import jp.kenshu.assignment.role.WishedRole;
import jp.kenshu.audit.Actor;
import jp.kenshu.form.Answers;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.Part;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamDeadlines;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.TeamState;
import jp.kenshu.registration.Teams;
import jp.kenshu.seed.console.Announcement;

/** What the made-up teams of a demonstration have prepared by the portal's present: most of them in time, some not yet. */
@ApplicationScoped
public class DemoHomework {

    /** Who is more diligent than this, of a hundred, does not wait for the deadline. */
    private static final int EARLY = 80;
    /** So long everybody has, even where papers are due before registration closes. */
    private static final Duration AT_LEAST = Duration.ofHours(1);
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
    private TeamForms forms;
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
        if (admitted.isEmpty()) {
            return;
        }
        Announcement.progress("startUp.homework");
        var texts = new DemoTexts();
        admitted.forEach(team -> prepare(team, texts, people));
    }

    private void prepare(Team team, DemoTexts texts, DemoPeople people) {
        var diligence = people.roll(100);
        if (diligence < 85 && team.getPart().getScenes().size() > 1) {
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
            return preferences.submit(team.getId(), wishes(team, first, second), actor(team.getRepresentative()));
        });
    }

    private Answers wishes(Team team, int first, int second) {
        var answers = Answers.NONE;
        int rank = 0;
        for (var question : forms.askedOf(team, FormUse.SCENE_PREFERENCE).getDefinition().questions()) {
            if (SceneWishes.isWish(question) && rank < 2) {
                answers = answers.with(question.code(), question.offer().choices().get(rank++ == 0 ? first : second).code());
            }
        }
        return answers;
    }

    /** Some are willing to take a role, a few would rather not, most say nothing. */
    private void sayRoles(Team team) {
        roles.say(team.getId(), team.getMembers().stream().collect(Collectors.toMap(TeamMember::getId,
                member -> ROLE_WISHES.get((int) (member.getId() * 3 % ROLE_WISHES.size())))), actor(team.getRepresentative()));
    }

    private void write(TeamMember member, Instant moment, DemoTexts texts, DemoPeople people) {
        var finished = people.roll(100) < 70;
        var answers = new LinkedHashMap<AnswerKey, String>();
        var asked = forms.homeworkOf(member);
        for (var key : asked.keys()) {
            var choice = texts.of(key, asked.question(key), member.getTeam().getPart());
            if (!choice.isEmpty() && (finished || people.roll(100) < 50)) {
                answers.put(key, choice.get(people.roll(choice.size())));
            }
        }
        if (answers.isEmpty()) {
            return;
        }
        at(moment, () -> finished ? homeworks.saveAndDeclareReady(member.getId(), answers, Map.of(), actor(member))
                : homeworks.save(member.getId(), answers, Map.of(), actor(member)));
    }

    private Instant moment(Team team, Instant until, DemoPeople people) {
        return people.sometime(Demo.earlier(registration.registrationClosesAt(team.getVenue()).at(), until.minus(AT_LEAST)), until);
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
