package jp.kenshu.assignment.homework;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jp.kenshu.RuleViolation;

/**
 * What became of a save: the new revisions of all answers that now stand as they were sent, the conflicts with what
 * somebody else has written meanwhile, and what was refused, entry by entry.
 */
public record Saved(Map<AnswerKey, Integer> revisions, List<Conflict> conflicts, List<RuleViolation> refused, Instant at) {

    /** An entry that was changed meanwhile: what stands there now, and what was sent, which is kept aside. */
    public record Conflict(AnswerKey key, String standing, int revision, String by, String keptAside) {
    }

    /** Whether everything stands as it was sent. */
    public boolean isWhole() {
        return conflicts.isEmpty() && refused.isEmpty();
    }
}
