package jp.kenshu.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** What tests do to accounts behind the portal's back, and what they look for in its outbox and on its record. */
@ApplicationScoped
@Transactional
public class AccountStage {

    @PersistenceContext
    private EntityManager entities;

    /** Closes the accounts of a role of staff. */
    public void close(String role) {
        entities.createNativeQuery("update staff set closed_at = now(6) where role = ?").setParameter(1, role).executeUpdate();
    }

    /** Opens the accounts of a role of staff again, as they were at first. */
    public void reopen(String role) {
        entities.createNativeQuery("update staff set closed_at = null, set_up_at = null where role = ?").setParameter(1, role).executeUpdate();
    }

    /** Lets the accounts of a role of staff be set up anew. */
    public void setUp(String role) {
        entities.createNativeQuery("update staff set set_up_at = now(6) where role = ?").setParameter(1, role).executeUpdate();
    }

    /** Lets everybody have been signed in for as long as anybody may. */
    public void age() {
        entities.createNativeQuery("update kept_sign_in set ends_at = '2001-01-01'").executeUpdate();
    }

    /** What the record says was done to things of {@code kind}. */
    public String recorded(String kind) {
        return entities.createNativeQuery("select distinct action from audit_entry where subject like ? order by 1")
                .setParameter(1, kind + ":%").getResultList().toString();
    }

    /** The templates of the letters that keep what lets somebody in. */
    public String keys() {
        return entities.createNativeQuery("""
                select distinct template from outgoing_mail where body regexp 'token=[A-Za-z0-9_-]{20}|code=[A-Z0-9]{10}'
                  or exists (select 1 from registration r where instr(body, r.code) > 0)
                  or exists (select 1 from team t where instr(body, t.code) > 0)
                  or template = 'sign-in' and body regexp '[0-9]{6}' order by 1""").getResultList().toString();
    }
}
