package jp.kenshu.report.coding;

import java.util.Set;

/** What somebody made of a text: into which categories they sorted it, by their ids; none if it fits into none. */
public record CodedText(long response, String coder, Set<Long> categories) {

    /** Keeps a copy, so that it never changes. */
    public CodedText {
        categories = Set.copyOf(categories);
    }
}
