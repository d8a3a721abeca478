package jp.kenshu.group.seating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jp.kenshu.Words;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroupMember;

/** Why the seats are as they are, and what is still wrong with them and how it can be put right, in sentences. */
public final class SeatingReasons {

    private static final int NEAR = 3;

    private final SeatingChart chart;
    private final Words words;

    SeatingReasons(SeatingChart chart, Words words) {
        this.chart = chart;
        this.words = words;
    }

    /** Why a group sits at {@code table}; nothing for an empty one. */
    public List<String> of(SeatedTable table) {
        var reasons = new ArrayList<String>();
        if (table.group() == null) {
            return reasons;
        }
        if (table.pinned()) {
            reasons.add(words.text("seating.reason.pinned"));
        }
        reasons.add(words.text("seating.reason.size", table.getPeople(), table.table().seats()));
        sameScene(table, reasons);
        var front = whoOf(table.group(), SeatWish::isFront);
        if (!front.isEmpty()) {
            reasons.add(words.text("seating.reason.front", front, rankFromFront(table)));
        }
        var wheelchairs = whoOf(table.group(), SeatWish::isWheelchair);
        if (!wheelchairs.isEmpty() && table.table().roomy()) {
            reasons.add(words.text("seating.reason.wheelchair", wheelchairs));
        }
        if (table.group().findChair().isPresent() && table.group().findScribe().isPresent()) {
            reasons.add(words.text("seating.reason.roles"));
        }
        return reasons;
    }

    private void sameScene(SeatedTable table, List<String> reasons) {
        var others = chart.getTables().stream().filter(other -> other != table && other.group() != null)
                .sorted(Comparator.comparingDouble(other -> apart(table, other))).toList();
        others.stream().filter(other -> other.group().getScene().equals(table.group().getScene())).findFirst().ifPresent(other ->
                reasons.add(words.text(others.indexOf(other) < NEAR ? "seating.reason.near" : "seating.reason.far",
                        table.group().getScene().getName().in(words.locale()), other.group().getNumber(), other.getNumber())));
    }

    private static double apart(SeatedTable table, SeatedTable other) {
        return Math.hypot(table.table().middleX() - other.table().middleX(), table.table().middleY() - other.table().middleY());
    }

    private int rankFromFront(SeatedTable table) {
        return 1 + (int) chart.getTables().stream()
                .filter(other -> chart.getLayout().fromFront(other.table()) < chart.getLayout().fromFront(table.table())).count();
    }

    private String whoOf(WorkGroup group, Predicate<SeatWish> need) {
        return names(group.getPeople().stream()
                .filter(member -> chart.wishOf(member.getMember().getId()).filter(need).isPresent()).toList());
    }

    private String names(List<WorkGroupMember> people) {
        return people.stream().map(member -> member.getMember().getAttendee().getName()).collect(Collectors.joining(words.text("seating.and")));
    }

    /** What is wrong with the seats, each with what resolves it; nothing when all is well. */
    public List<String> findings() {
        var findings = new ArrayList<String>();
        if (chart.getGroups().isEmpty()) {
            findings.add(words.text("seating.noGroups"));
            return findings;
        }
        if (chart.getLayout().tables().isEmpty()) {
            findings.add(words.text("seating.noTables"));
            return findings;
        }
        tooFewTables(findings);
        chart.getTables().stream().filter(table -> table.group() != null).forEach(table -> {
            tooFewSeats(table, findings);
            notRoomy(table, findings);
        });
        return findings;
    }

    private void tooFewTables(List<String> findings) {
        var without = chart.getWithoutTable();
        if (without.isEmpty()) {
            return;
        }
        var numbers = without.stream().map(group -> String.valueOf(group.getNumber())).collect(Collectors.joining(words.text("seating.and")));
        long empty = chart.getTables().stream().filter(table -> table.group() == null).count();
        findings.add(empty >= without.size() ? words.text("seating.finding.unplaced", numbers)
                : words.text("seating.finding.tables", numbers, without.size() - empty,
                without.stream().mapToInt(group -> group.getPeople().size()).max().orElseThrow()));
    }

    private void tooFewSeats(SeatedTable table, List<String> findings) {
        int missing = table.getPeople() - table.table().seats();
        if (missing > 0) {
            var larger = chart.getTables().stream().filter(other -> other.group() == null && other.table().seats() >= table.getPeople()).findFirst();
            findings.add(larger.map(other -> words.text("seating.finding.seatsElsewhere", table.getNumber(), table.table().seats(),
                            table.group().getNumber(), table.getPeople(), missing, other.getNumber()))
                    .orElseGet(() -> words.text("seating.finding.seats", table.getNumber(), table.table().seats(),
                            table.group().getNumber(), table.getPeople(), missing, names(table.standing()))));
        } else if (!table.standing().isEmpty()) {
            findings.add(words.text("seating.finding.standing", table.getNumber(), names(table.standing())));
        }
    }

    private void notRoomy(SeatedTable table, List<String> findings) {
        var wheelchairs = whoOf(table.group(), SeatWish::isWheelchair);
        if (!wheelchairs.isEmpty() && !table.table().roomy()) {
            findings.add(words.text("seating.finding.wheelchair", table.getNumber(), wheelchairs));
        }
    }
}
