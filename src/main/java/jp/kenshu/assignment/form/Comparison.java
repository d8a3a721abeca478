package jp.kenshu.assignment.form;

import java.util.List;

import jp.kenshu.document.form.ReturnedForm.Trouble;

/**
 * A form that came back beside what the portal has: the entries that differ, those that could not be read, and texts that
 * stand outside every entry.
 */
public record Comparison(List<Difference> differences, List<Fault> faults, List<String> strays) {

    /** One entry whose text in the file differs from the one that is saved, under the revision that was seen. */
    public record Difference(String key, String label, String saved, String returned, int revision) {
    }

    /** One entry that is not where the portal put it. */
    public record Fault(String label, Trouble trouble) {
    }

    /** Whether the file says just what is saved. */
    public boolean isSame() {
        return differences.isEmpty();
    }
}
