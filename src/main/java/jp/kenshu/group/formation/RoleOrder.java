package jp.kenshu.group.formation;

import java.util.Comparator;
import java.util.function.Predicate;

/**
 * Whom the portal proposes first for a role. Not twice in a row over the years, and nobody who would rather be spared, as long
 * as there is somebody else; then who is willing; then by office and experience. The same people give the same order.
 */
final class RoleOrder {

    private RoleOrder() {
    }

    /** For the introduction of a municipality, among its people: the representative, unless something speaks against it. */
    static Comparator<Candidate> presenters() {
        return reluctantLast(Duties.Role.PRESENTER)
                .thenComparing(each -> !each.wishes(Duties.Role.PRESENTER))
                .thenComparing(each -> each.wishesOnlyOthersThan(Duties.Role.PRESENTER))
                .thenComparing(each -> !each.representative()).thenComparing(each -> !each.leads()).thenComparing(Candidate::position).thenComparing(Candidate::id);
    }

    /** For the chair of a group; {@code introduces} tells who introduces a municipality already. */
    static Comparator<Candidate> chairs(Predicate<Candidate> introduces) {
        return Comparator.comparing((Candidate each) -> !each.mayChair()).thenComparing(reluctantLast(Duties.Role.CHAIR))
                .thenComparing(introduces::test)
                .thenComparing(each -> !each.wishes(Duties.Role.CHAIR)).thenComparing(each -> each.wishesOnlyOthersThan(Duties.Role.CHAIR))
                .thenComparing(each -> !each.experienced()).thenComparing(each -> !each.coordinator())
                .thenComparing(each -> -each.people()).thenComparing(Candidate::position).thenComparing(Candidate::id);
    }

    /** For the scribe: of another municipality than the chair's ({@code chairing}, 0 for none) where there are several. */
    static Comparator<Candidate> scribes(long chairing, Predicate<Candidate> introduces) {
        return Comparator.comparing((Candidate each) -> each.team() == chairing).thenComparing(reluctantLast(Duties.Role.SCRIBE))
                .thenComparing(introduces::test)
                .thenComparing(each -> !each.wishes(Duties.Role.SCRIBE)).thenComparing(each -> each.wishesOnlyOthersThan(Duties.Role.SCRIBE))
                .thenComparing(each -> -each.people()).thenComparing(Candidate::position).thenComparing(Candidate::id);
    }

    private static Comparator<Candidate> reluctantLast(Duties.Role role) {
        return Comparator.comparing((Candidate each) -> each.served(role)).thenComparing(each -> each.wish().spared());
    }
}
