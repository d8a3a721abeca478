package jp.kenshu.assignment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** A table as it was before a step of the database, for one connection alone, and what the step makes of its rows. */
@ApplicationScoped
@Transactional
public class FormerDatabase {

    @PersistenceContext
    private EntityManager entities;

    /**
     * Lays a table of former times, made by {@code table} and filled by {@code rows}, over the one of today, lets the updates of the
     * step change it, and reads it by {@code query}, of which the first column is answered.
     */
    public List<String> after(String step, String name, String table, List<String> rows, String query) throws IOException {
        try (var sql = FormerDatabase.class.getResourceAsStream("/db/migration/" + step); var statement = entities.unwrap(Connection.class).createStatement()) {
            statement.execute("create temporary table " + name + " (" + table + ") default character set utf8mb4 collate utf8mb4_bin");
            for (var row : rows) {
                statement.executeUpdate("insert into " + name + " values " + row);
            }
            for (var update : updates(new String(sql.readAllBytes(), StandardCharsets.UTF_8), name)) {
                statement.executeUpdate(update);
            }
            var found = new ArrayList<String>();
            try (var result = statement.executeQuery(query)) {
                while (result.next()) {
                    found.add(result.getString(1));
                }
            }
            statement.execute("drop temporary table " + name);
            return found;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static List<String> updates(String step, String name) {
        return Arrays.stream(step.split(";\\s*(\\n|$)")).map(sql -> sql.replaceAll("(?m)^--.*\\n", "").strip())
                .filter(sql -> sql.startsWith("update " + name + " ")).toList();
    }
}
