package jp.kenshu.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.InputText;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;
import jp.kenshu.UnreadableRequest;
import jp.kenshu.audit.Actor;
import jp.kenshu.storage.Retried;

/**
 * The drafts of all forms. An entry is taken when its writer knew the latest one, so that two windows never overwrite each
 * other; a draft is forgotten once what it was for has been saved.
 */
@ApplicationScoped
@Retried
@Transactional
public class Drafts {

    /** So many entries a form has at most. */
    static final int ENTRIES_MAX = 600;
    private static final int NAME_MAX = 80;
    private static final int TEXT_MAX = 20_000;
    private static final String OF_KEY = "select e from DraftEntry e where e.form = :form and e.owner = :owner and e.base = :base order by e.id";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;

    /** One entry as it was sent: its name, its text, and the revision that the writer saw. */
    record Sent(String entry, String text, int known) {

        Sent {
            if (entry.isEmpty() || entry.length() > NAME_MAX || !NAME.matcher(entry).matches() || known < 0) {
                throw UnreadableRequest.because("no entry of a form");
            }
        }
    }

    /** Takes in what has been typed. What somebody else changed meanwhile stands; what cannot be kept is told; the rest is saved. */
    SavedDraft save(DraftKey key, List<Sent> sent, Actor by) {
        var now = clock.now();
        var standing = held(key);
        if (standing.size() + sent.size() > ENTRIES_MAX) {
            throw UnreadableRequest.because("more entries than a form has");
        }
        var revisions = new LinkedHashMap<String, Integer>();
        var conflicts = new ArrayList<SavedDraft.Conflict>();
        var refused = new ArrayList<RuleViolation>();
        for (var each : sent) {
            var fault = faultOf(each);
            if (fault.isPresent()) {
                refused.add(fault.get());
                continue;
            }
            var entry = standing.computeIfAbsent(each.entry(), name -> new DraftEntry(key, name, each.known(), by, now));
            if (!entry.getText().equals(each.text()) && entry.getRevision() != each.known()) {
                conflicts.add(new SavedDraft.Conflict(each.entry(), entry.getText(), entry.getRevision(), entry.getSavedBy().name()));
                continue;
            }
            if (!entry.getText().equals(each.text()) || entry.getRevision() == 0) {
                entry.change(each.text(), by, now);
            }
            entities.persist(entry);
            revisions.put(each.entry(), entry.getRevision());
        }
        return new SavedDraft(revisions, conflicts, refused, now);
    }

    private static Optional<RuleViolation> faultOf(Sent sent) {
        if (sent.text().length() > TEXT_MAX) {
            return Optional.of(RuleViolation.at(sent.entry(), "homework.tooLong", TEXT_MAX, InputText.length(sent.text())));
        }
        return InputText.isBroken(sent.text()) ? Optional.of(RuleViolation.at(sent.entry(), "homework.broken")) : Optional.empty();
    }

    /** The draft's entries, held until the transaction ends; its first entry of all is what two first writers wait for. */
    private Map<String, DraftEntry> held(DraftKey key) {
        entities.createNativeQuery("""
                insert into draft_entry (form, owner, base, entry, text, saved_at, saved_by) values (?, ?, ?, '', '', utc_timestamp(6), '')
                on duplicate key update id = id""").setParameter(1, key.form()).setParameter(2, key.owner()).setParameter(3, key.base()).executeUpdate();
        return byName(entities.createQuery(OF_KEY, DraftEntry.class).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setParameter("form", key.form()).setParameter("owner", key.owner()).setParameter("base", key.base()).getResultList());
    }

    private static Map<String, DraftEntry> byName(List<DraftEntry> entries) {
        return entries.stream().filter(entry -> !entry.getEntry().isEmpty())
                .collect(Collectors.toMap(DraftEntry::getEntry, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** What has been typed into the form and not yet sent, by the names of its entries. */
    public Map<String, DraftEntry> of(DraftKey key) {
        return byName(entities.createQuery(OF_KEY, DraftEntry.class).setParameter("form", key.form()).setParameter("owner", key.owner())
                .setParameter("base", key.base()).getResultList());
    }

    /** What the form was for has been saved, and its drafts are done with. */
    public void forget(String form, long owner) {
        entities.createQuery("delete from DraftEntry e where e.form = :form and e.owner = :owner")
                .setParameter("form", form).setParameter("owner", owner).executeUpdate();
    }
}
