package jp.kenshu.worksheet.outline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** What the secretariat does to the draft of an outline by hand, part by part: each deed makes another outline of the one that stood. */
public final class OutlineEdit {

    private static final String CODE = "X";

    private OutlineEdit() {
    }

    /** The outline with {@code step} in the place of the one that has its number; else at the end. Only one step is collected. */
    public static Outline with(Outline outline, OutlineStep step) {
        var steps = new ArrayList<>(outline.steps());
        if (outline.hasStep(step.number())) {
            steps.set(step.number() - 1, step);
        } else {
            steps.add(step);
        }
        return numbered(outline, steps.stream().map(each -> each == step || !step.collected() ? each : each.collected(false)).toList());
    }

    /** The outline with {@code text} in the place of the one that has its code; else at the end of the texts of step {@code in}. */
    public static Outline with(Outline outline, int in, OutlineText text) {
        return outline.findText(text.code()).isPresent()
                ? eachStep(outline, step -> step.holding(step.texts().stream().map(old -> old.code().equals(text.code()) ? text : old).toList(), step.lists()))
                : eachStep(outline, step -> step.number() == in ? step.holding(and(step.texts(), text), step.lists()) : step);
    }

    /** The outline with {@code list} in the place of the one that has its code; else at the end of step {@code in}. Only one list is judged. */
    public static Outline with(Outline outline, int in, OutlineList list) {
        var others = list.judged() ? eachList(outline, other -> other.judged(false)) : outline;
        return outline.findList(list.code()).isPresent() ? eachList(others, old -> old.code().equals(list.code()) ? list : old)
                : eachStep(others, step -> step.number() == in ? step.holding(step.texts(), and(step.lists(), list)) : step);
    }

    /** The outline with {@code field} in the place of the one that has its code; else as the last one of the rows of list {@code of}. */
    public static Outline with(Outline outline, String of, OutlineField field) {
        return OutlinePart.of(OutlinePart.Kind.FIELD, field.code()).isIn(outline)
                ? eachList(outline, list -> list.having(list.fields().stream().map(old -> old.code().equals(field.code()) ? field : old).toList()))
                : eachList(outline, list -> list.code().equals(of) ? list.having(and(list.fields(), field)) : list);
    }

    /** The outline without a part; what else names it stays, and is told to be wrong. */
    public static Outline without(Outline outline, OutlinePart part) {
        return switch (part.kind()) {
            case STEP -> numbered(outline, outline.steps().stream().filter(step -> !part.equals(OutlinePart.step(step.number()))).toList());
            case TEXT -> eachStep(outline, step -> step.holding(step.texts().stream().filter(text -> !text.code().equals(part.code())).toList(), step.lists()));
            case LIST -> eachStep(outline, step -> step.holding(step.texts(), step.lists().stream().filter(list -> !list.code().equals(part.code())).toList()));
            case FIELD -> eachList(outline, list -> list.having(list.fields().stream()
                    .filter(field -> field == list.main() || !field.code().equals(part.code())).toList()));
        };
    }

    /** The outline with a part one place further up (-1) or down (1); texts and lists go over the end of their step into the next one. */
    public static Outline moved(Outline outline, OutlinePart part, int by) {
        return switch (part.kind()) {
            case STEP -> numbered(outline, moved(outline.steps(), index(outline.steps(), step -> OutlinePart.step(step.number()).equals(part)), by, 0));
            case TEXT -> movedText(outline, part.code(), by);
            case LIST -> movedList(outline, part.code(), by);
            case FIELD -> eachList(outline, list -> list.having(moved(list.fields(), index(list.further(), field -> field.code().equals(part.code())) + 1, by, 1)));
        };
    }

    private static Outline movedText(Outline outline, String code, int by) {
        var home = outline.stepOfField(code);
        var texts = outline.step(home).texts();
        var at = index(texts, text -> text.code().equals(code));
        if (isWithin(texts, at + by) || !outline.hasStep(home + by)) {
            return eachStep(outline, step -> step.number() == home ? step.holding(moved(step.texts(), at, by, 0), step.lists()) : step);
        }
        return eachStep(without(outline, OutlinePart.of(OutlinePart.Kind.TEXT, code)),
                step -> step.number() == home + by ? step.holding(entering(step.texts(), texts.get(at), by), step.lists()) : step);
    }

    private static Outline movedList(Outline outline, String code, int by) {
        var home = outline.stepOfList(code);
        var lists = outline.step(home).lists();
        var at = index(lists, list -> list.code().equals(code));
        if (isWithin(lists, at + by) || !outline.hasStep(home + by)) {
            return eachStep(outline, step -> step.number() == home ? step.holding(step.texts(), moved(step.lists(), at, by, 0)) : step);
        }
        return eachStep(without(outline, OutlinePart.of(OutlinePart.Kind.LIST, code)),
                step -> step.number() == home + by ? step.holding(step.texts(), entering(step.lists(), lists.get(at), by)) : step);
    }

    private static <T> List<T> entering(List<T> things, T thing, int by) {
        var more = new ArrayList<>(things);
        more.add(by < 0 ? more.size() : 0, thing);
        return more;
    }

    private static <T> List<T> moved(List<T> things, int at, int by, int first) {
        if (at < first || at + by < first || !isWithin(things, at + by)) {
            return things;
        }
        var moved = new ArrayList<>(things);
        Collections.swap(moved, at, at + by);
        return moved;
    }

    private static boolean isWithin(List<?> things, int at) {
        return at >= 0 && at < things.size();
    }

    private static <T> int index(List<T> things, Predicate<T> which) {
        return IntStream.range(0, things.size()).filter(index -> which.test(things.get(index))).findFirst().orElse(-1);
    }

    private static <T> List<T> and(List<T> things, T thing) {
        var more = new ArrayList<>(things);
        more.add(thing);
        return more;
    }

    /** A code that neither a field nor a list of any of these versions has: what was written under it would be joined. */
    public static String freshCode(Collection<Outline> versions) {
        return IntStream.iterate(1, number -> number + 1).mapToObj(number -> CODE + number)
                .filter(code -> versions.stream().noneMatch(outline -> outline.hasField(code) || outline.findList(code).isPresent())).findFirst().orElseThrow();
    }

    private static Outline eachList(Outline outline, UnaryOperator<OutlineList> edit) {
        return eachStep(outline, step -> step.holding(step.texts(), step.lists().stream().map(edit).toList()));
    }

    private static Outline eachStep(Outline outline, UnaryOperator<OutlineStep> edit) {
        return outline.of(outline.steps().stream().map(edit).toList());
    }

    private static Outline numbered(Outline outline, List<OutlineStep> steps) {
        return outline.of(IntStream.range(0, steps.size()).mapToObj(index -> steps.get(index).numbered(index + 1)).toList());
    }
}
