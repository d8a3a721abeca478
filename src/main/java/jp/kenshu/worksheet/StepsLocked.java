package jp.kenshu.worksheet;

import java.time.Instant;
import java.util.List;

/**
 * Steps of a group's sheet were closed from the moment {@code from} on, which lies ahead where there is a grace; {@code collecting}
 * says whether the one that is collected as まとめ is among them.
 */
public record StepsLocked(long groupId, List<Integer> numbers, Instant from, boolean collecting) {
}
