package jp.kenshu.assignment.role;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.registration.TeamMember;

/** A member of a team with what is wished of their role, as it stands in the form: as posted, or as said before. */
public record RoleWishRow(TeamMember member, RoleWishChoice choice) {

    /** What a box of the form says besides the roles. */
    private static final String SPARED = "SPARED";

    /** The rows of {@code members} as said before. */
    public static List<RoleWishRow> said(List<TeamMember> members, Map<Long, RoleWish> said) {
        return members.stream().map(member -> new RoleWishRow(member,
                Optional.ofNullable(said.get(member.getId())).map(RoleWish::getChoice).orElse(RoleWishChoice.NONE))).toList();
    }

    /** The rows of {@code members} as posted. */
    public static List<RoleWishRow> posted(List<TeamMember> members, HttpServletRequest request) {
        return members.stream().map(member -> new RoleWishRow(member, choiceIn(request.getParameterValues("role-" + member.getId())))).toList();
    }

    private static RoleWishChoice choiceIn(String[] ticked) {
        var boxes = ticked == null ? Set.<String>of() : Set.of(Arrays.stream(ticked).distinct().toArray(String[]::new));
        return new RoleWishChoice(Stream.of(WishedRole.values()).filter(role -> boxes.contains(role.name())).collect(Collectors.toUnmodifiableSet()),
                boxes.contains(SPARED));
    }

    /** Whether the box of this name is ticked. */
    public boolean isTicked(String box) {
        return box.equals(SPARED) ? choice.spared() : choice.has(box);
    }

    /** The boxes that are ticked, in their order. */
    public List<String> getTicked() {
        return Stream.of("CHAIR", "SCRIBE", "PRESENTER", SPARED).filter(this::isTicked).toList();
    }
}
