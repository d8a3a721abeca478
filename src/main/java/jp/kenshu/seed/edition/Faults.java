package jp.kenshu.seed.edition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is wrong with the files of one folder, gathered while they are read, so that whoever wrote them is told all of it
 * at once. A thing that is wrong is read on with a stand-in; what only follows from it is not told.
 */
final class Faults {

    private final List<Fault> found = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final Set<Map<String, ?>> unreadable = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Something wrong in {@code file} at {@code line} (0: in all of it) under {@code key} (null: under none). */
    private record Fault(String file, int line, String key, String what) {

        String told() {
            return file + (line == 0 ? "" : ", line " + line) + (key == null ? "" : ", " + key) + ": " + what;
        }
    }

    void tell(String file, String what) {
        tell(file, 0, null, what);
    }

    void tell(String file, int line, String key, String what) {
        if (!files.contains(file)) {
            files.add(file);
        }
        var fault = new Fault(file, line, key, what);
        if (!found.contains(fault)) {
            found.add(fault);
        }
    }

    /** Says that nothing is known of what {@code things} should hold, because their file cannot be read. */
    void cannotKnow(Map<String, ?> things) {
        unreadable.add(things);
    }

    /** Whether {@code things} may be incomplete, so that a name which is not among them is no fault. */
    boolean knowsNothingOf(Map<String, ?> things) {
        return unreadable.contains(things);
    }

    int count() {
        return found.size();
    }

    /** Breaks the seed if anything is wrong, with one line for each fault, file by file. */
    void breakTheSeed(List<String> orderOfFiles) {
        if (!found.isEmpty()) {
            var order = new ArrayList<>(orderOfFiles);
            order.addAll(files);
            throw new BrokenSeed(found.stream().sorted(Comparator.comparing((Fault fault) -> order.indexOf(fault.file()))
                    .thenComparing(Fault::line)).map(Fault::told).toList());
        }
    }
}
