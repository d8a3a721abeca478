package jp.kenshu.audit;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jp.kenshu.PersonalTable;
import jp.kenshu.PersonalTables;
import jp.kenshu.Words;

/** The record of deeds: that they were done stays, the name of a person is taken out. */
@ApplicationScoped
public class AuditTables implements PersonalTables {

    @Override
    public List<PersonalTable> personalTables() {
        return List.of(
                PersonalTable.of("audit_entry", "subject in {subjects}").showing("done_at", "done_by", "action", "detail").emptying("detail", "''")
                        .unnaming("done_by"),
                PersonalTable.of("audit_entry", "subject in {circle} or {mailed:detail} or {mailed:done_by}").unnaming("done_by", "detail"));
    }

    @Override
    public Map<String, String> inWords(PersonalTable table, Map<String, Object> row, String column, Words words) {
        var value = row.get(column).toString();
        return switch (column) {
            case "done_by" -> Map.of("", Actor.fromStored(value).name());
            case "action" -> words.has("audit." + value) ? Map.of("", words.text("audit." + value)) : Map.of();
            case "detail" -> Map.of("", String.join(" / ", Said.read(value, words.locale())));
            default -> Map.of();
        };
    }
}
