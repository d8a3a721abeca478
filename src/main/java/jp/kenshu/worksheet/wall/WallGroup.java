package jp.kenshu.worksheet.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.outline.Outline;

/** A group on the wall: how far each of its steps has come, and since when nobody has written; {@code call} is its open call or null. */
public record WallGroup(long id, int number, String scene, State state, long idleMinutes, List<Step> steps, Instant call) {

    /** After so many minutes without an edit a group is quiet. */
    static final int QUIET_AFTER = 5;
    /** After so many minutes without an edit a group is stuck. */
    static final int STUCK_AFTER = 10;

    /** How a group's work goes. */
    public enum State {
        /** Nothing has been written yet. */
        NOT_BEGUN,
        /** Somebody has just written. */
        WRITING,
        /** Nobody has written for some minutes. */
        QUIET,
        /** Nobody has written for long although steps are open. */
        STUCK,
        /** All steps are closed. */
        CLOSED
    }

    /**
     * A step of a group: how many of its fields are filled, when it was last written in (or null), whether it is closed or
     * when a grace ends (else null), and whether the group is at it.
     */
    public record Step(int number, long filled, Instant lastEditedAt, boolean locked, Instant closesAt, boolean current) {
    }

    /** The group with its sheet as it stands; {@code sheet} is null for who has not opened theirs, which will consist of {@code outline}. */
    static WallGroup of(long id, int number, String scene, Outline outline, SheetView sheet, Instant call, Instant now) {
        if (sheet == null) {
            return new WallGroup(id, number, scene, State.NOT_BEGUN, 0,
                    outline.steps().stream().map(step -> new Step(step.number(), 0, null, false, null, false)).toList(), call);
        }
        var steps = sheet.steps().stream().map(step -> of(sheet, step, now)).toList();
        var idle = sheet.lastEditedAt().map(last -> Math.max(0, Duration.between(last, now).toMinutes())).orElse(0L);
        return new WallGroup(id, number, scene, state(sheet, steps, idle), idle, steps, call);
    }

    private static Step of(SheetView sheet, SheetView.Step step, Instant now) {
        return new Step(step.number(), sheet.fieldsOf(step.number()).stream().filter(SheetView.Field::isFilled).count(),
                sheet.lastEdited(step.number()).map(SheetView.Field::editedAt).orElse(null), step.isLockedAt(now),
                step.isLockedAt(now) ? null : step.lockedFrom(), sheet.currentStep() == step.number());
    }

    private static State state(SheetView sheet, List<Step> steps, long idle) {
        if (steps.stream().allMatch(Step::locked)) {
            return State.CLOSED;
        }
        if (sheet.lastEditedAt().isEmpty()) {
            return State.NOT_BEGUN;
        }
        return idle >= STUCK_AFTER ? State.STUCK : idle >= QUIET_AFTER ? State.QUIET : State.WRITING;
    }
}
