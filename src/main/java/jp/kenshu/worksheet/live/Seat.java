package jp.kenshu.worksheet.live;

import java.io.Serializable;

import jp.kenshu.audit.Actor;

/** How somebody sits at a group's sheet: under which name, whether to write or only to read, whether to lead as 司会 or 書記. */
public record Seat(long groupId, Actor.Kind kind, String name, boolean writes, boolean leads) implements Serializable {

    /** Who does what is done from here. */
    public Actor by() {
        return new Actor(kind, name);
    }

    /** Whether it is the seat of a member of the group. */
    public boolean isMember() {
        return kind == Actor.Kind.PARTICIPANT;
    }
}
