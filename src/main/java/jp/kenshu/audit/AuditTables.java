package jp.kenshu.audit;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jp.kenshu.PersonalTable;
import jp.kenshu.PersonalTables;

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
}
