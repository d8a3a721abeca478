package jp.kenshu.group.history;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;

/** What was done by hand to drafts. Whoever asks holds the draft's own row, which is the lock of its history. */
@ApplicationScoped
@Transactional
public class Deeds {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private AuditTrail audit;

    /** The draft as it is before anything is done to it by hand; {@code kind} says how it came to be. Nothing where that is known. */
    public void begin(History history, String kind, String state) {
        if (find(history, 0).isEmpty()) {
            entities.persist(new Deed(history, 0, kind, "", state, Actor.portal(), clock.now()));
        }
    }

    /** The deed of {@code number} is done; what had been taken back before can no longer be done again. */
    @AllowedTo(Role.SECRETARIAT)
    public void add(History history, int number, String kind, String detail, String state, Actor by) {
        entities.createQuery("delete from Deed d where d.history = :history and d.number >= :number")
                .setParameter("history", history.stored()).setParameter("number", number).executeUpdate();
        entities.persist(new Deed(history, number, kind, detail, state, by, clock.now()));
        audit.record(by, history.action(kind), history.subject(), detail);
    }

    /** What the draft was before the deed of {@code number}, which is taken back. */
    @AllowedTo(Role.SECRETARIAT)
    public Deed undo(History history, int number, Actor by) {
        var before = find(history, number - 1).orElseThrow(() -> RuleViolation.of("formation.nothingToUndo"));
        audit.record(by, history.action("undone"), history.subject(), "");
        return before;
    }

    /** The deed after that of {@code number}, which had been taken back and is done again. */
    @AllowedTo(Role.SECRETARIAT)
    public Deed redo(History history, int number, Actor by) {
        var again = find(history, number + 1).orElseThrow(() -> RuleViolation.of("formation.nothingToRedo"));
        audit.record(by, history.action("redone"), history.subject(), again.getDetail());
        return again;
    }

    /** Everything that the draft ever was is told otherwise from now on: somebody came in another's place. */
    public void rewrite(History history, UnaryOperator<String> told) {
        of(history).forEach(deed -> deed.rewrite(told.apply(deed.getState())));
    }

    private Optional<Deed> find(History history, int number) {
        return entities.createQuery("select d from Deed d where d.history = :history and d.number = :number", Deed.class)
                .setParameter("history", history.stored()).setParameter("number", number).getResultStream().findFirst();
    }

    /** The deeds on a draft with how it began, the newest first, and with those that have been taken back. */
    public List<Deed> of(History history) {
        return entities.createQuery("select d from Deed d where d.history = :history order by d.number desc", Deed.class)
                .setParameter("history", history.stored()).getResultList();
    }
}
