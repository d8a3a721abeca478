package jp.kenshu.worksheet.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.account.SignedIn;
import jp.kenshu.worksheet.FieldName;
import jp.kenshu.worksheet.RowKind;
import jp.kenshu.worksheet.Worksheet;
import jp.kenshu.worksheet.Worksheets;
import jp.kenshu.worksheet.paper.GroupSheet;
import jp.kenshu.worksheet.paper.Guests;
import jp.kenshu.worksheet.paper.LogicModel;
import jp.kenshu.worksheet.paper.Numbered;
import org.omnifaces.util.Faces;

/** One group's sheet projected for the 発表, a step at a time in large type, as it stands at this moment. */
@RequestScoped
@Named
public class PresentPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Guests guests;
    @Inject
    private Worksheets worksheets;
    @Inject
    private Language language;
    @Inject
    private PortalClock clock;

    private GroupSheet sheet;
    private long groupId;
    private int step = 1;

    /** Lines of text, under what they belong to; the heading is empty for none. */
    public record Passage(String heading, List<String> lines) {
    }

    @PostConstruct
    void read() {
        guests.find(request.getParameter("group")).ifPresent(guest -> {
            groupId = guest.group().getId();
            sheet = GroupSheet.of(guest.group(), worksheets.snapshot(groupId), language.words(), clock.now());
        });
        var asked = request.getParameter("step");
        if (asked != null && asked.matches("[1-8]")) {
            step = Integer.parseInt(asked);
        }
    }

    /** Whoever has no seat at the sheet is asked to sign in, or does not find it. */
    public void open() {
        Faces.getResponse().setHeader("Cache-Control", "no-store");
        if (sheet == null && signedIn.isAnybody()) {
            Faces.responseSendError(404, null);
        } else if (sheet == null) {
            Faces.redirect("/account/sign-in?to=%s", "/worksheet/present?group=" + request.getParameter("group"));
        }
    }

    /** What the step says. */
    public List<Passage> getPassages() {
        var passages = switch (step) {
            case 1 -> List.of(new Passage("", written(sheet.sheet().text(FieldName.GOAL))));
            case 2 -> List.of(new Passage("", listed(RowKind.PRESENT)));
            case 3 -> List.of(new Passage("", listed(RowKind.GAP)));
            case 8 -> List.of(new Passage("", written(sheet.sheet().text(FieldName.SUMMARY))));
            default -> LogicModel.of(sheet.sheet()).issues().stream().map(this::passage).toList();
        };
        return passages.stream().filter(passage -> !passage.heading().isEmpty() || !passage.lines().isEmpty()).toList();
    }

    private static List<String> written(String text) {
        return text.isBlank() ? List.of() : List.of(text);
    }

    private List<String> listed(RowKind kind) {
        return Numbered.filled(sheet.sheet(), kind).stream().map(sheet::numbered).toList();
    }

    private Passage passage(LogicModel.Issue issue) {
        var lines = new ArrayList<String>();
        switch (step) {
            case 5 -> issue.targets().forEach(target -> lines.add(sheet.target(target)));
            case 6 -> issue.actions().forEach(action -> lines.add(sheet.action(action)));
            case 7 -> issue.targets().forEach(target -> target.indicators().forEach(indicator -> lines.add(sheet.measured(target, indicator))));
            default -> { }
        }
        return new Passage(sheet.numbered(issue.issue()), lines);
    }

    public GroupSheet getSheet() {
        return sheet;
    }

    public long getGroupId() {
        return groupId;
    }

    /** The step that is shown, from 1. */
    public int getStep() {
        return step;
    }

    /** The numbers of all steps. */
    public List<Integer> getSteps() {
        return IntStream.rangeClosed(1, Worksheet.STEPS).boxed().toList();
    }
}
