package jp.kenshu.worksheet.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.outline.OutlineField;
import jp.kenshu.worksheet.outline.OutlineList;
import jp.kenshu.worksheet.outline.Tree;
import jp.kenshu.worksheet.paper.PaperPart;

/**
 * What a follow-up sheet asks for, taken from what the group's sheet consists of: texts, and items with measures where the rows
 * of a list are judged. An item is a row of the list that begins that tree; what else hangs on it is a text of the item.
 */
public final class FollowUpShape {

    private final List<Text> texts = new ArrayList<>();
    private final List<OutlineList> ofItem = new ArrayList<>();
    private final OutlineList judged;
    private final Tree tree;

    /** A text, with the step that it comes from; its list is null for what stands once on the sheet. */
    public record Text(int step, OutlineField field, OutlineList list, boolean mixed) {

        /** The code under which it is kept. */
        public String code() {
            return list == null ? field.code() : list.code();
        }
    }

    /** The shape that goes with sheets of {@code outline}. */
    public FollowUpShape(Outline outline) {
        judged = outline.findJudged().orElse(null);
        tree = judged == null ? null : outline.treeOf(judged.code());
        PaperPart.of(outline).forEach(this::add);
        if (tree != null) {
            tree.columns().stream().flatMap(column -> column.lists().stream()).filter(list -> list == tree.head() || list != judged).forEach(ofItem::add);
        }
    }

    private void add(PaperPart part) {
        part.texts().forEach(text -> texts.add(new Text(part.step().number(), text.field(), null, part.isMixed())));
        var lists = part.isModel() ? part.tree().columns().stream().flatMap(column -> column.lists().stream()).toList() : part.lists();
        lists.stream().filter(list -> tree == null || !tree.has(list.code()))
                .forEach(list -> texts.add(new Text(part.step().number(), list.main(), list, part.isMixed() || part.isModel())));
    }

    /** The texts that stand once, in the order of the sheet. */
    public List<Text> texts() {
        return texts;
    }

    /** Those before the items, or, without items, all of them. */
    public List<Text> before() {
        return texts.stream().filter(text -> tree == null || text.step() < tree.firstStep()).toList();
    }

    /** Those behind the items. */
    public List<Text> behind() {
        return texts.stream().filter(text -> tree != null && text.step() >= tree.firstStep()).toList();
    }

    /** Whether there is anything to be judged. */
    public boolean hasItems() {
        return tree != null;
    }

    /** The list of whose rows the items are made. */
    public Optional<OutlineList> findHead() {
        return Optional.ofNullable(tree).map(Tree::head);
    }

    /** The list of whose rows the measures are made. */
    public Optional<OutlineList> findJudged() {
        return Optional.ofNullable(judged);
    }

    /** The lists that are texts of an item: the one that begins it first. */
    public List<OutlineList> ofItem() {
        return ofItem;
    }

    /** The fields of a measure, each one line. */
    public List<OutlineField> ofMeasure() {
        return judged == null ? List.of() : judged == tree.head() ? judged.fields().subList(1, judged.fields().size()) : judged.fields();
    }
}
