package jp.kenshu.assignment.role;

import java.util.Set;

/** What somebody wishes: any of the roles, to be spared, or nothing; not a role and to be spared at once. */
public record RoleWishChoice(Set<WishedRole> roles, boolean spared) {

    /** Nothing is wished. */
    public static final RoleWishChoice NONE = new RoleWishChoice(Set.of(), false);

    /** Whether roles are wished and yet to be spared. */
    public boolean isContradictory() {
        return spared && !roles.isEmpty();
    }

    /** Whether the role of this name is wished. */
    public boolean has(String role) {
        return roles.stream().anyMatch(each -> each.name().equals(role));
    }
}
