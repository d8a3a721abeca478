package jp.kenshu.worksheet.paper;

import java.util.ArrayList;
import java.util.List;

import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.outline.OutlineList;
import jp.kenshu.worksheet.outline.OutlineStep;
import jp.kenshu.worksheet.outline.OutlineText;
import jp.kenshu.worksheet.outline.Tree;

/**
 * A part of the sheet as papers show it one below the other: the texts and lists of a step, or, where {@code tree} is not null, a
 * list with all that hangs on it in columns, which may go through several steps.
 */
public record PaperPart(OutlineStep step, List<OutlineText> texts, List<OutlineList> lists, Tree tree) {

    /** The parts of a sheet in their order. */
    public static List<PaperPart> of(Outline outline) {
        var parts = new ArrayList<PaperPart>();
        for (var step : outline.steps()) {
            var plain = step.lists().stream().filter(list -> !outline.treeOf(list.code()).isModel()).toList();
            if (!step.texts().isEmpty() || !plain.isEmpty()) {
                parts.add(new PaperPart(step, step.texts(), plain, null));
            }
            outline.trees().stream().filter(tree -> tree.isModel() && tree.head().equals(headIn(step, tree)))
                    .forEach(tree -> parts.add(new PaperPart(step, List.of(), List.of(), tree)));
        }
        return parts;
    }

    private static OutlineList headIn(OutlineStep step, Tree tree) {
        return step.lists().stream().filter(list -> list.equals(tree.head())).findFirst().orElse(null);
    }

    /** Whether it is a list with what hangs on it. */
    public boolean isModel() {
        return tree != null;
    }

    /** Whether it is one list alone, which can stand beside another one. */
    boolean isNarrow() {
        return !isModel() && texts.isEmpty() && lists.size() == 1;
    }

    /** Whether its texts and lists have to be told from one another. */
    public boolean isMixed() {
        return texts.size() + lists.size() > 1;
    }
}
