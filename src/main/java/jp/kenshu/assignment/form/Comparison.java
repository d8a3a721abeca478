package jp.kenshu.assignment.form;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jp.kenshu.document.form.ReturnedForm.Trouble;

/**
 * A form that came back beside what the portal has: the entries that differ, those that could not be read, and texts that
 * stand outside every entry.
 */
public record Comparison(List<Difference> differences, List<Fault> faults, List<String> strays) {

    private static final Set<Trouble> TO_BE_LOOKED_AT = EnumSet.of(Trouble.WORN, Trouble.DOUBTFUL, Trouble.MOVED);

    /** One entry whose text in the file differs from the one that is saved, under the revision that was seen. */
    public record Difference(String key, String label, String saved, String returned, int revision) {
    }

    /** One entry that is not where or what the portal made it; {@code found} is what stands there instead, or empty. */
    public record Fault(String key, String label, Trouble trouble, String found) {
    }

    /** Whether the text of the entry was read, but should be looked at before it is taken over. */
    public boolean isDoubtful(String key) {
        return faults.stream().anyMatch(fault -> fault.key().equals(key) && TO_BE_LOOKED_AT.contains(fault.trouble()));
    }

    /** Whether the file says just what is saved. */
    public boolean isSame() {
        return differences.isEmpty();
    }
}
