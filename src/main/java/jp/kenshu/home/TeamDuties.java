package jp.kenshu.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.programme.Dates;
import jp.kenshu.registration.AnswerFiles;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.TeamState;
import jp.kenshu.report.groupwork.Sendings;
import jp.kenshu.worksheet.summary.Summaries;

/** What is due for somebody of a team: answers, papers, the day itself, and what follows it. */
@ApplicationScoped
@Transactional
public class TeamDuties {

    @Inject
    private AnswerFiles files;
    @Inject
    private Preparations preparations;
    @Inject
    private Summaries summaries;
    @Inject
    private Sendings sendings;
    @Inject
    private PortalClock clock;
    @Inject
    private Language language;

    /** What is due for {@code member}, whose team stands and who has this {@code place} in a group, and what they can do. */
    List<Duty> of(TeamMember member, long personId, Optional<WorkGroupMember> place) {
        var all = new ArrayList<Duty>();
        if (member.getTeam().getState() == TeamState.ADMITTED) {
            onTheDay(member, place).ifPresent(all::add);
        }
        all.addAll(toSay(member));
        preparations.of(member).forEach(item -> all.add(new Duty(item.kind().name(), item.words(), language.text("home.prepare.open"), item.path(), item.due(), true)));
        if (member.getTeam().getState() == TeamState.ADMITTED) {
            all.addAll(aroundTheDay(member, personId, place));
        }
        return all;
    }

    private List<Duty> toSay(TeamMember member) {
        var all = new ArrayList<Duty>();
        var state = member.getTeam().getState();
        if (member.isRepresentative() && state == TeamState.PROPOSED) {
            all.add(new Duty("answer", language.text("home.answer"), language.text("home.answer.open"), "/registration/team", null, true));
        }
        if (!member.isConfirmed() && !isOver(member)) {
            all.add(new Duty("confirm", language.text("home.confirm"), language.text("home.confirm.open"), "/registration/member", null, true));
        }
        Duties.toSend(files.lackingOf(member), "/registration/answer-files", language).ifPresent(all::add);
        if (state == TeamState.UNDER_REVIEW && !isOver(member)) {
            all.add(new Duty("underReview", language.text("home.underReview"), language.text("home.underReview.open"),
                    member.isRepresentative() ? "/registration/team" : "/registration/member", null, false));
        }
        return all;
    }

    private Optional<Duty> onTheDay(TeamMember member, Optional<WorkGroupMember> place) {
        var venue = member.getTeam().getVenue();
        if (!clock.today().equals(venue.getHeldOn()) || isOver(member)) {
            return Optional.empty();
        }
        var dates = Dates.in(language.getCode());
        if (clock.now().isBefore(venue.getHeldOn().atTime(venue.getStartsAt()).atZone(PortalClock.JAPAN).toInstant()) || place.isEmpty()) {
            return Optional.of(new Duty("arrive", language.text("home.arrive", language.of(venue.getName()), dates.time(venue.getDoorsAt()),
                    dates.hours(venue.getStartsAt(), venue.getEndsAt())), language.text(place.isPresent() ? "home.groupPage" : "home.venuePage"),
                    place.isPresent() ? "/group" : "/programme/venues", null, true));
        }
        return Optional.of(new Duty("sheet", language.text("home.today"), language.text("home.today.open"), "/worksheet/" + place.get().getGroup().getId(), null, true));
    }

    private List<Duty> aroundTheDay(TeamMember member, long personId, Optional<WorkGroupMember> place) {
        var all = new ArrayList<Duty>();
        if (place.isPresent() && clock.today().isBefore(member.getTeam().getVenue().getHeldOn())) {
            all.add(new Duty("group", language.text("home.group.published"), language.text("home.groupPage"), "/group", null, false));
        }
        if (isOver(member) && summaries.findReleasedTo(personId).isPresent()) {
            all.add(new Duty("summaries", language.text("home.summaries"), language.text("home.summaries.open"), "/worksheet/summaries", null, false));
        }
        if (sendings.findFor(personId).isPresent()) {
            all.add(new Duty("compilation", language.text("home.compilation"), language.text("home.compilation.open"), "/report/compilation", null, false));
        }
        if (isOver(member) && place.isPresent()) {
            all.add(new Duty("followUp", language.text("home.followUp"), language.text("home.followUp.open"), "/worksheet/follow-up", null, false));
        }
        return all;
    }

    private boolean isOver(TeamMember member) {
        var venue = member.getTeam().getVenue();
        return !clock.now().isBefore(venue.getHeldOn().atTime(venue.getEndsAt()).atZone(PortalClock.JAPAN).toInstant());
    }
}
