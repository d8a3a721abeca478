package jp.kenshu.worksheet.live;

import java.io.Serializable;
import java.util.Set;

import jp.kenshu.Role;
import jp.kenshu.audit.Actor;
import jp.kenshu.worksheet.outline.SheetTool;

/** How somebody sits at a group's sheet: in which role and under which name, whether to write or only to read, and with which tools. */
public record Seat(long groupId, Role role, String name, boolean writes, Set<SheetTool> tools) implements Serializable {

    /** Whether somebody here can do more than write. */
    public boolean isLeading() {
        return tools.stream().anyMatch(tool -> tool != SheetTool.CODE);
    }

    /** Whether a tool is in reach here. */
    public boolean has(SheetTool tool) {
        return tools.contains(tool);
    }

    /** Who does what is done from here. */
    public Actor by() {
        return role.isStaff() ? Actor.staff(role, name) : Actor.participant(name);
    }

    /** Whether it is the seat of a member of the group. */
    public boolean isMember() {
        return role == Role.PARTICIPANT;
    }
}
