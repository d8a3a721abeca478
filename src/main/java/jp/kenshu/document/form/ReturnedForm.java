package jp.kenshu.document.form;

import java.util.List;
import java.util.Map;

/**
 * A form that came back: the seal it carries, the texts that were surely found, what could not be read, and texts that
 * stand outside every entry.
 */
public record ReturnedForm(String seal, Map<String, String> texts, List<Fault> faults, List<String> strays) {

    /** What has happened to an entry, so that its text cannot be told from another one's or is not where it was. */
    public enum Trouble {
        /** The entry is no longer in the form. */
        MISSING,
        /** It is there more than once. */
        TWICE,
        /** It shares a merged cell with another one. */
        MERGED,
        /** It stands at another place of the sheet; its text is read nevertheless. */
        MOVED,
        /** Another program has dropped its mark; it was recognised by its name, and its text is read nevertheless. */
        WORN,
        /** Its text was found where it should be, but may have lost or changed something on the way; it is read nevertheless. */
        DOUBTFUL,
        /** What stands there is no text: an error of Excel, or yes and no. */
        FAULTY
    }

    /** One entry and its trouble; {@code found} is what stands there instead, with its place, or empty. */
    public record Fault(String key, Trouble trouble, String found) {

        Fault(String key, Trouble trouble) {
            this(key, trouble, "");
        }
    }
}
