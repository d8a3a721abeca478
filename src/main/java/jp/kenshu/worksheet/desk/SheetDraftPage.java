package jp.kenshu.worksheet.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Bilingual;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.outline.OutlineEdit;
import jp.kenshu.worksheet.outline.OutlineFault;
import jp.kenshu.worksheet.outline.OutlineField;
import jp.kenshu.worksheet.outline.OutlineList;
import jp.kenshu.worksheet.outline.OutlinePart;
import jp.kenshu.worksheet.outline.OutlinePart.Kind;
import jp.kenshu.worksheet.outline.OutlineStep;
import jp.kenshu.worksheet.outline.OutlineText;
import jp.kenshu.worksheet.outline.Outlines;
import jp.kenshu.worksheet.outline.SheetDuty;
import jp.kenshu.worksheet.outline.SheetOutline;
import jp.kenshu.worksheet.outline.SheetTool;
import org.omnifaces.util.Faces;

/** The sheet as the secretariat writes it: its steps with what lies in them, what is wrong with it, previews, and its opening. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class SheetDraftPage {

    /** The name of the boxes of tools, of which each sends a duty and a tool. */
    private static final String TOOL = "tool";
    private static final String BETWEEN = "-";

    @Inject
    private HttpServletRequest request;
    @Inject
    private EditedSheet edited;
    @Inject
    private Outlines outlines;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Language language;

    private Outline outline;
    private List<String> faults;
    private List<String> closed;

    /** One line of the page: a part of the sheet, its words, and what there is to say of it. */
    public record Line(OutlinePart part, String label, String said) {

        /** The kind of the part in the words of addresses. */
        public String getKind() {
            return part.kind().getName();
        }
    }

    @PostConstruct
    void read() {
        outline = edited.outline();
        faults = getDraft() == null ? List.of() : edited.faults().stream().map(this::inWords).toList();
        closed = getDraft() == null ? List.of() : edited.closed().stream().map(part -> part.in(language.words())).toList();
    }

    private String inWords(OutlineFault fault) {
        var words = language.text("outlineFault." + fault.reason(), fault.words().stream().map(this::named).toArray());
        return labelOf(fault.part()).map(label -> language.of(label) + language.text("form.colon") + words).orElse(words);
    }

    /** A list in its words rather than under its code, as far as there is such a list. */
    private Object named(Object word) {
        return outline.findList(String.valueOf(word)).<Object>map(list -> list.main().label()).orElse(word);
    }

    private static Optional<Bilingual> labelOf(Object part) {
        if (part instanceof OutlineStep step) {
            return Optional.of(step.naming().title());
        }
        if (part instanceof OutlineText text) {
            return Optional.of(text.field().label());
        }
        return part instanceof OutlineList list ? Optional.of(list.main().label()) : Optional.empty();
    }

    /** Moves a part one place up (-1) or down (1). */
    public void move(OutlinePart part, int by) {
        change(OutlineEdit.moved(outline, part, by));
    }

    /** Whether a part has a place to which it can move up (-1) or down (1). */
    public boolean moves(OutlinePart part, int by) {
        return !OutlineEdit.moved(outline, part, by).says(outline);
    }

    /** Takes a part out. */
    public void withdraw(OutlinePart part) {
        change(OutlineEdit.without(outline, part));
    }

    /** Gives each duty the tools that are ticked. */
    public void lead() {
        var ticked = List.of(Optional.ofNullable(request.getParameterValues(TOOL)).orElse(new String[0]));
        var tools = new EnumMap<SheetDuty, Set<SheetTool>>(SheetDuty.class);
        for (var duty : SheetDuty.values()) {
            tools.put(duty, Stream.of(SheetTool.values()).filter(tool -> ticked.contains(duty + BETWEEN + tool)).collect(Collectors.toSet()));
        }
        change(outline.ledWith(tools));
    }

    /** Whether a duty has a tool. */
    public boolean leads(SheetDuty duty, SheetTool tool) {
        return outline.toolsOf(List.of(duty)).contains(tool);
    }

    private void change(Outline changed) {
        edited.write(draft -> changed);
        Faces.redirect("/worksheet/organiser/sheet-draft?done=changed");
    }

    /** From now on sheets consist of what is drafted. */
    public void publish() {
        edited.draft().ifPresent(draft -> outlines.open(draft.getId(), signedIn.asActor()));
        Faces.redirect("/worksheet/organiser/sheet-draft?done=opened");
    }

    /** Everything on the sheet in its order, each step before what lies in it. */
    public List<Line> getLines() {
        var lines = new ArrayList<Line>();
        outline.steps().forEach(step -> {
            lines.add(new Line(OutlinePart.step(step.number()), language.text("sheet.step", step.number(), language.of(step.naming().title())),
                    step.collected() ? language.text("sheetDraft.collected") : ""));
            step.texts().forEach(text -> lines.add(new Line(OutlinePart.of(Kind.TEXT, text.code()), language.of(text.field().label()), taking(text.takes()))));
            step.lists().forEach(list -> add(list, lines));
        });
        return lines;
    }

    private void add(OutlineList list, List<Line> lines) {
        var said = new ArrayList<String>();
        if (!list.parents().isEmpty()) {
            said.add(language.text(list.needsParent() ? "sheetPart.hangs.of" : "sheetPart.hangs.tied", list.parents().stream()
                    .map(code -> outline.findList(code).map(OutlineList::main).map(OutlineField::label).map(language::of).orElse(code))
                    .collect(Collectors.joining(language.text("sheetPaper.or")))));
        }
        said.add(taking(list.takes()));
        said.add(list.judged() ? language.text("sheetDraft.judged") : "");
        lines.add(new Line(OutlinePart.of(Kind.LIST, list.code()), language.of(list.main().label()),
                said.stream().filter(each -> !each.isEmpty()).collect(Collectors.joining(language.text("sheetPaper.and")))));
        list.further().forEach(field -> lines.add(new Line(OutlinePart.of(Kind.FIELD, field.code()), language.of(field.label()), "")));
    }

    private String taking(List<String> sources) {
        return sources.isEmpty() ? "" : language.text("sheetDraft.takes",
                sources.stream().map(edited::called).collect(Collectors.joining(language.text("sheetPaper.and"))));
    }

    /** As whom somebody sits at a sheet. */
    public SheetDuty[] getDuties() {
        return SheetDuty.values();
    }

    /** What somebody can do to a sheet besides writing in it. */
    public SheetTool[] getTools() {
        return SheetTool.values();
    }

    /** What sheets consist of now. */
    public SheetOutline getOpen() {
        return edited.open();
    }

    /** The draft; null where nothing has been changed since the last version was opened. */
    public SheetOutline getDraft() {
        return edited.draft().orElse(null);
    }

    /** Whether groups have opened their sheets, so that only what hurts nothing can be changed. */
    public boolean isUnderWay() {
        return edited.hasSheets();
    }

    /** Whether the draft can be opened. */
    public boolean isOpenedHere() {
        return getDraft() != null && faults.isEmpty() && closed.isEmpty();
    }

    /** Whether the sheet can be looked at: one in which something is wrong cannot be laid out. */
    public boolean isSound() {
        return faults.isEmpty();
    }

    /** Why the draft cannot be opened, one sentence for each fault; none while nothing is drafted. */
    public List<String> getFaults() {
        return faults;
    }

    /** What the draft would change that can no longer be changed. */
    public List<String> getClosed() {
        return closed;
    }
}
