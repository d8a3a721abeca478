package jp.kenshu.lecture;

import java.util.Set;
import java.util.function.Supplier;

import jp.kenshu.Role;

/** Who wants to see a lecture: anybody, somebody who has registered, or one of the staff. To what circles they belong is asked only where a lecture is for some alone. */
public final class Viewer {

    /** Somebody who is not signed in. */
    public static final Viewer ANYBODY = new Viewer(null, Set::of);

    private final Role role;
    private final Supplier<Set<Belonging>> asked;
    private Set<Belonging> belongings;

    /** That somebody belongs to a circle of the edition under an id. */
    public record Belonging(long edition, Circle circle) {
    }

    private Viewer(Role role, Supplier<Set<Belonging>> asked) {
        this.role = role;
        this.asked = asked;
    }

    /** One of the staff. */
    public static Viewer staff(Role role) {
        return new Viewer(role, Set::of);
    }

    /** Somebody who has registered, and who belongs to what {@code belongings} answers. */
    public static Viewer registered(Supplier<Set<Belonging>> belongings) {
        return new Viewer(Role.PARTICIPANT, belongings);
    }

    /** Whether it is a member of the secretariat. */
    public boolean isSecretariat() {
        return role == Role.SECRETARIAT;
    }

    /** Whether it is one of the staff. */
    public boolean isStaff() {
        return role != null && role.isStaff();
    }

    /** Whether it is somebody who has registered. */
    public boolean isRegistered() {
        return role == Role.PARTICIPANT;
    }

    /** Whether it is somebody who has signed in. */
    public boolean isKnown() {
        return role != null;
    }

    /** Whether they belong to one of {@code circles} in the edition under this id. */
    boolean isAmong(Circles circles, long edition) {
        return circles.all().stream().anyMatch(circle -> circle.isOf(role))
                || isRegistered() && !circles.areStaffAlone() && circles.all().stream().anyMatch(circle -> belongings().contains(new Belonging(edition, circle)));
    }

    private Set<Belonging> belongings() {
        if (belongings == null) {
            belongings = asked.get();
        }
        return belongings;
    }
}
