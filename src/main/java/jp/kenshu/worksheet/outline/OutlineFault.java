package jp.kenshu.worksheet.outline;

import java.util.List;

/**
 * What is wrong with an outline, and where: in which step, text, list or field of it (null: in the whole), under which key of the
 * seed's grammar, and the words that the reason speaks of.
 */
public record OutlineFault(Object part, String key, Reason reason, List<Object> words) {

    /** Why an outline cannot be used; each has a sentence for whoever writes seed files, and one for the editor in the bundle. */
    public enum Reason {
        /** A sheet on which there is nothing to do. */
        NO_STEPS("a sheet has at least one step"),
        /** More steps than fit. */
        TOO_MANY_STEPS("these are %d steps, and a sheet has at most %d"),
        /** A sheet of which nothing is collected. */
        NOT_COLLECTED("no step is collected: write collected: true at the one that is"),
        /** A second まとめ. */
        COLLECTED_TWICE("another step is collected already, above"),
        /** More fields than fit. */
        TOO_MANY_FIELDS("these are %d fields, and a sheet has at most %d"),
        /** More texts, lists or fields than fit into what they stand in. */
        TOO_MANY("these are %d, and there can be at most %d"),
        /** A step at which there is nothing to fill in. */
        EMPTY_STEP("this step has neither texts nor lists"),
        /** A title that another step above has. */
        SAME_TITLE("「%s」 is already used above"),
        /** Something prepared that goes to two places. */
        TAKEN_TWICE("「%s」 goes to another place already, above"),
        /** A second list whose rows are judged. */
        JUDGED_TWICE("another list is judged already, above"),
        /** A tie to a list that there is not. */
        NO_SUCH_LIST("「%s」 is not the code of a list"),
        /** A tie to a list that comes later, or to itself. */
        LATER("「%s」 does not come before this list: rows hang on what stands above them"),
        /** A tie to a list that is named already. */
        NAMED_TWICE("names a list twice"),
        /** Rows that hang on others and may be tied to them. */
        BOTH_WAYS("a row hangs on others (of) or may be tied to them (tiedTo), not both"),
        /** Something prepared for rows that cannot be without others. */
        HANGS_AND_TAKES("what hangs on others takes nothing that was prepared"),
        /** A tie without the words beside its choice. */
        NO_TIE_WORDS("needs the words beside the choice (tie)"),
        /** Words of a tie without the place of its number. */
        NO_NUMBER("has %s once, for the number, in both languages"),
        /** Rows that hang on lists which are no sisters. */
        NOT_SISTERS("names several lists, which must be of one step and hang on the same lists themselves"),
        /** Too many lists one on another. */
        TOO_DEEP("is list number %d one on another, and there can be at most %d"),
        /** More columns than a paper shows. */
        TOO_WIDE("%d columns hang together here, and a paper shows at most %d");

        private final String told;

        Reason(String told) {
            this.told = told;
        }
    }

    /** Keeps a copy, so that a fault never changes. */
    public OutlineFault {
        words = List.copyOf(words);
    }

    /** The reason in plain words, for whoever writes seed files. */
    public String told() {
        return reason.told.formatted(words.toArray());
    }

    /** Whether it is about what rows hang on. */
    public boolean isOfTies() {
        return "of".equals(key) || "tiedTo".equals(key);
    }
}
