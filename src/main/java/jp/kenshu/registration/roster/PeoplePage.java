package jp.kenshu.registration.roster;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.listing.Listed;
import jp.kenshu.listing.Option;
import jp.kenshu.listing.Stretch;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Route;
import jp.kenshu.programme.place.Municipalities;
import jp.kenshu.programme.place.Prefecture;
import jp.kenshu.registration.AnswerColumns;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.roster.RosterFilter.Standing;

/** The people who registered for part Ⅰ, as the secretariat and the organisers look through them. */
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
@Named
@RequestScoped
public class PeoplePage {

    @Inject
    private Listed listed;
    @Inject
    private Programme programme;
    @Inject
    private Roster roster;
    @Inject
    private Figures figures;
    @Inject
    private Municipalities municipalities;
    @Inject
    private Language language;
    @Inject
    private RosterExport export;
    @Inject
    private SignedIn signedIn;

    private RosterFilter filter;
    private AnswerColumns answers = AnswerColumns.NONE;
    private Part part;
    private Map<Long, Long> placesInLine = Map.of();
    private Stretch<PersonLine> list;
    private Figures.Now now = Figures.Now.NOTHING;

    /** Reads the people whom the address asks for, and the figures over all of them. */
    @PostConstruct
    void read() {
        part = programme.announced().findPart(PartKind.INDIVIDUAL).orElse(null);
        if (part != null) {
            filter = RosterFilter.of(listed.value("q"), listed.value("category"), listed.value("route"), listed.value("prefecture"), listed.value("standing"),
                    signedIn.isSecretariat() ? listed.value("answer") : null);
            var order = listed.order(Roster.Order.values());
            answers = signedIn.isSecretariat() ? export.answers(language.words()) : AnswerColumns.NONE;
            placesInLine = roster.placesInLine(part);
            list = listed.stretch(roster.count(part, filter), (first, size) -> roster.list(part, filter, order, listed.isNewestFirst(), first, size)).map(lines());
            now = figures.now(part);
        }
    }

    private Function<Registration, PersonLine> lines() {
        var dates = Dates.in(language.getCode());
        boolean opened = signedIn.isSecretariat();
        return each -> {
            var attendee = each.getAttendee();
            var place = placesInLine.get(each.getId());
            return new PersonLine(opened ? listed.carrying("/registration/organiser/registration?id=" + each.getId()) : null, each.getNumber(), each.isWithdrawn(),
                    attendee.getName(), attendee.getReading(), language.of(attendee.getAffiliation()), attendee.getDepartment() + " / " + attendee.getProfession(),
                    language.of(attendee.getCategory().getName()), place == null ? null : language.text("people.placeInLine", place), language.of(each.getRoute().getName()),
                    dates.stamp(each.getRegisteredAt()), language.words().name(each.getChannel()), answers.inOneLine(attendee));
        };
    }

    /** The filter and the order of the list, for the files that are taken away. */
    public String getExportQuery() {
        return filter.toQuery() + (listed.value("sort") == null ? "" : "&sort=" + listed.value("sort"));
    }

    /** Whether the list shows what the edition asks besides: to the secretariat, where it asks anything. */
    public boolean isAnswersShown() {
        return !answers.isEmpty();
    }

    /** The answers that the list may be restricted to. */
    public List<Option> getOffered() {
        return Option.of(answers.offered(), AnswerColumns.Offered::value, AnswerColumns.Offered::label, Objects.toString(filter.answer(), null));
    }

    /** The chart of registrations over time. */
    public String getChart() {
        return GrowthChart.of(now.days(), language.words());
    }

    /** How registrations may stand other than most do, for the filter. */
    public List<Option> getStandings() {
        return Option.of(List.of(Standing.WAITING, Standing.WITHDRAWN, Standing.ALL), Standing::name, language.words()::name, filter.standing().name());
    }

    /** The edition's categories of participants, for the filter. */
    public List<Option> getCategories() {
        return Option.of(part.getConference().getCategories(), Category::getId, each -> language.of(each.getName()), filter.category());
    }

    /** The ways to take part, for the filter. */
    public List<Option> getRoutes() {
        return Option.of(part.getRoutes(), Route::getId, each -> language.of(each.getName()), filter.route());
    }

    /** All prefectures, for the filter. */
    public List<Option> getPrefectures() {
        return Option.of(municipalities.prefectures(), Prefecture::getCode, each -> language.of(each.getCalled()), filter.prefecture());
    }

    public Part getPart() {
        return part;
    }

    /** The people whom the page shows. */
    public Stretch<PersonLine> getList() {
        return list;
    }

    /** The figures over all people. */
    public Figures.Now getFigures() {
        return now;
    }
}
