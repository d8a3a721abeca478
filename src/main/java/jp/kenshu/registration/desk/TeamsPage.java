package jp.kenshu.registration.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.form.version.FormVersions;
import jp.kenshu.listing.Listed;
import jp.kenshu.listing.Option;
import jp.kenshu.listing.Stretch;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;
import jp.kenshu.programme.place.Municipalities;
import jp.kenshu.programme.place.Prefecture;
import jp.kenshu.registration.AnswerColumns;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.TeamState;
import jp.kenshu.registration.Teams;

/** The teams for part Ⅱ, as the secretariat and the organisers look through them: per venue against capacity, and one by one. */
@RequestScoped
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
@Named
public class TeamsPage {

    @Inject
    private Listed listed;
    @Inject
    private Programme programme;
    @Inject
    private Teams teams;
    @Inject
    private Municipalities municipalities;
    @Inject
    private FormVersions forms;
    @Inject
    private Language language;
    @Inject
    private SignedIn signedIn;

    private Part part;
    private TeamFilter filter;
    private AnswerColumns answers = AnswerColumns.NONE;
    private List<Team> found = List.of();
    private Stretch<Team> list;
    private List<VenueFigures> figures = List.of();

    /** Reads the teams that the address asks for, and the figures over all of them. */
    @PostConstruct
    void read() {
        part = programme.announced().findPart(PartKind.TEAM).orElse(null);
        if (part != null) {
            var all = teams.of(part);
            figures = VenueFigures.of(part.getVenues(), all);
            filter = TeamFilter.of(listed.value("q"), listed.value("state"), listed.value("venue"), listed.value("prefecture"),
                    signedIn.isSecretariat() ? listed.value("answer") : null);
            answers = signedIn.isSecretariat() ? AnswerColumns.of(forms.findOpen(part.getConference(), FormUse.MEMBER), language.words()) : AnswerColumns.NONE;
            found = all.stream().filter(filter::shows).sorted(order()).toList();
            list = listed.stretch(found);
        }
    }

    private Comparator<Team> order() {
        var order = listed.order(TeamOrder.values()).comparator();
        return listed.isNewestFirst() ? order.reversed() : order;
    }

    /** The filter that the address asks for. */
    public TeamFilter getFilter() {
        return filter;
    }

    /** Whether the list shows what the edition asks members besides: to the secretariat, where it asks anything. */
    public boolean isAnswersShown() {
        return !answers.isEmpty();
    }

    /** The answers that the list may be restricted to. */
    public List<Option> getOffered() {
        return Option.of(answers.offered(), AnswerColumns.Offered::value, AnswerColumns.Offered::label, Objects.toString(filter.answer(), null));
    }

    /** What the members of {@code team} answered to what the edition asks besides, a line for each who answered anything. */
    public List<String> answersOf(Team team) {
        return team.getMembers().stream().map(TeamMember::getAttendee).filter(attendee -> !answers.inOneLine(attendee).isEmpty())
                .map(attendee -> attendee.getName() + language.words().text("form.colon") + answers.inOneLine(attendee)).toList();
    }

    /** The filter and the order of the list, for the files that are taken away. */
    public String getExportQuery() {
        var here = listed.getHere();
        return here.contains("?") ? here.substring(here.indexOf('?')) : "";
    }

    /** How many people the teams that were found have together. */
    public int getPeople() {
        return found.stream().mapToInt(team -> team.getMembers().size()).sum();
    }

    /** All states, for the filter. */
    public List<Option> getStates() {
        return Option.of(List.of(TeamState.values()), state -> state, language.words()::name, filter.state());
    }

    /** The venues, for the filter. */
    public List<Option> getVenues() {
        return Option.of(part.getVenues(), Venue::getCode, venue -> language.of(venue.getName()), filter.venue());
    }

    /** All prefectures, for the filter. */
    public List<Option> getPrefectures() {
        return Option.of(municipalities.prefectures(), Prefecture::getCode, each -> language.of(each.getCalled()), filter.prefecture());
    }

    public Part getPart() {
        return part;
    }

    /** The teams that the page shows. */
    public Stretch<Team> getList() {
        return list;
    }

    public List<VenueFigures> getFigures() {
        return figures;
    }
}
