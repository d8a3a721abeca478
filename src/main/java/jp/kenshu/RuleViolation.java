package jp.kenshu;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule of the conference that somebody's wish goes against: a closed deadline, a full venue, a seventh team member.
 * It names the message that says what happened and what to do now, and the field beside which it belongs. A form with
 * several faults makes one violation of all of them.
 */
public class RuleViolation extends RuntimeException {

    private final String field;
    private final transient Object[] values;
    private final transient List<RuleViolation> others = new ArrayList<>();

    private RuleViolation(String field, String key, Object... values) {
        super(key);
        this.field = field;
        this.values = values;
    }

    /** A broken rule that concerns the whole page. */
    public static RuleViolation of(String key, Object... values) {
        return new RuleViolation(null, key, values);
    }

    /** A broken rule that concerns one field, named by its id on the page. */
    public static RuleViolation at(String field, String key, Object... values) {
        return new RuleViolation(field, key, values);
    }

    /** Does {@code work} that concerns person {@code number} of a form, whose fields' ids end in that number: {@code name-2}. */
    public static <T> T inBlock(int number, java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (RuleViolation violation) {
            throw violation.inBlock(number);
        }
    }

    private RuleViolation inBlock(int number) {
        var there = new RuleViolation(field == null ? null : field + "-" + number, key(), values());
        others.forEach(other -> there.others.add(other.inBlock(number)));
        return there;
    }

    /** Makes all of {@code checks} and then says everything that is wrong at once, one fault a field. */
    public static void saidTogether(Runnable... checks) {
        RuleViolation first = null;
        for (var check : checks) {
            try {
                check.run();
            } catch (RuleViolation violation) {
                if (first == null) {
                    first = violation;
                } else {
                    violation.all().forEach(first::add);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private void add(RuleViolation other) {
        if (other.field == null || all().stream().noneMatch(said -> other.field.equals(said.field))) {
            others.add(other);
        }
    }

    /** This violation and the others of the same form. */
    public List<RuleViolation> all() {
        var all = new ArrayList<RuleViolation>();
        all.add(this);
        all.addAll(others);
        return all;
    }

    /** The message's key in the bundle. */
    public String key() {
        return getMessage();
    }

    /** The id of the field beside which the message belongs, or null for the whole page. */
    public String field() {
        return field;
    }

    /** What the message's placeholders stand for. */
    public Object[] values() {
        return values == null ? new Object[0] : values;
    }
}
