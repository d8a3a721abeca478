package jp.kenshu.assignment.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.PortalClock;
import jp.kenshu.assignment.AssignmentDeadlines;
import jp.kenshu.assignment.AssignmentPapers;
import jp.kenshu.audit.Said;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.TeamState;
import jp.kenshu.registration.Teams;
import jp.kenshu.tally.Distribution;
import jp.kenshu.tally.Facet;
import jp.kenshu.tally.Records;
import jp.kenshu.tally.Tally;

/** Every admitted team against every paper, and the counts against each deadline. */
@ApplicationScoped
@Transactional
public class Board {

    private static final String VENUE = "venue";

    @Inject
    private Programme programme;
    @Inject
    private Teams teams;
    @Inject
    private AssignmentPapers papers;
    @Inject
    private AssignmentDeadlines deadlines;
    @Inject
    private PortalClock clock;

    /** How far a team is with a paper. */
    private enum Handing {
        WHOLE, UNFINISHED, NOT_YET;

        static Handing of(BoardRow row, DeadlineKind kind) {
            return !row.lacks(kind) ? WHOLE : row.hasHandedIn(kind) ? UNFINISHED : NOT_YET;
        }
    }

    /** The admitted teams of {@code part} in the order of their numbers, each with its papers. */
    public List<BoardRow> rows(Part part) {
        var admitted = teams.of(part).stream().filter(team -> team.getState() == TeamState.ADMITTED)
                .sorted(Comparator.comparing(team -> team.getId())).toList();
        var lines = papers.of(part, admitted);
        return admitted.stream().map(team -> new BoardRow(team, lines.get(team.getId()))).toList();
    }

    /** How many of {@code rows} have handed each paper in, venue by venue. */
    public List<BoardCount> counts(Part part, List<BoardRow> rows) {
        var tally = Tally.tellingAll(records(part, rows));
        return papers.kinds().stream().flatMap(kind -> {
            var tab = tally.cross(VENUE, kind.name(), List.of());
            return IntStream.range(0, tab.rows().size()).mapToObj(at -> count(part.getVenues().get(at), kind, tab.rows().get(at)));
        }).toList();
    }

    private BoardCount count(Venue venue, DeadlineKind kind, Distribution teams) {
        int whole = teams.values().get(Handing.WHOLE.ordinal()).number();
        return new BoardCount(venue, kind, deadlines.announcedAt(venue, kind), whole + teams.values().get(Handing.UNFINISHED.ordinal()).number(), whole,
                teams.records().number());
    }

    private Records records(Part part, List<BoardRow> rows) {
        var facets = new ArrayList<Facet>();
        facets.add(Facet.ofOne(VENUE, Said.word("teams.venues"), part.getVenues().stream().map(venue -> new Facet.Value(venue.getCode(), venue.getName())).toList()));
        papers.kinds().forEach(kind -> facets.add(Facet.ofOne(kind.name(), Said.word("assignment.paper." + kind),
                Stream.of(Handing.values()).map(handing -> new Facet.Value(handing.name(), Said.word("assignment.paper." + kind))).toList())));
        var records = new Records(facets);
        rows.forEach(row -> records.add(facet -> List.of(facet.code().equals(VENUE) ? row.team().getVenue().getCode()
                : Handing.of(row, DeadlineKind.valueOf(facet.code())).name())));
        return records;
    }

    /** The counts of what is still missing, the earliest due first; late ones too, until the day of the venue is over. */
    public List<BoardCount> missingNow() {
        var today = clock.now().atZone(PortalClock.JAPAN).toLocalDate();
        return programme.announced().findPart(PartKind.TEAM).map(part -> counts(part, rows(part)))
                .orElse(List.of()).stream().filter(count -> count.missing() > 0 && !count.venue().getHeldOn().isBefore(today))
                .sorted(Comparator.comparing(count -> count.due().at())).toList();
    }
}
