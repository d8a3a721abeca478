package jp.kenshu.assignment;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.PortalClock;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Part;
import jp.kenshu.registration.PapersAsked;
import jp.kenshu.registration.Team;

/** All papers of the teams, in the order of their numbers, each with its due moment and how it stands. */
@ApplicationScoped
@Transactional
public class AssignmentPapers implements PapersAsked {

    @Inject
    @Any
    private Instance<AssignmentPaper> papers;
    @Inject
    private AssignmentDeadlines deadlines;
    @Inject
    private PortalClock clock;

    /** One paper of one team: how it stands, until when it is due, and why that is later than for others (or null). */
    public record Line(DeadlineKind kind, String path, PaperStanding standing, DueMoment due, String extended, boolean open) {

        /** Whether the team has something left to do: to hand it in, or until it is due to hand it in whole. */
        public boolean isLacking() {
            return !standing.isHandedIn() || open && !standing.isComplete();
        }
    }

    /** The kinds of papers that this portal knows, in their order. */
    public List<DeadlineKind> kinds() {
        return inOrder().stream().map(AssignmentPaper::kind).toList();
    }

    /** The papers of each of {@code teams}, all of one part, by the team's id. */
    public Map<Long, List<Line>> of(Part part, List<Team> teams) {
        if (teams.isEmpty()) {
            return Map.of();
        }
        var all = inOrder();
        var standings = all.stream().map(paper -> paper.standings(teams)).toList();
        var granted = deadlines.extensionsOf(part);
        var now = clock.now();
        var lines = new LinkedHashMap<Long, List<Line>>();
        for (var team : teams) {
            lines.put(team.getId(), java.util.stream.IntStream.range(0, all.size()).mapToObj(index -> {
                var paper = all.get(index);
                var extension = granted.find(team, paper.kind());
                var due = deadlines.dueAt(team, paper.kind(), extension);
                var extended = extension.map(DueExtension::getReason).orElse(null);
                var standing = standings.get(index).getOrDefault(team.getId(), PaperStanding.nothing(1));
                return new Line(paper.kind(), paper.path(), standing, due, extended, now.isBefore(due.at()));
            }).toList());
        }
        return lines;
    }

    /** The papers of one team. */
    public List<Line> of(Team team) {
        return of(team.getPart(), List.of(team)).get(team.getId());
    }

    @Override
    public List<PaperDue> asked(Team team) {
        var granted = deadlines.extensionsOf(team.getPart());
        return inOrder().stream().map(paper -> new PaperDue(paper.kind(), deadlines.dueAt(team, paper.kind(), granted.find(team, paper.kind())), paper.path())).toList();
    }

    private List<AssignmentPaper> inOrder() {
        return papers.stream().sorted(Comparator.comparing(AssignmentPaper::kind)).toList();
    }
}
