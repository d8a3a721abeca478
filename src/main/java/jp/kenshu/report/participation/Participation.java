package jp.kenshu.report.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.Words;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.place.Municipalities;
import jp.kenshu.registration.roster.CountedRegistrations;
import jp.kenshu.report.participation.FigureTable.Line;
import jp.kenshu.tally.Count;
import jp.kenshu.tally.Distribution;
import jp.kenshu.tally.Records;
import jp.kenshu.tally.Tally;

/** The report on who takes part in the running conference, as it stands at this moment. */
@ApplicationScoped
@Transactional
public class Participation {

    @Inject
    private Programme programme;
    @Inject
    private Municipalities municipalities;
    @Inject
    private CountedRegistrations registrations;
    @Inject
    private Participants participants;

    /** The figures in the language of {@code words}; {@code keepsBack} is for readers who have no need of single persons. */
    public ParticipationFigures now(Words words, boolean keepsBack) {
        var conference = programme.conference();
        var tables = new ArrayList<FigureTable>();
        String sum = null;
        TileMap map = null;
        var individual = conference.findPart(PartKind.INDIVIDUAL);
        if (individual.isPresent()) {
            var tally = tally(registrations.of(individual.get()), keepsBack);
            sum = sum(tally.of("route"), words);
            map = TileMap.of(tally.of("prefecture"));
            tables.addAll(ofIndividuals(individual.get(), tally, words));
        }
        conference.findPart(PartKind.TEAM).ifPresent(part -> tables.addAll(ofTeams(part, tally(participants.members(part), keepsBack), words)));
        var reach = Reach.of(municipalities.prefectures(), municipalities.all(), participants.reached(conference.getParts()));
        return new ParticipationFigures(conference.getYear().in(words.locale()) + " " + conference.getTitle().in(words.locale()), sum,
                tables.stream().filter(Objects::nonNull).toList(), map, reach, keepsBack);
    }

    private static Tally tally(Records records, boolean keepsBack) {
        return keepsBack ? Tally.keepingSmallBack(records) : Tally.tellingAll(records);
    }

    private static String sum(Distribution routes, Words words) {
        var parts = IntStream.range(0, routes.values().size()).mapToObj(index -> words.text("participation.sum.part",
                routes.facet().values().get(index).label().in(words.locale()), FigureTable.text(routes.values().get(index), words)))
                .collect(Collectors.joining(words.text("participation.sum.and")));
        return words.text("participation.sum", FigureTable.text(routes.records(), words), parts);
    }

    private List<FigureTable> ofIndividuals(Part part, Tally tally, Words words) {
        var title = part.getTitle().in(words.locale());
        return Stream.of(FigureTable.of("category", words.text("participation.byCategory", title), tally.cross("category", "route", List.of()), words),
                FigureTable.of("prefecture", words.text("participation.byPrefecture", title), tally.cross("prefecture", "route", List.of()), words),
                weeks(words.text("participation.byWeek", title), tally.of("week"), words),
                viewings(part, tally.of("category"), words)).filter(Objects::nonNull).toList();
    }

    /** How many registered in each week, and how many had by its end; without the latter where a week is kept back, since it would tell that one. */
    static FigureTable weeks(String title, Distribution weeks, Words words) {
        if (weeks.facet().values().isEmpty()) {
            return null;
        }
        var lines = new ArrayList<Line>();
        int until = 0;
        for (int index = 0; index < weeks.values().size(); index++) {
            var count = weeks.values().get(index);
            until += count.number();
            lines.add(new Line(weeks.facet().values().get(index).label().in(words.locale()), List.of(count, weeks.hides() ? Count.keptBack() : Count.of(until))));
        }
        return new FigureTable("week", title, List.of(words.text("participation.week"), words.text("participation.registered"), words.text("participation.until")), lines, null);
    }

    /** What was watched beside how many registered, by category; nothing before anybody has watched. Viewings are no persons, so none is kept back. */
    private FigureTable viewings(Part part, Distribution categories, Words words) {
        var viewings = participants.viewings(part);
        if (viewings.isEmpty()) {
            return null;
        }
        var lines = new ArrayList<Line>();
        var all = part.getConference().getCategories();
        for (int index = 0; index < all.size(); index++) {
            lines.add(new Line(all.get(index).getName().in(words.locale()), List.of(categories.values().get(index), watched(viewings, all.get(index)))));
        }
        var others = viewings.entrySet().stream().filter(each -> all.stream().noneMatch(category -> category.getCode().equals(each.getKey()))).mapToLong(Map.Entry::getValue).sum();
        lines.add(new Line(words.text("views.notSignedIn"), List.of(Count.of(0), Count.of((int) others))));
        return new FigureTable("viewing", words.text("participation.viewing"), List.of(words.text("participation.category"), words.text("participation.registered"),
                words.text("participation.views")), lines, new Line(words.text("participation.all"), List.of(categories.records(),
                Count.of((int) viewings.values().stream().mapToLong(Long::longValue).sum()))));
    }

    private static Count watched(Map<String, Long> viewings, Category category) {
        return Count.of(viewings.getOrDefault(category.getCode(), 0L).intValue());
    }

    /** The people of part Ⅱ by category and scene at each venue, and who of them came. */
    static List<FigureTable> ofTeams(Part part, Tally tally, Words words) {
        var title = part.getTitle().in(words.locale());
        return List.of(FigureTable.of("venueCategory", words.text("participation.byVenueAndCategory", title), tally.cross("category", "venue", List.of()), words),
                FigureTable.of("venueScene", words.text("participation.byVenueAndScene", title), tally.cross("scene", "venue", List.of()), words),
                FigureTable.of("attendance", words.text("participation.attendance", title), tally.cross("venue", "came", List.of()), words));
    }
}
