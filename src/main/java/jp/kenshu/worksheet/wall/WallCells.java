package jp.kenshu.worksheet.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.worksheet.paper.SheetNumerals;

/** The wall in words: each cell with its key, so that the page and what refreshes it say the same. */
public final class WallCells {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final Words words;
    private final Wall.View view;

    /** The cells of a wall in the language of {@code words}. */
    public WallCells(Wall.View view, Words words) {
        this.view = view;
        this.words = words;
    }

    /** A cell: its key on the page, what it says, and the tone in which it says it. */
    public record Cell(String key, String text, String tone) {
    }

    /** A group's row. */
    public record Row(WallGroup group, Cell state, List<Cell> steps) {
    }

    /** A step at the head of its column: its number, and how it is called there. */
    public record StepHead(int number, String text) {
    }

    /** The steps in their order. */
    public List<StepHead> steps() {
        return view.outline().steps().stream().map(step -> new StepHead(step.number(),
                words.text("wall.stepShort", SheetNumerals.wide(step.number(), words.locale()), step.naming().brief().in(words.locale())))).toList();
    }

    /** The number of the step that is collected. */
    public int collectedStep() {
        return view.outline().collected().number();
    }

    /** The rows of all groups. */
    public List<Row> rows() {
        return view.groups().stream().map(group -> new Row(group, state(group), group.steps().stream().map(step -> step(group, step)).toList())).toList();
    }

    /** All cells, those of the head too. */
    public List<Cell> all() {
        var all = new ArrayList<Cell>();
        all.add(asOf());
        all.add(timer());
        rows().forEach(row -> {
            all.add(row.state());
            all.addAll(row.steps());
        });
        return all;
    }

    /** When the wall was read. */
    public Cell asOf() {
        return new Cell("as-of", words.text("wall.asOf", time(view.at())), "");
    }

    /** What the shared timer says. */
    public Cell timer() {
        return view.timerEndsAt() == null ? new Cell("timer", words.text("wall.timer.none"), "")
                : new Cell("timer", words.text("wall.timer.left", (Duration.between(view.at(), view.timerEndsAt()).toSeconds() + 59) / 60, time(view.timerEndsAt())), "now");
    }

    private Cell state(WallGroup group) {
        var key = "state-" + group.id();
        if (group.call() != null) {
            return new Cell(key, words.text("wall.called", time(group.call())), "bad");
        }
        var text = switch (group.state()) {
            case QUIET, STUCK -> words.text("wall.state." + group.state(), group.idleMinutes());
            default -> words.text("wall.state." + group.state());
        };
        return new Cell(key, text, switch (group.state()) {
            case WRITING -> "ok";
            case QUIET -> "now";
            case STUCK -> "warn";
            default -> "";
        });
    }

    private Cell step(WallGroup group, WallGroup.Step step) {
        var said = new ArrayList<String>();
        if (step.current()) {
            said.add(words.text("wall.step.current"));
        }
        said.add(step.filled() == 0 ? words.text("wall.step.empty") : words.text("wall.step.filled", step.filled(), time(step.lastEditedAt())));
        if (step.locked()) {
            said.add(words.text("wall.step.locked"));
        } else if (step.closesAt() != null) {
            said.add(words.text("wall.step.closes", time(step.closesAt())));
        }
        return new Cell("step-" + group.id() + "-" + step.number(), String.join(" ", said),
                (step.filled() > 0 ? "filled" : "empty") + (step.current() ? " current" : "") + (step.locked() ? " locked" : ""));
    }

    private static String time(Instant moment) {
        return moment == null ? "" : TIME.format(moment.atZone(PortalClock.JAPAN));
    }
}
