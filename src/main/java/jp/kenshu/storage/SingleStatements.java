package jp.kenshu.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/**
 * Statements that want neither entities nor a transaction of several steps: each is whole by itself, so that it costs one word to the
 * database. It is for what very many do at the same time.
 */
@ApplicationScoped
public class SingleStatements {

    @Resource(lookup = "java:app/kenshu")
    private DataSource database;

    /** The rows that answer {@code question}. */
    public List<Object[]> ask(String question, Object... values) {
        return say(question, values, statement -> {
            try (var answer = statement.executeQuery()) {
                return rows(answer);
            }
        });
    }

    /** Writes, and answers how many rows of all tables were found to be written. */
    public int write(String words, Object... values) {
        return say(words, values, PreparedStatement::executeUpdate);
    }

    /** What is done with a statement once it has its values. */
    private interface Deed<T> {

        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T say(String words, Object[] values, Deed<T> deed) {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(words)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            return deed.with(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<Object[]> rows(ResultSet answer) throws SQLException {
        var rows = new ArrayList<Object[]>();
        while (answer.next()) {
            var row = new Object[answer.getMetaData().getColumnCount()];
            for (int column = 0; column < row.length; column++) {
                row[column] = answer.getObject(column + 1);
            }
            rows.add(row);
        }
        return rows;
    }
}
