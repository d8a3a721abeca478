package jp.kenshu.worksheet.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jp.kenshu.Bilingual;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;

/**
 * A change that sheets which have been opened no longer allow, since what is written on them would be gone or stand elsewhere: which
 * part, and why. Other words, another order within a step, further texts and further lists that hang on nothing are always possible.
 */
public record ClosedPart(Bilingual part, Reason reason) {

    /** Why a part of sheets that have been opened stays as it is. */
    public enum Reason {
        /** It would be gone with what is written there. */
        REMOVED,
        /** It would lie in another step than the one that groups have done. */
        MOVED,
        /** Groups that have gone on would have passed it. */
        STEP_ADDED,
        /** Rows that exist would lack it. */
        ADDED,
        /** Another step would be collected than the one that groups know. */
        COLLECTED,
        /** Rows that exist would hang on nothing, or on something else. */
        TIES,
        /** Follow-up sheets that have begun would judge something else. */
        JUDGED,
        /** Workbooks that were handed out name rows by it. */
        MARK
    }

    /** What {@code after} would change of {@code before} that can no longer be changed. */
    static List<ClosedPart> between(Outline before, Outline after) {
        var closed = new ArrayList<ClosedPart>();
        var size = before.steps().size();
        after.steps().stream().skip(size).forEach(step -> closed.add(new ClosedPart(step.naming().title(), Reason.STEP_ADDED)));
        before.steps().stream().skip(after.steps().size()).forEach(step -> closed.add(new ClosedPart(step.naming().title(), Reason.REMOVED)));
        before.steps().stream().limit(after.steps().size()).filter(step -> step.collected() != after.step(step.number()).collected())
                .forEach(step -> closed.add(new ClosedPart(step.naming().title(), Reason.COLLECTED)));
        before.texts().forEach(text -> stays(text.field().label(), before.stepOfField(text.code()),
                after.findText(text.code()).map(same -> after.stepOfField(same.code())), closed));
        before.lists().forEach(list -> stays(list.main().label(), before.stepOfList(list.code()),
                after.findList(list.code()).map(same -> after.stepOfList(same.code())), closed));
        after.lists().forEach(list -> before.findList(list.code()).ifPresentOrElse(old -> between(before, old, list, closed),
                () -> added(list).ifPresent(reason -> closed.add(new ClosedPart(list.main().label(), reason)))));
        return closed;
    }

    /** Why a list cannot be added: each row of the list on which it hangs would lack one of it, and what is judged afterwards is settled. */
    private static Optional<Reason> added(OutlineList list) {
        return list.needsParent() ? Optional.of(Reason.ADDED) : list.judged() ? Optional.of(Reason.JUDGED) : Optional.empty();
    }

    private static void stays(Bilingual label, int step, Optional<Integer> now, List<ClosedPart> closed) {
        if (now.isEmpty()) {
            closed.add(new ClosedPart(label, Reason.REMOVED));
        } else if (now.get() != step) {
            closed.add(new ClosedPart(label, Reason.MOVED));
        }
    }

    private static void between(Outline outline, OutlineList before, OutlineList after, List<ClosedPart> closed) {
        var label = after.main().label();
        closedUnless(before.of().equals(after.of()) && before.tiedTo().equals(after.tiedTo()), label, Reason.TIES, closed);
        closedUnless(before.judged() == after.judged(), label, Reason.JUDGED, closed);
        closedUnless(!isNamedByMark(outline, before) || before.mark().equals(after.mark()), label, Reason.MARK, closed);
        before.further().stream().filter(field -> !codes(after).contains(field.code()))
                .forEach(field -> closed.add(new ClosedPart(field.label(), Reason.REMOVED)));
        after.further().stream().filter(field -> !codes(before).contains(field.code()))
                .forEach(field -> closed.add(new ClosedPart(field.label(), Reason.ADDED)));
    }

    private static boolean isNamedByMark(Outline outline, OutlineList list) {
        return outline.lists().stream().anyMatch(each -> each.of().size() > 1 && each.of().contains(list.code()));
    }

    private static Set<String> codes(OutlineList list) {
        return list.fields().stream().map(OutlineField::code).collect(Collectors.toSet());
    }

    private static void closedUnless(boolean so, Bilingual part, Reason reason, List<ClosedPart> closed) {
        if (!so) {
            closed.add(new ClosedPart(part, reason));
        }
    }

    /** The change and why it is closed, in one sentence. */
    public String in(Words words) {
        return words.text(key(), part);
    }

    /** The change as a broken rule. */
    RuleViolation violation() {
        return RuleViolation.of(key(), part);
    }

    private String key() {
        return "outline.closed." + reason;
    }
}
