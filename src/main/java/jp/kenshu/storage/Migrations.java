package jp.kenshu.storage;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.Flyway;

/** Brings the database to the shape that this version of the portal needs, once, whichever node comes first. */
@ApplicationScoped
public class Migrations {

    @Resource(lookup = "java:app/kenshu")
    private DataSource database;

    /** Applies what is missing and answers the version reached. */
    public String bringUpToDate() {
        var result = Flyway.configure(getClass().getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion;
    }
}
