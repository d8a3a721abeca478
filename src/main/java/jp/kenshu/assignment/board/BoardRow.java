package jp.kenshu.assignment.board;

import java.util.List;

import jp.kenshu.assignment.AssignmentPapers.Line;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.registration.Team;

/** One team of the board with all its papers. */
public record BoardRow(Team team, List<Line> papers) {

    /** Its paper of a kind. */
    public Line paper(DeadlineKind kind) {
        return papers.stream().filter(line -> line.kind() == kind).findFirst().orElseThrow();
    }

    /** Whether the team has handed the paper in, be it with blanks. */
    public boolean hasHandedIn(DeadlineKind kind) {
        return paper(kind).standing().isHandedIn();
    }

    /** Whether the team still has to hand the paper in, or left blanks in it, or has written on since. */
    public boolean lacks(DeadlineKind kind) {
        return paper(kind).isLacking();
    }
}
