package jp.kenshu.assignment.board;

import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.PortalClock;
import jp.kenshu.assignment.AssignmentDeadlines;
import jp.kenshu.assignment.AssignmentPapers;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.registration.TeamState;
import jp.kenshu.registration.Teams;

/** Every admitted team against every paper, and the counts against each deadline. */
@ApplicationScoped
@Transactional
public class Board {

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

    /** The admitted teams of {@code part} in the order of their numbers, each with its papers. */
    public List<BoardRow> rows(Part part) {
        var admitted = teams.of(part).stream().filter(team -> team.getState() == TeamState.ADMITTED)
                .sorted(Comparator.comparing(team -> team.getId())).toList();
        var lines = papers.of(part, admitted);
        return admitted.stream().map(team -> new BoardRow(team, lines.get(team.getId()))).toList();
    }

    /** How many of {@code rows} have handed each paper in, venue by venue. */
    public List<BoardCount> counts(Part part, List<BoardRow> rows) {
        return papers.kinds().stream().flatMap(kind -> part.getVenues().stream()
                .map(venue -> BoardCount.of(venue, kind, deadlines.announcedAt(venue, kind), rows))).toList();
    }

    /** The counts of what is still missing, the earliest due first; late ones too, until the day of the venue is over. */
    public List<BoardCount> missingNow() {
        var today = clock.now().atZone(PortalClock.JAPAN).toLocalDate();
        return programme.announced().findPart(PartKind.TEAM).map(part -> counts(part, rows(part)))
                .orElse(List.of()).stream().filter(count -> count.missing() > 0 && !count.venue().getHeldOn().isBefore(today))
                .sorted(Comparator.comparing(count -> count.due().at())).toList();
    }
}
