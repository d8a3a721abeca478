package jp.kenshu.home;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.lecture.Lectures;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.QuestionnaireState;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.Responses;
import jp.kenshu.report.groupwork.Sendings;
import jp.kenshu.worksheet.summary.GroupSummary;
import jp.kenshu.worksheet.summary.Summaries;

/** What follows the days of the conference: the questionnaire, the recorded lectures, the groups' まとめ. */
@ApplicationScoped
@Transactional
public class Afterwards {

    @Inject
    private Programme programme;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Responses responses;
    @Inject
    private Lectures lectures;
    @Inject
    private Summaries summaries;
    @Inject
    private WorkGroups groups;
    @Inject
    private Sendings sendings;
    @Inject
    private PortalClock clock;
    @Inject
    private Language language;

    /** What of it the secretariat has to see to now. */
    List<StaffDuty> ofSecretariat() {
        var duties = new ArrayList<StaffDuty>();
        programme.findAnnounced().ifPresent(conference -> {
            var planned = questionnaires.of(conference);
            planned.forEach(each -> toOpen(each, duties));
            duties.addAll(answered(planned, "/questionnaire/organiser/questionnaire"));
            toRelease(conference, duties);
            toSend(conference, duties);
            toRecord(conference, duties);
        });
        return duties;
    }

    private void toOpen(Questionnaire questionnaire, List<StaffDuty> duties) {
        if (questionnaire.stateAt(clock.now()) == QuestionnaireState.WAITING && isOver(questionnaire.getFollows())) {
            duties.add(new StaffDuty(language.text("staffHome.questionnaire.open", language.of(questionnaire.getFollows().getTitle())), "warn", "/questionnaire/organiser/questionnaire" + idOf(questionnaire)));
        }
    }

    /** The questionnaires that are being answered, or were, with the number of responses, each leading to {@code page}. */
    List<StaffDuty> answered(Conference conference, String page) {
        return answered(questionnaires.of(conference), page);
    }

    private List<StaffDuty> answered(List<Questionnaire> planned, String page) {
        var duties = new ArrayList<StaffDuty>();
        var dates = Dates.in(language.getCode());
        for (var questionnaire : planned) {
            var state = questionnaire.stateAt(clock.now());
            var given = state == QuestionnaireState.WAITING ? 0 : responses.count(questionnaire);
            if (state == QuestionnaireState.OPEN) {
                duties.add(new StaffDuty(language.text("staffHome.questionnaire.running", given, dates.until(questionnaire.getDue())), "", page + idOf(questionnaire)));
            } else if (given > 0) {
                duties.add(new StaffDuty(language.text("staffHome.questionnaire.over", given), "", page + idOf(questionnaire)));
            }
        }
        return duties;
    }

    private static String idOf(Questionnaire questionnaire) {
        return "?id=" + questionnaire.getId();
    }

    private void toRelease(Conference conference, List<StaffDuty> duties) {
        heldVenues(conference).stream().filter(venue -> summaries.findRelease(venue.getId()).isEmpty()).forEach(venue -> {
            var groups = summaries.of(venue.getId());
            var missing = groups.stream().filter(group -> !group.isCollected()).count();
            if (!groups.isEmpty()) {
                duties.add(new StaffDuty(missing > 0 ? language.text("staffHome.summaries.missing", language.of(venue.getName()), missing)
                        : language.text("staffHome.summaries.release", language.of(venue.getName())), "warn", "/worksheet/organiser/summaries?venue=" + venue.getCode()));
            }
        });
    }

    /** The venues where summaries of groups have been collected. */
    List<Venue> withSummaries(Conference conference) {
        return heldVenues(conference).stream().filter(venue -> summaries.of(venue.getId()).stream().anyMatch(GroupSummary::isCollected)).toList();
    }

    /** The work of all groups in one paper waits to be sent once every venue is over; what each venue still has to collect comes first. */
    private void toSend(Conference conference, List<StaffDuty> duties) {
        if (isWorkDone(conference) && sendings.findLast().isEmpty()) {
            duties.add(new StaffDuty(language.text("staffHome.compilation.send"), "warn", "/report/organiser/group-work"));
        }
    }

    /** Whether there are groups, and every venue is over. */
    boolean isWorkDone(Conference conference) {
        var venues = venues(conference);
        return venues.stream().allMatch(this::isOver) && venues.stream().anyMatch(venue -> !groups.of(venue).isEmpty());
    }

    private List<Venue> heldVenues(Conference conference) {
        return venues(conference).stream().filter(this::isOver).toList();
    }

    private static List<Venue> venues(Conference conference) {
        return conference.findPart(PartKind.TEAM).map(Part::getVenues).orElse(List.of());
    }

    private void toRecord(Conference conference, List<StaffDuty> duties) {
        var missing = lectures.all().stream().filter(lecture -> lecture.getSession().getPart().getConference().getId().equals(conference.getId()))
                .filter(lecture -> isOver(lecture.getSession().getPart()) && !lecture.isRecorded()).count();
        if (missing > 0) {
            duties.add(new StaffDuty(language.text("staffHome.lectures.missing", missing), "warn", "/lecture/organiser/lectures"));
        }
    }

    private boolean isOver(Venue venue) {
        return !clock.now().isBefore(venue.getHeldOn().atTime(venue.getEndsAt()).atZone(PortalClock.JAPAN).toInstant());
    }

    private boolean isOver(Part part) {
        return part.getHeldOn() == null ? part.getVenues().stream().allMatch(this::isOver)
                : !clock.now().isBefore(part.getHeldOn().atTime(part.getEndsAt()).atZone(PortalClock.JAPAN).toInstant());
    }
}
