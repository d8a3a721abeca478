package jp.kenshu.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.json.JsonObject;
import jp.kenshu.Json;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;

/** What became of a save of a draft: the revisions of what now stands as it was sent, what somebody else changed, what was refused. */
public record SavedDraft(Map<String, Integer> revisions, List<Conflict> conflicts, List<RuleViolation> refused, Instant at) {

    /** An entry that somebody else has changed: what stands there, its revision, and by whom. */
    public record Conflict(String entry, String standing, int revision, String by) {
    }

    /** As {@code <autosave-form>} is told of it. */
    JsonObject told(Words words) {
        var known = Json.createObjectBuilder();
        revisions.forEach(known::add);
        var disputed = Json.createArrayBuilder();
        conflicts.forEach(conflict -> disputed.add(Json.createObjectBuilder().add("entry", conflict.entry())
                .add("standing", conflict.standing()).add("revision", conflict.revision()).add("by", conflict.by())));
        var notTaken = Json.createArrayBuilder();
        refused.forEach(violation -> notTaken.add(Json.createObjectBuilder().add("entry", violation.field())
                .add("words", words.text(violation.key(), violation.values()))));
        return Json.createObjectBuilder().add("revisions", known).add("conflicts", disputed).add("refused", notTaken)
                .add("at", "%tR".formatted(at.atZone(PortalClock.JAPAN))).build();
    }
}
