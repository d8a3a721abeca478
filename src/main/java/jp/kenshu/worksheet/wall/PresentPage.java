package jp.kenshu.worksheet.wall;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.account.SignedIn;
import jp.kenshu.worksheet.Worksheets;
import jp.kenshu.worksheet.outline.OutlineStep;
import jp.kenshu.worksheet.outline.Tree;
import jp.kenshu.worksheet.paper.GroupSheet;
import jp.kenshu.worksheet.paper.Guests;
import jp.kenshu.worksheet.paper.LogicModel;
import jp.kenshu.worksheet.paper.PaperPart;
import org.omnifaces.util.Faces;

/** One group's sheet projected for the 発表, a step at a time in large type, as it stands at this moment. */
@RequestScoped
@AllowedToEverybody("whoever is a guest at the sheet, which Guests decides")
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
        if (asked != null && asked.matches("\\d{1,2}") && sheet != null && sheet.sheet().outline().hasStep(Integer.parseInt(asked))) {
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

    /** What the step says: its texts and lists, and what hangs on the rows of others under those. */
    public List<Passage> getPassages() {
        var outline = sheet.sheet().outline();
        var passages = new ArrayList<Passage>();
        for (var part : PaperPart.of(outline)) {
            if (!part.isModel() && part.step().number() == step) {
                passages.add(new Passage("", sheet.said(part).stream().filter(line -> !line.isBlank()).toList()));
            }
        }
        outline.trees().stream().filter(tree -> tree.isModel() && tree.touches(step)).forEach(tree ->
                LogicModel.of(sheet.sheet(), tree).chains().forEach(chain -> passages.add(passage(tree, chain))));
        return passages.stream().filter(passage -> !passage.heading().isEmpty() || !passage.lines().isEmpty()).toList();
    }

    private Passage passage(Tree tree, LogicModel.Chain chain) {
        var lines = tree.columns().stream().filter(column -> column.step() == step).flatMap(column -> LogicModel.in(column, chain).stream())
                .map(hanging -> sheet.saidApart(tree, hanging)).toList();
        return new Passage(sheet.numbered(chain.head()), lines);
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
        return sheet == null ? List.of() : sheet.sheet().outline().steps().stream().map(OutlineStep::number).toList();
    }
}
