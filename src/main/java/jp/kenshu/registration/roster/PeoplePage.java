package jp.kenshu.registration.roster;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.listing.Listed;
import jp.kenshu.listing.Stretch;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
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
    private Stretch<Registration> list;
    private Figures.Now now = Figures.Now.NOTHING;

    /** Reads the people whom the address asks for, and the figures over all of them. */
    @PostConstruct
    void read() {
        part = programme.announced().findPart(PartKind.INDIVIDUAL).orElse(null);
        if (part != null) {
            filter = RosterFilter.of(listed.value("q"), listed.value("category"), listed.value("route"), listed.value("prefecture"), listed.value("standing"),
                    signedIn.isSecretariat() ? listed.value("answer") : null);
            var order = listed.order(Roster.Order.values());
            list = listed.stretch(roster.count(part, filter), (first, size) -> roster.list(part, filter, order, listed.isNewestFirst(), first, size));
            answers = signedIn.isSecretariat() ? export.answers(language.words()) : AnswerColumns.NONE;
            placesInLine = roster.placesInLine(part);
            now = figures.now(part);
        }
    }

    /** The filter that the address asks for. */
    public RosterFilter getFilter() {
        return filter;
    }

    /** The answer to which the list is restricted, as its address names it; null for none. */
    public String getAnswer() {
        return Objects.toString(filter.answer(), null);
    }

    /** The filter and the order of the list, for the files that are taken away. */
    public String getExportQuery() {
        return filter.toQuery() + (listed.value("sort") == null ? "" : "&sort=" + listed.value("sort"));
    }

    /** The place in line of somebody who waits. */
    public Long placeInLine(Registration registration) {
        return placesInLine.get(registration.getId());
    }

    /** Whether the list shows what the edition asks besides: to the secretariat, where it asks anything. */
    public boolean isAnswersShown() {
        return !answers.isEmpty();
    }

    /** What somebody answered to what the edition asks besides. */
    public String answersOf(Registration registration) {
        return answers.inOneLine(registration.getAttendee());
    }

    /** The answers that the list may be restricted to. */
    public List<AnswerColumns.Offered> getOffered() {
        return answers.offered();
    }

    /** The chart of registrations over time. */
    public String getChart() {
        return GrowthChart.of(now.days(), language.words());
    }

    /** How registrations may stand other than most do, for the filter. */
    public List<Standing> getOtherStandings() {
        return Stream.of(Standing.values()).filter(each -> each != Standing.STANDING).toList();
    }

    /** All prefectures, for the filter. */
    public List<Prefecture> getAllPrefectures() {
        return municipalities.prefectures();
    }

    public Part getPart() {
        return part;
    }

    /** The people whom the page shows. */
    public Stretch<Registration> getList() {
        return list;
    }

    /** The figures over all people. */
    public Figures.Now getFigures() {
        return now;
    }
}
