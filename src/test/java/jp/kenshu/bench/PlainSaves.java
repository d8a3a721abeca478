package jp.kenshu.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The transaction of a save of the homework form written straight in JDBC: the same reads, lock, writes and commit. */
final class PlainSaves {

    private final Connection connection;

    PlainSaves(Connection connection) {
        this.connection = connection;
    }

    /** Saves an answer of a member that was written upon {@code known}; answers its new revision. */
    int save(long memberId, String scene, String text, int known) throws SQLException {
        number("select count(*) from team_member m join team t on t.id = m.team_id where m.id = ? and m.removed_at is null", memberId);
        number("""
                select count(*) from deadline d join team t on t.part_id = d.part_id join team_member m on m.team_id = t.id
                where m.id = ? and d.kind = 'HOMEWORK' and (d.venue_id is null or d.venue_id = t.venue_id)""", memberId);
        number("select count(*) from assignment_extension e join team_member m on m.team_id = e.team_id where m.id = ? and e.kind = 'HOMEWORK'", memberId);
        write("insert into homework (member_id) values (?) on duplicate key update id = id", memberId);
        var homework = number("select id from homework where member_id = ? for update", memberId);
        var standing = number("select coalesce(max(revision), 0) from homework_answer where homework_id = ? and field = 'goal' and scene_code = ?",
                homework, scene);
        if (standing != known) {
            throw new IllegalStateException("Somebody else types here");
        }
        write("""
                insert into homework_answer (homework_id, field, scene_code, text, revision, saved_at, saved_by)
                values (?, 'goal', ?, ?, 1, utc_timestamp(6), 'PARTICIPANT 髙橋　惠子')
                on duplicate key update text = values(text), revision = revision + 1, saved_at = values(saved_at)""", homework, scene, text);
        write("update homework set revision = revision + 1, saved_at = utc_timestamp(6), saved_by = 'PARTICIPANT 髙橋　惠子' where id = ?", homework);
        connection.commit();
        return known + 1;
    }

    private void write(String sql, Object... values) throws SQLException {
        try (var statement = prepared(sql, values)) {
            statement.executeUpdate();
        }
    }

    private long number(String sql, Object... values) throws SQLException {
        try (var statement = prepared(sql, values); var result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
