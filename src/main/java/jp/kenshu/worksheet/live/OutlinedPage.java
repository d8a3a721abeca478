package jp.kenshu.worksheet.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jp.kenshu.Language;
import jp.kenshu.programme.Indicator;
import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.outline.OutlineList;
import jp.kenshu.worksheet.outline.OutlineStep;
import jp.kenshu.worksheet.outline.Tree;

/** A page that shows the steps of a sheet in the words of its outline, with the places for its texts and rows. */
public abstract class OutlinedPage {

    @Inject
    private Language language;

    /** What the sheet consists of; null where there is no sheet to show. */
    protected abstract Outline outline();

    /** Whether rows can be added and indicators chosen. */
    public abstract boolean isWriting();

    /** The catalogue from which indicators can be chosen. */
    public abstract List<Indicator> getIndicators();

    /** Codes as scripts read them. */
    public String codes(List<String> codes) {
        return String.join(" ", codes);
    }

    /** The lists of a step whose rows can be without others. */
    public List<OutlineList> heads(OutlineStep step) {
        return step.lists().stream().filter(list -> !list.needsParent()).toList();
    }

    /** The lists of a step whose rows hang on others, side by side where they hang on the same. */
    public List<List<OutlineList>> groups(OutlineStep step) {
        return List.copyOf(step.lists().stream().filter(OutlineList::needsParent)
                .collect(Collectors.groupingBy(OutlineList::of, LinkedHashMap::new, Collectors.toList())).values());
    }

    /** The list with all that hangs on it, to be drawn below it; nothing where nothing hangs on it. */
    public List<Tree> models(OutlineStep step) {
        return outline().trees().stream().filter(tree -> tree.isModel() && step.lists().contains(tree.head())).toList();
    }

    /** What stands above all that hangs on a list. */
    public String modelTitle(Tree tree) {
        var title = tree.head().wording().model();
        return language.text("sheet.model", title != null ? language.of(title)
                : language.text("sheetPaper.fromTo", language.of(tree.head().called()), language.of(tree.last().called())));
    }

    /** What stands above a column of it. */
    public String columnTitle(Tree tree, int column) {
        var own = tree.columns().get(column);
        var isFirst = tree.columns().subList(0, column).stream().noneMatch(each -> each.step() == own.step());
        return isFirst ? language.of(outline().step(own.step()).naming().called())
                : own.lists().stream().map(list -> language.of(list.called())).collect(Collectors.joining(language.text("sheetPaper.or")));
    }

    /** The words on the button that adds a row to a list. */
    public String adding(OutlineList list) {
        return list.wording().add() != null ? language.of(list.wording().add()) : language.text("sheet.add", language.of(list.main().label()));
    }

    /** A step as it is asked. */
    public String asked(OutlineStep step) {
        return language.text("sheet.asked", step.number(), language.of(step.naming().asked()));
    }

    /** A step in a word. */
    public String called(OutlineStep step) {
        return language.text("sheet.step", step.number(), language.of(step.naming().called()));
    }

    /** All lists of the sheet. */
    public List<OutlineList> getLists() {
        return outline() == null ? List.of() : outline().lists();
    }

    /** The steps of the sheet; none where there is no sheet to show. */
    public List<OutlineStep> getSteps() {
        return outline() == null ? List.of() : outline().steps();
    }
}
