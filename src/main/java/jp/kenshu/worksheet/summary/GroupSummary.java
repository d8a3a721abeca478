package jp.kenshu.worksheet.summary;

import java.util.List;

import jp.kenshu.group.WorkGroup;

/** A group with its まとめ; {@code summary} is null until it has been collected. {@code changed}: its sheet says something else by now. */
public record GroupSummary(WorkGroup group, List<String> municipalities, CollectedSummary summary, boolean changed) {

    /** Whether it has been collected. */
    public boolean isCollected() {
        return summary != null;
    }
}
