package jp.kenshu.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** The transaction of a registration for part Ⅰ written straight in JDBC: the same reads, writes and commit. */
final class PlainRegistrations {

    private static final String MAIL_BODY = "あ".repeat(600);

    private final Connection connection;
    private final long part;
    private final long category;
    private final long webinar;
    private final long stream;

    PlainRegistrations(Connection connection) throws SQLException {
        this.connection = connection;
        this.part = number("select id from part where kind = 'INDIVIDUAL'");
        this.category = number("select id from category where code = 'municipality'");
        this.webinar = number("select id from route where code = 'webinar'");
        this.stream = number("select offered_when_full_id from route where code = 'webinar'");
    }

    /** Registers person {@code number} for the webinar, or for the stream with a number in the line. */
    void register(int number) throws SQLException {
        var email = "person" + number + "@city.example.lg.jp";
        var attempt = UUID.randomUUID().toString();
        number("select count(*) from registration where attempt = ?", attempt);
        number("select count(*) from registration where part_id = ? and active_email = ?", part, email);
        write("insert into person (email, name, name_key, language, first_seen_at) values (?, '髙橋　惠子', '髙橋惠子', 'ja', utc_timestamp(6)) "
                + "on duplicate key update id = id", email);
        var person = number("select id from person where email = ?", email);
        var place = seat();
        var registration = insert("""
                insert into registration (part_id, person_id, attempt, code, category_id, prefecture_code, municipality_code,
                  name, reading, department, profession, email, language, search, route_id, waiting_route_id, waiting_number,
                  channel, registered_at, registered_by, changed_at, active_email, active_person_id)
                values (?, ?, ?, 'ABCDEFGHJK', ?, '12', '122203', '髙橋　惠子', 'たかはし　けいこ', '介護保険課', '保健師', ?,
                  'ja', '高橋惠子たかはしけいこ千葉県流山市', ?, ?, ?, 'WEB', utc_timestamp(6), 'PARTICIPANT 髙橋　惠子',
                  utc_timestamp(6), ?, ?)""", part, person, attempt, category, email, place == null ? webinar : stream,
                place == null ? null : webinar, place, email, person);
        audit("registered", registration);
        if (place != null) {
            audit("joinedLine", registration);
        }
        write("insert into outgoing_mail (recipient, language, template, subject, body, concerns, state, written_at, next_attempt_at) "
                + "values (?, 'ja', 'registration-receipt', '受付', ?, ?, 'WAITING', utc_timestamp(6), utc_timestamp(6))",
                email, MAIL_BODY, "registration:" + registration);
        connection.commit();
    }

    /** Takes a place of the webinar, or else one of the stream and a number in the line; null is a place of the webinar. */
    private Long seat() throws SQLException {
        if (taken(webinar)) {
            return null;
        }
        write("update route set line_end = line_end + 1 where id = ? and taken >= capacity", webinar);
        var place = number("select line_end from route where id = ?", webinar);
        taken(stream);
        return place;
    }

    private boolean taken(long route) throws SQLException {
        return write("update route set taken = taken + 1 where id = ? and (capacity is null or taken < capacity)", route) == 1;
    }

    private void audit(String action, long registration) throws SQLException {
        write("insert into audit_entry (done_at, done_by, action, subject, detail) values (utc_timestamp(6), "
                + "'PARTICIPANT 髙橋　惠子', ?, ?, '髙橋　惠子 / webinar')", action, "registration:" + registration);
    }

    private int write(String sql, Object... values) throws SQLException {
        try (var statement = prepared(sql, values)) {
            return statement.executeUpdate();
        }
    }

    private long insert(String sql, Object... values) throws SQLException {
        try (var statement = prepared(sql, values)) {
            statement.executeUpdate();
            try (var keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private long number(String sql, Object... values) throws SQLException {
        try (var statement = prepared(sql, values); var result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
