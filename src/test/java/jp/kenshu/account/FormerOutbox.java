package jp.kenshu.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The outbox as it was when letters kept their links and codes, and what brings it up to date. */
@ApplicationScoped
@Transactional
class FormerOutbox {

    private static final String STEP = "/db/migration/V13__letters_without_keys.sql";

    @PersistenceContext
    private EntityManager entities;

    /** Gives the letter under {@code id} a text with everything in it. */
    void write(long id, String text) {
        entities.createNativeQuery("update outgoing_mail set body = ? where id = ?").setParameter(1, text).setParameter(2, id).executeUpdate();
    }

    /** Takes the step of the database that empties letters of their keys. */
    void bringUpToDate() throws IOException {
        try (var step = FormerOutbox.class.getResourceAsStream(STEP)) {
            Arrays.stream(new String(step.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*(\\n|$)"))
                    .filter(sql -> !sql.isBlank()).forEach(this::take);
        }
    }

    /** Straight to the database: the step has question marks of its own. */
    private void take(String sql) {
        try (var statement = entities.unwrap(Connection.class).createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
