package jp.kenshu.assignment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jp.kenshu.HttpClients;
import jp.kenshu.account.secret.Secrets;

/** A member of a team who types into the homework form of a running portal, as its autosave does, and remembers what was acknowledged. */
public final class Typist {

    private static final HttpClient HTTP = HttpClients.plain();
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");
    private static final Pattern REVISION = Pattern.compile("\"revisions\":\\{\"[\\w-]+\":(\\d+)\\}");
    private static final int TEAM = 6;

    private final String address;
    private final long memberId;
    private final String cookie;
    private final Map<String, Integer> revisions = new HashMap<>();
    private final Map<String, String> acknowledged = new HashMap<>();

    private Typist(String address, long memberId, String cookie) {
        this.address = address;
        this.memberId = memberId;
        this.cookie = cookie;
    }

    /** Lets {@code count} people join teams of six, straight in the database, puts all deadlines far away, and signs them in. */
    public static List<Typist> come(String address, Connection database, int count) throws SQLException, IOException, InterruptedException {
        var people = new Newcomers(database);
        write(database, "update deadline set due_at = '2099-01-01'");
        write(database, "update edition_change set number = number + 1");
        var tokens = new LinkedHashMap<String, Long>();
        for (int number = 0; number < count; number++) {
            var token = Secrets.token();
            tokens.put(token, people.join(number / TEAM, number % TEAM + 1, Secrets.hash(token)));
        }
        if (!database.getAutoCommit()) {
            database.commit();
        }
        var typists = new ArrayList<Typist>();
        for (var token : tokens.entrySet()) {
            typists.add(new Typist(address, token.getValue(), signIn(address, token.getKey())));
        }
        return typists;
    }

    private record Newcomers(Connection database) {

        long join(int team, int position, String hash) throws SQLException {
            var part = number("select id from part where kind = 'TEAM'");
            var teamId = position == 1 ? insert("""
                    insert into team (part_id, venue_id, municipality_code, attempt, code, language, state, channel, registered_at, registered_by)
                    values (?, (select min(id) from venue where part_id = ?), '122203', uuid(), 'ABCDEFGHJK', 'ja', 'ADMITTED', 'WEB', utc_timestamp(6), 'PARTICIPANT typist')""",
                    part, part) : number("select max(id) from team");
            var email = "typist-" + team + "-" + position + "@city.example.lg.jp";
            var person = insert("insert into person (email, name, name_key, language, first_seen_at) values (?, '髙橋　惠子', '髙橋惠子', 'ja', utc_timestamp(6))", email);
            var member = insert("""
                    insert into team_member (team_id, part_id, person_id, position, representative, category_id, prefecture_code, municipality_code,
                      name, reading, department, profession, email, search, added_at, added_by, active_email, active_person_id)
                    values (?, ?, ?, ?, ?, (select id from category where code = 'municipality'), '12', '122203', '髙橋　惠子', 'たかはし　けいこ', '介護保険課',
                      '保健師', ?, 'x', utc_timestamp(6), 'PARTICIPANT typist', ?, ?)""", teamId, part, person, position, position == 1, email, email, person);
            insert("insert into access_link (token_hash, purpose, person_id, made_at, expires_at) values (?, 'SIGN_IN', ?, '2020-01-01', '2099-01-01')", hash, person);
            return member;
        }

        private long number(String query) throws SQLException {
            try (var statement = database.createStatement(); var result = statement.executeQuery(query)) {
                result.next();
                return result.getLong(1);
            }
        }

        private long insert(String sql, Object... values) throws SQLException {
            try (PreparedStatement statement = database.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.executeUpdate();
                try (var keys = statement.getGeneratedKeys()) {
                    keys.next();
                    return keys.getLong(1);
                }
            }
        }
    }

    private static void write(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Comes in by the link as a browser does, which keeps cookies and goes where it is led; the cookie of the session comes back. */
    private static String signIn(String address, String token) throws IOException, InterruptedException {
        var cookies = new CookieManager();
        var browser = HttpClients.builder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).build();
        var page = browser.send(HttpRequest.newBuilder(URI.create(address + "/account/link?token=" + token)).build(), HttpResponse.BodyHandlers.ofString());
        var fields = new LinkedHashMap<>(Map.of("link", "link", "enter", "enter", "token", token));
        HIDDEN.matcher(page.body()).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        var answer = browser.send(HttpRequest.newBuilder(URI.create(address + "/account/link")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream().map(field -> URLEncoder.encode(field.getKey(), UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), UTF_8)).collect(Collectors.joining("&")))).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.uri().getPath().equals("/account/link")) {
            throw new IllegalStateException("Nobody was signed in: " + answer.statusCode());
        }
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("kenshu"))
                .map(cookie -> "kenshu=" + cookie.getValue()).findFirst().orElseThrow();
    }

    /** Saves one entry as it has been typed so far; nothing is remembered unless the portal acknowledges it. */
    public void save(String entry, String text) throws IOException, InterruptedException {
        var body = "{\"answers\":[{\"entry\":\"%s\",\"text\":\"%s\",\"revision\":%d}]}".formatted(entry, text, revisions.getOrDefault(entry, 0));
        var answer = HTTP.send(HttpRequest.newBuilder(URI.create(address + "/assignment/homework-answers?member=" + memberId))
                .header("Content-Type", "application/json").header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        var revision = REVISION.matcher(answer.body());
        if (answer.statusCode() != 200 || !revision.find()) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        revisions.put(entry, Integer.valueOf(revision.group(1)));
        acknowledged.put(entry, text);
    }

    /** What the portal acknowledged last, by the entry's name. */
    public Map<String, String> acknowledged() {
        return acknowledged;
    }

    public long memberId() {
        return memberId;
    }
}
