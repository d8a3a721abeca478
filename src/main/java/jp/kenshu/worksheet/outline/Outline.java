package jp.kenshu.worksheet.outline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the sheets of a conference consist of (シートの構成): their steps in order, and the tools of those who lead. It never
 * changes; another one is another version. Codes of fields are unique on the whole sheet, and so are those of lists.
 */
public final class Outline {

    private final List<OutlineStep> steps;
    private final Map<SheetDuty, Set<SheetTool>> tools;
    private final Map<String, OutlineField> fields = new LinkedHashMap<>();
    private final Map<String, OutlineList> lists = new LinkedHashMap<>();
    private final Map<String, OutlineStep> stepOfField = new HashMap<>();
    private final Map<String, OutlineStep> stepOfList = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final List<Tree> trees;

    /** An outline of these steps, whose references have been checked. */
    public Outline(List<OutlineStep> steps, Map<SheetDuty, Set<SheetTool>> tools) {
        this.steps = List.copyOf(steps);
        this.tools = Map.copyOf(tools);
        for (var step : steps) {
            step.lists().forEach(list -> {
                lists.put(list.code(), list);
                stepOfList.put(list.code(), step);
            });
            step.fields().forEach(field -> {
                order.put(field.code(), order.size());
                fields.put(field.code(), field);
                stepOfField.put(field.code(), step);
            });
        }
        trees = heads().stream().map(head -> Tree.of(head, this)).toList();
    }

    /** The tools of whoever has these duties in the group. */
    public Set<SheetTool> toolsOf(Collection<SheetDuty> duties) {
        var found = EnumSet.noneOf(SheetTool.class);
        duties.forEach(duty -> found.addAll(tools.getOrDefault(duty, Set.of())));
        return found;
    }

    /** Other steps under the same tools. */
    Outline of(List<OutlineStep> others) {
        return new Outline(others, tools);
    }

    /** The same steps under other tools. */
    public Outline ledWith(Map<SheetDuty, Set<SheetTool>> others) {
        return new Outline(steps, others);
    }

    /** Whether nothing of {@code other} is different. */
    public boolean says(Outline other) {
        return steps.equals(other.steps) && Stream.of(SheetDuty.values()).allMatch(duty -> toolsOf(List.of(duty)).equals(other.toolsOf(List.of(duty))));
    }

    /** The steps in their order. */
    public List<OutlineStep> steps() {
        return steps;
    }

    /** The step under its number, from 1. */
    public OutlineStep step(int number) {
        return steps.get(number - 1);
    }

    /** Whether there is a step of that number. */
    public boolean hasStep(int number) {
        return number >= 1 && number <= steps.size();
    }

    /** The step whose number is written so, if there is one. */
    Optional<OutlineStep> findStep(String number) {
        return steps.stream().filter(step -> String.valueOf(step.number()).equals(number)).findFirst();
    }

    /** The step that is collected as まとめ. */
    public OutlineStep collected() {
        return steps.stream().filter(OutlineStep::collected).findFirst().orElseThrow();
    }

    /** The texts that stand once on the sheet. */
    public List<OutlineText> texts() {
        return steps.stream().flatMap(step -> step.texts().stream()).toList();
    }

    /** The text under {@code code} that stands once on the sheet, if there is one. */
    public Optional<OutlineText> findText(String code) {
        return texts().stream().filter(text -> text.code().equals(code)).findFirst();
    }

    /** All lists in their order; what others hang on comes before them. */
    public List<OutlineList> lists() {
        return List.copyOf(lists.values());
    }

    /** The list under {@code code}. */
    public OutlineList list(String code) {
        return findList(code).orElseThrow(() -> new NoSuchElementException(code));
    }

    /** The list under {@code code}, if there is one. */
    public Optional<OutlineList> findList(String code) {
        return Optional.ofNullable(lists.get(code));
    }

    /** Whether there is a field under {@code code}. */
    public boolean hasField(String code) {
        return fields.containsKey(code);
    }

    /** The field under {@code code}. */
    public OutlineField field(String code) {
        return Optional.ofNullable(fields.get(code)).orElseThrow(() -> new NoSuchElementException(code));
    }

    /** The place of a field among all fields. */
    public int orderOf(String field) {
        return order.get(field);
    }

    /** The number of the step in which a field is filled in. */
    public int stepOfField(String field) {
        return stepOfField.get(field).number();
    }

    /** The number of the step to which the rows of a list belong. */
    public int stepOfList(String list) {
        return stepOfList.get(list).number();
    }

    /** The lists whose rows can be without those of others. */
    public List<OutlineList> heads() {
        return lists.values().stream().filter(list -> !list.needsParent()).toList();
    }

    /** The lists whose rows cannot be without a row of {@code list}: one of each comes with it. */
    public List<OutlineList> under(OutlineList list) {
        return lists.values().stream().filter(each -> each.of().contains(list.code())).toList();
    }

    /** What hangs on each list whose rows can be without those of others. */
    public List<Tree> trees() {
        return trees;
    }

    /** The tree in which a list lies. */
    public Tree treeOf(String list) {
        return trees.stream().filter(tree -> tree.has(list)).findFirst().orElseThrow();
    }

    /** The list whose rows are judged afterwards, if there is one. */
    public Optional<OutlineList> findJudged() {
        return lists.values().stream().filter(OutlineList::judged).findFirst();
    }

    /** The step, and the text or list in it, that takes what was prepared under {@code source}. */
    public Optional<Taking> taking(String source) {
        return steps.stream().flatMap(step -> Stream.concat(
                step.texts().stream().filter(text -> text.takes().contains(source)).map(OutlineText::code),
                step.lists().stream().filter(list -> list.takes().contains(source)).map(OutlineList::code))
                .map(code -> new Taking(step.number(), code))).findFirst();
    }

    /** Where something prepared goes: a step, and a text or a list in it. */
    public record Taking(int step, String code) {
    }

    /** A list with all that hangs on it, in the order of the sheet. */
    List<OutlineList> withWhatHangsOn(OutlineList list) {
        var found = new ArrayList<OutlineList>();
        found.add(list);
        lists.values().stream().filter(each -> each.of().stream().anyMatch(code -> found.stream().anyMatch(above -> above.code().equals(code)))).forEach(found::add);
        return found;
    }
}
