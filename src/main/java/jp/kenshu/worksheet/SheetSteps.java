package jp.kenshu.worksheet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.Json;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.storage.Retried;
import jp.kenshu.worksheet.outline.Outlines;

/** The course of a group's work: the step it has reached, its timer, and steps that are closed for writing. */
@ApplicationScoped
@Retried
@Transactional
public class SheetSteps {

    @Inject
    private PortalClock clock;
    @Inject
    private SheetLog log;
    @Inject
    private Outlines outlines;
    @Inject
    private Event<StepsLocked> locked;

    /** The group goes on, or back, to step {@code number}. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void reach(long groupId, int number, String editId, Actor by) {
        var sheet = log.hold(groupId);
        mustBeSteps(sheet, List.of(number));
        if (log.find(sheet, editId).isEmpty()) {
            sheet.reach(number);
            log.write(sheet, EntryKind.STEP_REACHED, editId, Json.createObjectBuilder().add("currentStep", number).build(), by, clock.now());
        }
    }

    /** The group's timer runs until {@code endsAt}; null stops it. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void setTimer(long groupId, Instant endsAt, String editId, Actor by) {
        var sheet = log.hold(groupId);
        if (log.find(sheet, editId).isEmpty()) {
            sheet.runTimerUntil(endsAt);
            log.write(sheet, EntryKind.TIMER_SET, editId, Json.createObjectBuilder().add("timerEndsAt", SheetJson.of(endsAt)).build(), by, clock.now());
        }
    }

    /** Closes steps for the group from {@code moment} on, so that a grace is a later moment. Staff may still write. */
    @AllowedTo(Role.SECRETARIAT)
    public void lock(long groupId, Collection<Integer> numbers, Instant moment, String editId, Actor by) {
        var sheet = log.hold(groupId);
        mustBeSteps(sheet, numbers);
        if (log.find(sheet, editId).isEmpty()) {
            var steps = log.stepsOf(sheet).stream().filter(step -> numbers.contains(step.getNumber())).toList();
            steps.forEach(step -> step.lock(moment, by));
            log.write(sheet, EntryKind.STEPS_LOCKED, editId, told(steps), by, clock.now());
            locked.fire(new StepsLocked(groupId, List.copyOf(numbers), moment, steps.stream().anyMatch(SheetStep::isCollected)));
        }
    }

    /** Opens steps for the group again. */
    @AllowedTo(Role.SECRETARIAT)
    public void unlock(long groupId, Collection<Integer> numbers, String editId, Actor by) {
        var sheet = log.hold(groupId);
        mustBeSteps(sheet, numbers);
        if (log.find(sheet, editId).isEmpty()) {
            var steps = log.stepsOf(sheet).stream().filter(step -> numbers.contains(step.getNumber())).toList();
            steps.forEach(SheetStep::unlock);
            log.write(sheet, EntryKind.STEPS_UNLOCKED, editId, told(steps), by, clock.now());
        }
    }

    private void mustBeSteps(Worksheet sheet, Collection<Integer> numbers) {
        if (!numbers.stream().allMatch(outlines.get(sheet.getOutlineId())::hasStep)) {
            throw RuleViolation.of("sheet.broken");
        }
    }

    private static JsonObject told(List<SheetStep> steps) {
        return Json.createObjectBuilder().add("steps", SheetJson.steps(steps.stream()
                .map(step -> new SheetView.Step(step.getNumber(), step.getLockedFrom(), step.getLockedBy())).toList())).build();
    }
}
