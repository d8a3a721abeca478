package jp.kenshu.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import jp.kenshu.HttpClients;
import jp.kenshu.launcher.EmbeddedDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The lists of the desk with as many people as registered in 令和５年度: the people as they registered, sorted, searched and taken away,
 * their letters and the record. The yardstick is the bare SQL: whatever such a page shows, asked in as few words as it takes over one
 * connection and read to the end. Page and SQL take turns.
 */
@Tag("bench")
@Tag("desk")
class DeskBench {

    private static final int PEOPLE = 1_559;
    private static final int WARMING_UP = 400;
    private static final int TIMES = 60;
    private static final String STANDING = "where r.part_id = (select id from part where kind = 'INDIVIDUAL') and r.withdrawn_at is null";
    private static final String PERSON_BY_PERSON = """
            select r.*, p.*, o.name, c.name, f.name, m.name from registration r join person p on p.id = r.person_id join route o on o.id = r.route_id
            join category c on c.id = r.category_id left join prefecture f on f.code = r.prefecture_code
            left join municipality m on m.code = r.municipality_code\s""" + STANDING;
    private static final List<String> FIGURES = List.of(
            "select r.route_id, r.category_id, r.prefecture_code, count(*) from registration r " + STANDING + " group by r.route_id, r.category_id, r.prefecture_code",
            "select r.waiting_route_id, r.id from registration r " + STANDING + " and r.waiting_route_id is not null order by r.waiting_number",
            "select date(date_add(registered_at, interval 9 hour)) as day, count(*) from registration group by day",
            "select date(date_add(withdrawn_at, interval 9 hour)) as day, count(*) from registration where withdrawn_at is not null group by day");

    private final HttpClient http = HttpClients.builder().cookieHandler(new CookieManager()).build();
    private String address;
    private Connection connection;

    @Test
    void desk() throws Exception {
        var folder = Path.of("target", "bench", "desk").toAbsolutePath();
        var war = SheetServer.archive(folder);
        try (var database = EmbeddedDatabase.start(folder.resolve("data")); var server = SheetServer.start(war, database, folder)) {
            address = server.address();
            connection = DriverManager.getConnection(database.url(), database.user(), database.password());
            registerEverybody();
            get("/test/bench/board");
            compare("people", "/registration/organiser/people", people("", "r.id desc"));
            var heap = server.heap();
            compare("people by affiliation", "/registration/organiser/people?sort=AFFILIATION", people("", "f.code, m.code, r.organisation_order, r.reading_order, r.id"));
            compare("people with a word", "/registration/organiser/people?q=%E4%BF%9D%E9%99%BA", people(" and r.search like '%保険%'", "r.id desc"));
            compare("people as CSV", "/registration/organiser/export.csv", List.of(PERSON_BY_PERSON + " order by r.id"));
            compare("letters", "/mail/organiser/outbox", List.of("select count(*) from outgoing_mail", "select state, count(*) from outgoing_mail group by state",
                    "select * from outgoing_mail order by id desc limit 50"));
            compare("record", "/record/organiser/record", List.of("select count(*) from audit_entry", "select distinct action from audit_entry",
                    "select * from audit_entry order by id desc limit 50"));
            Figure.say("bench desk: heap %.0f MB after the first list, %.0f MB after %d more pages", heap, server.heap(), 5 * (WARMING_UP + TIMES));
        }
    }

    /** Most of them take part by stream, and come from all over the country. */
    private void registerEverybody() throws SQLException {
        for (var table : List.of("registration", "outgoing_mail", "audit_entry", "person")) {
            write("delete from " + table);
        }
        connection.setAutoCommit(false);
        var registrations = new PlainRegistrations(connection);
        for (int number = 0; number < PEOPLE; number++) {
            registrations.register(number);
        }
        write("""
                update registration r join (select code, prefecture_code, row_number() over (order by code) as place from municipality) m on m.place = 1 + r.id % 1741
                set r.waiting_route_id = null, r.waiting_number = null, r.municipality_code = m.code, r.prefecture_code = m.prefecture_code,
                  r.registered_at = date_add(r.registered_at, interval -(r.id % 30) day), r.reading_order = lpad(r.id * 7919 % 10007, 5, '0')""");
        write("update registration set search = if(id % 10 = 0, '介護保険課', '薬剤師会')");
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void write(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static List<String> people(String condition, String order) {
        return List.of("select count(*) from registration r " + STANDING + condition, PERSON_BY_PERSON + condition + " order by " + order + " limit 50",
                FIGURES.get(0), FIGURES.get(1), FIGURES.get(2), FIGURES.get(3));
    }

    private void compare(String name, String page, List<String> words) throws Exception {
        for (int time = 0; time < WARMING_UP; time++) {
            get(page);
            ask(words);
        }
        var pages = new double[TIMES];
        var bare = new double[TIMES];
        for (int time = 0; time < TIMES; time++) {
            var begun = System.nanoTime();
            get(page);
            var between = System.nanoTime();
            ask(words);
            pages[time] = (between - begun) / 1e6;
            bare[time] = (System.nanoTime() - between) / 1e6;
        }
        Figure.print("desk, " + name, Figure.percentile(pages, 0.5), "ms", Figure.percentile(bare, 0.5));
    }

    private void ask(List<String> words) throws SQLException {
        for (var each : words) {
            try (var statement = connection.prepareStatement(each); var rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        rows.getObject(column);
                    }
                }
            }
        }
    }

    private void get(String page) throws Exception {
        var answer = http.send(HttpRequest.newBuilder(URI.create(address + page)).build(), HttpResponse.BodyHandlers.ofString());
        assertTrue(answer.statusCode() == 200, () -> page + " answered " + answer.statusCode() + ": " + answer.body());
    }
}
