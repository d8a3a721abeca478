package jp.kenshu.worksheet;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.account.SignedIn;
import jp.kenshu.account.SquareCode;
import jp.kenshu.assignment.HomeworkField;
import jp.kenshu.assignment.Homeworks;
import jp.kenshu.assignment.Passage;
import jp.kenshu.assignment.overview.Overview;
import jp.kenshu.assignment.overview.Overviews;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.mail.PublicAddress;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.worksheet.live.Seat;
import jp.kenshu.worksheet.live.Seats;
import org.omnifaces.util.Faces;

/** The live worksheet of a group; without one in the address, that of one's own group. */
@RequestScoped
@Named
public class SheetPage {

    @Inject
    private Seats seats;
    @Inject
    private SignedIn signedIn;
    @Inject
    private WorkGroups groups;
    @Inject
    private Worksheets worksheets;
    @Inject
    private Homeworks homeworks;
    @Inject
    private Overviews overviews;
    @Inject
    private PublicAddress address;

    private Long groupId;
    private WorkGroup group;
    private Seat seat;
    private SheetView sheet;
    private List<Passage> passages = List.of();
    private List<Overview> handedIn = List.of();

    /** Opens the sheet for who has a seat at it; others are asked to sign in, or find nothing. */
    public void open() {
        Faces.getResponse().setHeader("Cache-Control", "no-store");
        if (groupId == null) {
            openOwn();
            return;
        }
        seat = seats.find(groupId).orElse(null);
        if (seat != null) {
            group = groups.get(groupId);
            sheet = worksheets.snapshot(groupId);
            var members = group.getMembers().stream().map(WorkGroupMember::getMember).toList();
            passages = homeworks.passages(members.stream().map(TeamMember::getId).toList(), group.getScene().getCode());
            handedIn = overviews.submittedBy(members.stream().map(member -> member.getTeam().getId()).distinct().toList());
        } else if (signedIn.isAnybody()) {
            Faces.responseSendError(404, null);
        } else {
            Faces.redirect("/account/sign-in?to=%s", "/worksheet/" + groupId);
        }
    }

    private void openOwn() {
        if (signedIn.isParticipant()) {
            groups.findOfPerson(signedIn.getId()).ifPresent(own -> Faces.redirect("/worksheet/" + own.getId()));
        } else if (signedIn.isStaff()) {
            Faces.responseSendError(404, null);
        } else {
            Faces.redirect("/account/sign-in?to=%s", "/worksheet/sheet");
        }
    }

    /** What the members wrote for a step in their homework, to be carried into the sheet. */
    public List<Passage> passages(int step) {
        return passages.stream().filter(passage -> stepOf(passage.field()) == step).toList();
    }

    private static int stepOf(HomeworkField field) {
        return switch (field) {
            case GOAL -> FieldName.GOAL.getStep();
            case CURRENT, ACTIONS -> FieldName.PRESENT.getStep();
            case ISSUES -> FieldName.ISSUE.getStep();
            default -> 0;
        };
    }

    /** The list into which what was prepared for a step goes. */
    public FieldName listOf(int step) {
        return switch (step) {
            case 1 -> FieldName.GOAL;
            case 2 -> FieldName.PRESENT;
            default -> FieldName.ISSUE;
        };
    }

    public boolean isPrepared() {
        return !passages.isEmpty();
    }

    /** What the group's municipalities have handed in of themselves (資料４), to be carried into the sheet. */
    public List<Overview> getHandedIn() {
        return handedIn;
    }

    /** Whether the files of an overview can be opened from here: not by who came in by the code on the table alone. */
    public boolean isOpeningFiles() {
        return signedIn.isAnybody();
    }

    /** The address on the square code of the table. */
    public String getJoinAddress() {
        return sheet == null ? null : address.of(JoinPage.pathOf(sheet.joinCode()));
    }

    /** The square code of the table, by which its people come in without mail. */
    public String getJoinCode() {
        return sheet == null ? null : SquareCode.picture(getJoinAddress());
    }

    /** The most characters of a field. */
    public int getMost() {
        return SheetField.CONTENT_MAX;
    }

    public List<Integer> getSteps() {
        return List.of(1, 2, 3, 4, 5, 6, 7, 8);
    }

    public Long getGroupId() {
        return groupId;
    }

    public void setGroupId(Long groupId) {
        this.groupId = groupId;
    }

    /** The group; null where there is none to show yet. */
    public WorkGroup getGroup() {
        return group;
    }

    public Seat getSeat() {
        return seat;
    }

    public SheetView getSheet() {
        return sheet;
    }
}
