package jp.kenshu.worksheet.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.Drafts;
import jp.kenshu.form.desk.QuestionDrafts;
import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.outline.OutlineEdit;
import jp.kenshu.worksheet.outline.OutlineList;
import jp.kenshu.worksheet.outline.OutlinePart;
import jp.kenshu.worksheet.outline.OutlinePart.Kind;
import jp.kenshu.worksheet.outline.OutlineStep;
import org.omnifaces.util.Faces;

/** The form in which the secretariat writes one part of the sheet, or changes it: a step, a text, a list, or a further field of a list. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class SheetPartPage {

    private static final Pattern FRESH = Pattern.compile("X\\d{1,6}");
    private static final int SAME_SIGN = Integer.MAX_VALUE;

    @Inject
    private HttpServletRequest request;
    @Inject
    private EditedSheet edited;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Drafts drafts;
    @Inject
    private Language language;

    private Outline outline;
    private OutlinePart part;
    private Kind kind;
    private PartForm form;

    @PostConstruct
    void read() {
        outline = edited.outline();
        part = OutlinePart.named(request.getParameter("part")).filter(named -> named.isIn(outline)).orElse(null);
        kind = part == null ? Kind.named(request.getParameter("add")).orElse(null) : part.kind();
        form = Faces.isPostback() ? PartForm.from(request, edited.sources()) : PartForm.of(outline, part, edited.sources());
    }

    /** There is no such page for a part that the sheet does not have, nor for a new one in nothing. */
    public void mustExist() {
        if (kind == null || part == null && (request.getParameter("part") != null || !hasAPlace())) {
            Faces.responseSendError(404, null);
        }
    }

    private boolean hasAPlace() {
        return switch (kind) {
            case STEP -> true;
            case TEXT, LIST -> OutlinePart.of(Kind.STEP, getIn()).isIn(outline);
            case FIELD -> outline.findList(getIn()).isPresent();
        };
    }

    /** Writes the part into the draft; the same twice, as by a double click, is written once. */
    public void save() {
        var code = part == null ? getFresh() : part.code();
        var changed = edit(code).apply(outline);
        if (!changed.says(outline)) {
            mustStandAsSeen();
            edited.write(edit(code));
        }
        drafts.forget(QuestionDrafts.QUESTION, getOwner());
        Faces.redirect("/worksheet/organiser/sheet-draft?done=changed");
    }

    private UnaryOperator<Outline> edit(String code) {
        return switch (kind) {
            case STEP -> step();
            case TEXT -> {
                var text = form.text(code);
                yield draft -> OutlineEdit.with(draft, step(getIn()), text);
            }
            case LIST -> {
                var list = form.list(code, outline.findList(code));
                yield draft -> OutlineEdit.with(draft, step(getIn()), list);
            }
            case FIELD -> {
                var field = form.field(code);
                yield draft -> OutlineEdit.with(draft, getIn(), field);
            }
        };
    }

    private UnaryOperator<Outline> step() {
        var before = part == null ? Optional.<OutlineStep>empty() : Optional.of(outline.step(step(part.code())));
        var step = form.step(before.map(OutlineStep::number).orElse(outline.steps().size() + 1), before);
        boolean isThere = before.isEmpty() && outline.steps().stream().anyMatch(each -> each.naming().equals(step.naming()));
        return draft -> isThere ? draft : OutlineEdit.with(draft, step);
    }

    private static int step(String number) {
        return number == null ? 0 : Integer.parseInt(number);
    }

    /** The code that a new part gets, which the form carries from when it was opened. */
    public String getFresh() {
        var carried = request.getParameter("fresh");
        return carried != null && FRESH.matcher(carried).matches() ? carried : edited.freshCode();
    }

    /** Nobody overwrites what somebody else, or a second window, has written into the same part meanwhile. */
    private void mustStandAsSeen() {
        var seen = request.getParameter("was");
        if (seen != null && !seen.equals(getWas())) {
            throw RuleViolation.of("formQuestion.changedMeanwhile");
        }
    }

    /** A sign of the part as it stands in the draft; empty for a new one. */
    public String getWas() {
        return part == null ? "" : Integer.toHexString(asItStands().hashCode());
    }

    private String asItStands() {
        return switch (kind) {
            case STEP -> outline.step(step(part.code())).toString();
            case TEXT -> outline.findText(part.code()).toString();
            case LIST -> outline.list(part.code()).toString();
            case FIELD -> outline.field(part.code()).toString();
        };
    }

    /** What the typed but unsent part belongs to: who writes it. */
    public long getOwner() {
        return signedIn.getId();
    }

    /** The revision of what the page shows, so that a half-written part belongs to that part alone. */
    public int getBase() {
        int version = edited.draft().map(draft -> 31 * draft.getNumber() + draft.getRevision()).orElse(0);
        return SAME_SIGN & ("worksheet/" + (part == null ? kind + getIn() : part.getName()) + "/" + version).hashCode();
    }

    /** On what the rows of the list may hang: a value of the form, and its words. */
    public record Offered(String value, String label) {
    }

    /** What the rows of the list may hang on or be tied to: the lists above it, sisters together, and what they hang on now. */
    public List<Offered> getHangings() {
        var above = above();
        var offered = new LinkedHashMap<String, String>();
        above.forEach(list -> offered.put(PartForm.tied(List.of(list.code())), language.text("sheetPart.hangs.tied", list.main().label())));
        above.forEach(list -> offered.put(PartForm.hanging(List.of(list.code())), language.text("sheetPart.hangs.of", list.main().label())));
        sisters(above).forEach(sisters -> offered.put(PartForm.hanging(codes(sisters)), language.text("sheetPart.hangs.of", together(sisters))));
        if (part != null && kind == Kind.LIST) {
            var list = outline.list(part.code());
            offered.putIfAbsent(PartForm.hangs(list), language.text(list.needsParent() ? "sheetPart.hangs.of" : "sheetPart.hangs.tied", together(
                    list.parents().stream().map(outline::findList).flatMap(Optional::stream).toList())));
            offered.remove("");
        }
        return offered.entrySet().stream().map(each -> new Offered(each.getKey(), each.getValue())).toList();
    }

    /** Those among them by which rows may be tied, one after the other. */
    public String getTyings() {
        return getHangings().stream().map(Offered::value).filter(value -> !value.startsWith(PartForm.hanging(List.of()))).collect(Collectors.joining(" "));
    }

    private List<OutlineList> above() {
        return part != null ? outline.lists().stream().takeWhile(list -> !list.code().equals(part.code())).toList()
                : outline.lists().stream().filter(list -> outline.stepOfList(list.code()) <= step(getIn())).toList();
    }

    private List<List<OutlineList>> sisters(List<OutlineList> above) {
        return above.stream().filter(OutlineList::needsParent)
                .collect(Collectors.groupingBy(list -> outline.stepOfList(list.code()) + ":" + list.of(), LinkedHashMap::new, Collectors.toCollection(ArrayList::new)))
                .values().stream().filter(sisters -> sisters.size() > 1).map(List::<OutlineList>copyOf).toList();
    }

    private static List<String> codes(List<OutlineList> lists) {
        return lists.stream().map(OutlineList::code).toList();
    }

    private String together(List<OutlineList> lists) {
        return lists.stream().map(list -> language.of(list.main().label())).collect(Collectors.joining(language.text("sheetPaper.or")));
    }

    /** What members bring along that the part can take. */
    public List<String> getSources() {
        return edited.sources();
    }

    /** What something is called that members bring along. */
    public String called(String source) {
        return edited.called(source);
    }

    /** The step or list in which a new part will stand; null for a step. */
    public String getIn() {
        return request.getParameter("in");
    }

    /** The kind of the part in the words of addresses. */
    public String getKind() {
        return kind == null ? "" : kind.getName();
    }

    /** The part that is changed; null for a new one. */
    public OutlinePart getPart() {
        return part;
    }

    public PartForm getForm() {
        return form;
    }
}
