package jp.kenshu.programme.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jp.kenshu.programme.Material;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Session;

/** A part's programme as a timetable: its sessions in their order, those within a symposium under it, and their papers. */
public record Timetable(Part part, List<Row> rows) {

    /**
     * A session with the sessions within it and the materials used in it. Sessions that share one slot tell its hours
     * once, at the first of them.
     */
    public record Row(Session session, boolean hoursShown, List<Row> within, List<Material> materials) {

        /** Whether the kind of session (基調講演…) says something that the title does not. */
        public boolean tellsKind() {
            return !session.isPause() && !session.getTitle().ja().startsWith(session.getKind().ja());
        }
    }

    /** The timetable of {@code part}. */
    public static Timetable of(Part part) {
        return new Timetable(part, rows(part, null));
    }

    private static List<Row> rows(Part part, Session parent) {
        var rows = new ArrayList<Row>();
        Session before = null;
        for (var session : part.getSessions()) {
            if (session.getParent() == parent) {
                rows.add(new Row(session, !sharesSlot(session, before), rows(part, session), materialsOf(session)));
                before = session;
            }
        }
        return rows;
    }

    private static boolean sharesSlot(Session session, Session before) {
        return before != null && session.isSharedSlot() && before.isSharedSlot()
                && Objects.equals(session.getStartsAt(), before.getStartsAt()) && Objects.equals(session.getEndsAt(), before.getEndsAt());
    }

    private static List<Material> materialsOf(Session session) {
        return session.getPart().getMaterials().stream()
                .filter(material -> material.getSession() == session).toList();
    }

    /** Whether any session of this part has materials, so that they deserve a column. */
    public boolean hasMaterials() {
        return part.getMaterials().stream().anyMatch(material -> material.getSession() != null);
    }
}
