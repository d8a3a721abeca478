package jp.kenshu.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Everything that stands in the database, for tests that ask what an act has left there. */
@ApplicationScoped
@Transactional
public class DatabaseContent {

    @PersistenceContext
    private EntityManager entities;

    /** Every row of every table, by the names of its columns; what is null is left out. */
    public Map<String, List<Map<String, String>>> read() {
        var content = new LinkedHashMap<String, List<Map<String, String>>>();
        names("select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE' order by table_name")
                .forEach(table -> content.put(table, rows(table)));
        return content;
    }

    /** The kinds of days and moments that the columns of these tables hold, each once. */
    public List<String> typesOfTimes(String... tables) {
        return names("select distinct data_type from information_schema.columns where table_schema = database() and table_name in ('"
                + String.join("', '", tables) + "') and data_type in ('date', 'time', 'datetime', 'timestamp', 'year')");
    }

    /** The columns of these tables that the database counts up by itself. */
    public List<String> countedUp(String... tables) {
        return names("select column_name from information_schema.columns where table_schema = database() and table_name in ('"
                + String.join("', '", tables) + "') and extra like '%auto_increment%'");
    }

    private List<Map<String, String>> rows(String table) {
        var columns = names("select column_name from information_schema.columns where table_schema = database() and table_name = '" + table
                + "' order by ordinal_position");
        var rows = new ArrayList<Map<String, String>>();
        List<?> found = entities.createNativeQuery("select " + String.join(", ", columns.stream().map(name -> "`" + name + "`").toList())
                + " from `" + table + "`").getResultList();
        for (var each : found) {
            var values = each instanceof Object[] several ? several : new Object[] {each};
            var row = new LinkedHashMap<String, String>();
            for (int at = 0; at < values.length; at++) {
                if (values[at] != null) {
                    row.put(columns.get(at), Objects.toString(values[at]));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private List<String> names(String query) {
        List<?> names = entities.createNativeQuery(query).getResultList();
        return names.stream().map(name -> name.toString().toLowerCase(Locale.ROOT)).toList();
    }
}
