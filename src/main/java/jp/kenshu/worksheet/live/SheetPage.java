package jp.kenshu.worksheet.live;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Language;
import jp.kenshu.account.SignedIn;
import jp.kenshu.account.SquareCode;
import jp.kenshu.assignment.Homeworks;
import jp.kenshu.assignment.homework.Passage;
import jp.kenshu.assignment.overview.Overview;
import jp.kenshu.assignment.overview.Overviews;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.mail.PublicAddress;
import jp.kenshu.programme.Indicator;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.worksheet.SheetField;
import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.Worksheets;
import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.outline.OutlineField;
import jp.kenshu.worksheet.outline.OutlineStep;
import org.omnifaces.util.Faces;

/** The live worksheet of a group; without one in the address, that of one's own group. */
@RequestScoped
@AllowedToEverybody("whoever has a seat at the sheet, which Seats decides")
@Named
public class SheetPage extends OutlinedPage {

    private static final String OVERVIEW = "overview";

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
    @Inject
    private Language language;

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
            var members = group.getPeople().stream().map(WorkGroupMember::getMember).toList();
            passages = homeworks.passages(group.getScene().getPart(), members.stream().map(TeamMember::getId).toList(), group.getScene().getCode());
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
        return passages.stream().filter(passage -> sheet.outline().taking(sourceOf(passage)).filter(taking -> taking.step() == step).isPresent()).toList();
    }

    /** The text or list into which a passage goes. */
    public String placeOf(Passage passage) {
        return sheet.outline().taking(sourceOf(passage)).orElseThrow().code();
    }

    private static String sourceOf(Passage passage) {
        return passage.carries();
    }

    /** The words on the button that carries something into a step. */
    public String carrying(int step) {
        return language.text("sheet.carry", step);
    }

    /** Where what municipalities have handed in of themselves (資料４) goes; null where the sheet does not take it. */
    public Outline.Taking getOverviewTaking() {
        return sheet.outline().taking(OVERVIEW).orElse(null);
    }

    /** The step in which the catalogue of indicators can be chosen from; null where it is none. */
    public OutlineStep getIndicatorStep() {
        return getSteps().stream().filter(step -> step.fields().stream().map(OutlineField::catalogue).anyMatch(OutlineField.INDICATORS::equals))
                .findFirst().orElse(null);
    }

    @Override
    protected Outline outline() {
        return sheet == null ? null : sheet.outline();
    }

    @Override
    public boolean isWriting() {
        return seat.writes();
    }

    @Override
    public List<Indicator> getIndicators() {
        return group.getScene().getIndicators();
    }

    public boolean isPrepared() {
        return getSteps().stream().anyMatch(step -> !passages(step.number()).isEmpty());
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
