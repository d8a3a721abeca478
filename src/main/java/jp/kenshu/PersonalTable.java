package jp.kenshu;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of a table that are about a person, by rule: which they are ({@code whose}, a condition in SQL), which columns a person is shown
 * ({@code shown}; {@code read} are looked at besides, to say those in words), and what becomes of them once the person's data have to go: they are deleted, or they stay for the conference's figures and
 * the others' work with columns emptied ({@code emptied}: column and what it says instead, in SQL) and with the person's names and addresses
 * taken out of texts ({@code unnamed}).
 *
 * <p>A condition speaks of the person by {@code {person}}, {@code {registrations}}, {@code {members}}, {@code {teams}} and {@code {groups}} (their
 * ids), {@code {subjects}} and {@code {circle}} (what the record calls their own things, and those of their team and group as well),
 * {@code {emails}} and {@code {ownEmails}} (their addresses; those that nobody shares), {@code {participants}} (how they are named where they did
 * something), and {@code {named:column}} or {@code {mailed:column}} (a text in which one of their names or addresses, or of their addresses, stands).
 */
public record PersonalTable(String name, String whose, List<String> shown, List<String> read, boolean deleted, Map<String, String> emptied, List<String> unnamed) {

    /** What stands where a person's name was. */
    public static final String MARK = "（削除）";
    /** The same as SQL. */
    public static final String MARKED = "'" + MARK + "'";

    /** Rows of {@code name} that stay as they are until something is said of them. */
    public static PersonalTable of(String name, String whose) {
        return new PersonalTable(name, whose, List.of(), List.of(), false, Map.of(), List.of());
    }

    /** The same, of which the person is shown these columns. */
    public PersonalTable showing(String... columns) {
        return new PersonalTable(name, whose, List.of(columns), read, deleted, emptied, unnamed);
    }

    /** The same, of which these columns are looked at besides, to say in words what the person is shown. */
    public PersonalTable reading(String... columns) {
        return new PersonalTable(name, whose, shown, List.of(columns), deleted, emptied, unnamed);
    }

    /** The same, which are deleted. */
    public PersonalTable thatGo() {
        return new PersonalTable(name, whose, shown, read, true, emptied, unnamed);
    }

    /** The same, in which {@code column} then says {@code sql} instead. */
    public PersonalTable emptying(String column, String sql) {
        var more = new LinkedHashMap<>(emptied);
        more.put(column, sql);
        return new PersonalTable(name, whose, shown, read, deleted, more, unnamed);
    }

    /** The same, out of whose texts the names and addresses are taken. */
    public PersonalTable unnaming(String... columns) {
        return new PersonalTable(name, whose, shown, read, deleted, emptied, List.of(columns));
    }

    /** What becomes of the rows, as words are named by: {@code deleted}, {@code emptied}, {@code unnamed} or {@code stays}. */
    public String fate() {
        return deleted ? "deleted" : !emptied.isEmpty() ? "emptied" : !unnamed.isEmpty() ? "unnamed" : "stays";
    }
}
