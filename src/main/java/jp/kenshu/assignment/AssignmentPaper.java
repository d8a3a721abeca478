package jp.kenshu.assignment;

import java.util.List;
import java.util.Map;

import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.registration.Team;

/** One of the papers that every team hands in (資料２, 資料３, 資料４), as the consoles of representative and secretariat list it. */
public interface AssignmentPaper {

    /** The deadline that it is due by, which also names it. */
    DeadlineKind kind();

    /** The page on which a team works on it. */
    String path();

    /** How it stands for {@code teams}, some of one part, by their ids; a team that has done nothing may be absent. */
    Map<Long, PaperStanding> standings(List<Team> teams);
}
