package jp.kenshu.home;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.assignment.board.Board;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Programme;

/** What organisers and advisers can read at this moment: how registration and preparation go, what the groups wrote, what was answered. */
@ApplicationScoped
@Transactional
public class Reading {

    @Inject
    private Programme programme;
    @Inject
    private Board board;
    @Inject
    private Afterwards afterwards;
    @Inject
    private Language language;

    /** What somebody of {@code role} can read now, while the routes and venues are filled as {@code lines} say. */
    List<StaffDuty> of(Role role, List<Standing.Line> lines) {
        var duties = new ArrayList<StaffDuty>();
        programme.findAnnounced().ifPresent(conference -> {
            afterwards.withSummaries(conference).forEach(venue -> duties.add(new StaffDuty(
                    language.text("staffHome.summaries.read", language.of(venue.getName())), "", "/worksheet/organiser/summaries?venue=" + venue.getCode())));
            duties.addAll(afterwards.answered(conference, "/report/organiser/summary"));
            if (afterwards.isWorkDone(conference)) {
                duties.add(new StaffDuty(language.text("staffHome.groupWork.read"), "", "/report/organiser/group-work"));
            }
            if (role == Role.ORGANISER) {
                ofOrganiser(duties);
            }
            ofTakingPart(role, lines, duties);
        });
        if (duties.isEmpty()) {
            duties.add(new StaffDuty(language.text("staffHome.programme"), "", "/programme"));
        }
        return duties;
    }

    private void ofOrganiser(List<StaffDuty> duties) {
        var missing = board.missingNow().stream().mapToLong(count -> count.missing()).sum();
        if (missing > 0) {
            duties.add(new StaffDuty(language.text("staffHome.board.read", missing), "", "/assignment/organiser/board"));
        }
    }

    /** Organisers see who takes part, advisers in figures. */
    private void ofTakingPart(Role role, List<Standing.Line> lines, List<StaffDuty> duties) {
        var taken = lines.stream().mapToInt(Standing.Line::taken).sum();
        if (taken > 0) {
            duties.add(role == Role.ORGANISER ? new StaffDuty(language.text("staffHome.people.read", taken), "", DutiesToday.whereTakingPartIsSeen(role))
                    : new StaffDuty(language.text("staffHome.participation.read", taken), "", "/report/organiser/participation"));
        }
    }
}
