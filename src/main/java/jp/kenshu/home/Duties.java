package jp.kenshu.home;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.lecture.Lectures;
import jp.kenshu.lecture.Showing;
import jp.kenshu.lecture.course.Course;
import jp.kenshu.lecture.course.Courses;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.PartNow;
import jp.kenshu.programme.Programme;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.registration.AnswerFiles;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.RegistrationLetters;
import jp.kenshu.registration.Registrations;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;

/** What is due for a participant at this moment, the most pressing first, from before their registration until after the end. */
@ApplicationScoped
@Transactional
public class Duties {

    @Inject
    private Registrations registrations;
    @Inject
    private Teams teams;
    @Inject
    private AnswerFiles files;
    @Inject
    private WorkGroups groups;
    @Inject
    private TeamDuties teamDuties;
    @Inject
    private Ahead ahead;
    @Inject
    private Programme programme;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Lectures lectures;
    @Inject
    private Courses courses;
    @Inject
    private PortalClock clock;
    @Inject
    private Language language;

    /** A participant's registrations that stand, place in a team and place in a group, with what lies ahead and what is due. */
    public record Own(List<Registration> registrations, Optional<TeamMember> membership, Optional<WorkGroupMember> place,
                      List<Ahead.Item> ahead, List<Duty> due) {
    }

    /** The person under {@code personId} as they stand, what lies ahead of them and what is due for them. */
    public Own own(long personId) {
        var mine = registrations.of(personId);
        var membership = teams.findMembership(personId);
        var place = groups.findMember(personId);
        return new Own(mine, membership, place, ahead.of(mine, membership), due(personId, mine, membership, place));
    }

    /** What is due for the person under {@code personId}; what is asked of them comes before what is offered. */
    public List<Duty> of(long personId) {
        return own(personId).due();
    }

    private List<Duty> due(long personId, List<Registration> mine, Optional<TeamMember> member, Optional<WorkGroupMember> place) {
        var membership = member.filter(each -> each.getTeam().getState().stands());
        var conference = programme.announced();
        var all = new ArrayList<Duty>();
        mine.forEach(registration -> onTheDay(registration).ifPresent(all::add));
        mine.forEach(registration -> toSend(files.lackingOf(registration), RegistrationLetters.receiptPath(registration)
                .replace("/registration/receipt", "/registration/answer-files"), language).ifPresent(all::add));
        membership.ifPresent(each -> all.addAll(teamDuties.of(each, personId, place)));
        if (mine.isEmpty() && membership.isEmpty()) {
            all.addAll(toRegister(conference));
        } else {
            all.addAll(answering(conference));
            all.addAll(archive(conference, personId));
        }
        return Stream.concat(all.stream().filter(Duty::asked), all.stream().filter(duty -> !duty.asked())).toList();
    }

    /** Files that must be sent are asked for until they are there. */
    static Optional<Duty> toSend(List<AnswerFiles.Asked> lacking, String path, Language language) {
        var names = lacking.stream().map(each -> language.of(each.question().label())).collect(Collectors.joining(language.text("form.and")));
        return lacking.isEmpty() ? Optional.empty() : Optional.of(new Duty("files", language.text("home.files", names), language.text("answerFiles.title"), path, null, true));
    }

    private Optional<Duty> onTheDay(Registration registration) {
        var part = registration.getPart();
        if (!clock.today().equals(part.getHeldOn()) || isOver(part.getHeldOn(), part.getEndsAt())) {
            return Optional.empty();
        }
        var title = language.of(part.getTitle());
        var link = registration.getRoute().getJoiningLink();
        return Optional.of(link != null ? new Duty("join", language.text("home.join.today", title, language.of(registration.getRoute().getName())),
                language.text("home.join"), link, null, true)
                : new Duty("joinLater", language.text("home.join.notYet", title), language.text("home.join.ask"), "/programme/contact", null, true));
    }

    private boolean isOver(LocalDate day, LocalTime end) {
        return end != null && !clock.now().isBefore(day.atTime(end).atZone(PortalClock.JAPAN).toInstant());
    }

    private List<Duty> toRegister(Conference conference) {
        return conference.getParts().stream().map(part -> PartNow.of(part, clock.now(), Map.of())).filter(PartNow::isOpen)
                .map(now -> new Duty("register", language.text("home.register", language.of(now.part().getTitle())), language.text("home.register.open"),
                        now.registrationPage(), null, false)).toList();
    }

    private List<Duty> answering(Conference conference) {
        return questionnaires.open(conference).stream().map(each -> new Duty("questionnaire", language.text("home.questionnaire"),
                language.text("openQuestionnaires.answer"), each.getPath(), each.getDue(), true)).toList();
    }

    private List<Duty> archive(Conference conference, long personId) {
        var viewer = lectures.participant(personId);
        var isShown = lectures.toldOf(viewer).stream().filter(lecture -> lecture.getSession().getPart().getConference().getId().equals(conference.getId()))
                .anyMatch(lecture -> lecture.isRecorded() && lectures.showing(lecture, viewer) == Showing.SHOWN);
        if (!isShown) {
            return List.of();
        }
        var all = new ArrayList<Duty>();
        all.add(new Duty("lectures", language.text("home.lectures"), language.text("home.lectures.open"), "/lecture", null, false));
        courses.all().stream().filter(course -> course.getConference().getId().equals(conference.getId()))
                .forEach(course -> certificate(course, personId).ifPresent(all::add));
        return all;
    }

    private Optional<Duty> certificate(Course course, long personId) {
        var progress = courses.progress(course, personId);
        var title = language.of(course.getTitle());
        if (!progress.begun() || courses.certificateOf(course.getId(), personId).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(progress.done() ? new Duty("certificate", language.text("home.certificate", title), language.text("home.certificate.open"), "/lecture/courses", null, false)
                : new Duty("course", language.text("home.course", title), language.text("home.course.open"), "/lecture/courses", null, false));
    }
}
