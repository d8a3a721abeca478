package jp.kenshu.worksheet.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jp.kenshu.AllowedTo;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.form.version.FormVersions;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Programme;
import jp.kenshu.worksheet.outline.ClosedPart;
import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.outline.OutlineEdit;
import jp.kenshu.worksheet.outline.OutlineFault;
import jp.kenshu.worksheet.outline.OutlineRules;
import jp.kenshu.worksheet.outline.Outlines;
import jp.kenshu.worksheet.outline.SheetOutline;

/** What the sheets of the conference consist of, as it is open and as it is drafted. */
@AllowedTo(Role.SECRETARIAT)
@RequestScoped
public class EditedSheet {

    /** What municipalities hand in of themselves (資料４). */
    private static final String OVERVIEW = "overview";

    @Inject
    private Programme programme;
    @Inject
    private Outlines outlines;
    @Inject
    private FormVersions forms;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Language language;

    private List<SheetOutline> versions;

    /** What sheets consist of now. */
    SheetOutline open() {
        return versions().stream().filter(SheetOutline::isOpen).findFirst().orElseThrow();
    }

    /** The draft, if there is one. */
    Optional<SheetOutline> draft() {
        return versions().stream().filter(version -> !version.isOpen()).findFirst();
    }

    /** What is drafted, or else open. */
    Outline outline() {
        return draft().orElseGet(this::open).getOutline();
    }

    /** What is wrong with the draft. */
    List<OutlineFault> faults() {
        return OutlineRules.faultsOf(outline().steps());
    }

    /** What the draft would change that can no longer be changed. */
    List<ClosedPart> closed() {
        return outlines.closed(conference(), outline());
    }

    /** Whether any group has opened its sheet. */
    boolean hasSheets() {
        return outlines.hasSheets(conference());
    }

    /** A code that nothing has, nor had in any version. */
    String freshCode() {
        return OutlineEdit.freshCode(versions().stream().map(SheetOutline::getOutline).toList());
    }

    /** Changes the draft, and begins one where there is none. */
    void write(UnaryOperator<Outline> edit) {
        var draft = outlines.draft(conference(), signedIn.asActor());
        outlines.change(draft.getId(), edit.apply(draft.getOutline()), draft.getRevision(), signedIn.asActor());
    }

    /** What members bring along that a sheet can take: what 資料３ carries, the facts of 資料４, and what is taken now. */
    List<String> sources() {
        var carried = prepared().stream().map(question -> question.terms().carries());
        var taken = outline().steps().stream().flatMap(step -> Stream.concat(step.texts().stream().flatMap(text -> text.takes().stream()),
                step.lists().stream().flatMap(list -> list.takes().stream())));
        return Stream.of(carried, Stream.of(OVERVIEW), taken).flatMap(each -> each).distinct().toList();
    }

    /** What something is called that members bring along: the question of 資料３, or 資料４. */
    String called(String source) {
        return prepared().stream().filter(question -> source.equals(question.terms().carries())).findFirst().map(question -> language.of(question.label()))
                .orElse(OVERVIEW.equals(source) ? language.text("FormUse.OVERVIEW") : source);
    }

    private List<Question> prepared() {
        return forms.findOpen(conference(), FormUse.HOMEWORK).map(FormVersion::getDefinition).stream()
                .flatMap(form -> form.questions().stream()).filter(question -> question.terms().carries() != null).toList();
    }

    /** The conference whose sheets they are. */
    Conference conference() {
        return programme.conference();
    }

    private List<SheetOutline> versions() {
        if (versions == null) {
            versions = outlines.of(conference().getId());
        }
        return versions;
    }
}
