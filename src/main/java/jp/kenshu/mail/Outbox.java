package jp.kenshu.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;
import jp.kenshu.mail.OutgoingMail.State;
import jp.kenshu.storage.Row;

/** The outbox: letters enter it in the transaction of the fact they tell of, and leave it one by one. */
@ApplicationScoped
@Transactional
public class Outbox {

    /** So long a node that claimed a letter may take to deliver it; afterwards another one tries. */
    private static final Duration CLAIM = Duration.ofMinutes(15);

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private Event<LetterPosted> posted;
    @Inject
    @Any
    private Instance<KeyMaker> makers;

    /** Fired when a letter has been posted; observed after commit, so that it leaves at once. */
    public record LetterPosted() {
    }

    /** By what a list of letters may be sorted. */
    public enum Order {
        /** As they were written. */
        WRITTEN("m.id"),
        /** By how far they have come. */
        STATE("m.state"),
        /** By the address of the reader. */
        RECIPIENT("m.recipient"),
        /** By what they are about. */
        SUBJECT("m.subject");

        private final String path;

        Order(String path) {
            this.path = path;
        }
    }

    /** Which letters somebody looks for: of a state, with {@code words} in address or subject, about one thing; null restricts nothing. */
    public record Wanted(State state, String words, String about) {
    }

    /** Puts a letter into the outbox. It is there exactly if the transaction of the fact succeeds. */
    public OutgoingMail post(Letter letter) {
        var mail = written(letter, clock.now());
        entities.persist(mail);
        if (letter.paper() != null) {
            entities.flush();
            entities.persist(new Enclosure(mail, letter.paper()));
        }
        posted.fire(new LetterPosted());
        return mail;
    }

    private static OutgoingMail written(Letter letter, Instant now) {
        var template = LetterTemplate.named(letter.template(), letter.language());
        return new OutgoingMail(letter, template.subject(letter.values()), template.body(letter.values()), now);
    }

    /** Puts several letters, with which no paper travels, into the outbox in their order, by one statement. */
    public void postTogether(List<Letter> letters) {
        var now = clock.now();
        entities.createNativeQuery("""
                insert into outgoing_mail (recipient, language, template, subject, body, concerns, state, written_at, next_attempt_at)
                select given.recipient, given.language, given.template, given.subject, given.body, given.concerns, given.state, ?, ?
                from json_table(?, '$[*]' columns (place for ordinality, recipient varchar(254) path '$.recipient',
                  language char(2) path '$.language', template varchar(60) path '$.template', subject varchar(300) path '$.subject',
                  body text path '$.body', concerns varchar(60) path '$.concerns', state varchar(20) path '$.state')) as given order by given.place""")
                .setParameter(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC)).setParameter(2, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .setParameter(3, Row.together(letters.stream().map(letter -> written(letter, now).row()).toList())).executeUpdate();
        posted.fire(new LetterPosted());
    }

    /**
     * Claims up to {@code limit} letters whose attempt is due, for the one node that asks. Those that were tried in vain come
     * last, so that a mailbox which keeps the mail server waiting holds up nobody else's letter.
     */
    List<OutgoingMail> claimDue(int limit) {
        var now = clock.now();
        var due = new ArrayList<>(lockDue("attempts = 0", now, limit));
        if (due.size() < limit) {
            due.addAll(lockDue("attempts > 0", now, limit - due.size()));
        }
        due.forEach(letter -> letter.claimUntil(now.plus(CLAIM)));
        return due;
    }

    /** In the index's own order: sorting them would lock letters that another node could take. */
    @SuppressWarnings("unchecked")
    private List<OutgoingMail> lockDue(String which, Instant now, int limit) {
        return entities.createNativeQuery("""
                select * from outgoing_mail force index (outgoing_mail_due) where state = 'WAITING' and %s and next_attempt_at <= ?
                order by next_attempt_at, id limit ? for update skip locked""".formatted(which), OutgoingMail.class)
                .setParameter(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .setParameter(2, limit).getResultList();
    }

    /** The mail server took the letter over. */
    void delivered(long id) {
        findLocked(id).ifPresent(letter -> letter.leave(clock.now()));
    }

    /** The mail server did not take the letter. */
    void returned(long id, Refusal refusal) {
        findLocked(id).ifPresent(letter -> letter.fail(refusal.fault(), refusal.forGood(), clock.now()));
    }

    /** Claimed letters that were not offered to the mail server after all wait on, as if nobody had claimed them. */
    void putBack(List<Long> ids) {
        ids.forEach(id -> findLocked(id).ifPresent(letter -> letter.claimUntil(clock.now())));
    }

    /** The mail server could not be reached: the letters were not offered, so no attempt counts, and wait until it may be back. */
    void keepWaiting(List<Long> ids, Refusal unreachable) {
        ids.forEach(id -> findLocked(id).ifPresent(letter -> letter.keepWaiting(unreachable.fault(), clock.now())));
    }

    /** What {@code letter} says to its recipient, with its keys in their places: made when it is sent, and kept nowhere. */
    public String textOf(OutgoingMail letter) {
        return LetterKey.filled(letter.getBody(), this::make);
    }

    private String make(LetterKey key) {
        return makers.stream().map(maker -> maker.make(key)).flatMap(Optional::stream).findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody makes the key " + key));
    }

    /** The letter under {@code id}. */
    public OutgoingMail get(long id) {
        return find(id).orElseThrow(() -> RuleViolation.of("letter.unknown"));
    }

    /** The letter under {@code id}, if there is one. */
    public Optional<OutgoingMail> find(long id) {
        return Optional.ofNullable(entities.find(OutgoingMail.class, id));
    }

    /** What travels with the letter under {@code id}, if anything does. */
    public Optional<Enclosure> findEnclosure(long id) {
        return Optional.ofNullable(entities.find(Enclosure.class, id));
    }

    /** All letters about {@code subject}, oldest first. */
    public List<OutgoingMail> about(String subject) {
        return entities.createQuery("select m from OutgoingMail m where m.concerns = :subject order by m.id", OutgoingMail.class)
                .setParameter("subject", subject).getResultList();
    }

    /** The letters posted after the one under {@code id}, oldest first. */
    List<OutgoingMail> after(long id) {
        return entities.createQuery("select m from OutgoingMail m where m.id > :id order by m.id", OutgoingMail.class)
                .setParameter("id", id).getResultList();
    }

    /** The {@code limit} of the wanted letters that follow the {@code first} ones in {@code order}, or from its end. */
    public List<OutgoingMail> list(Wanted wanted, Order order, boolean fromTheEnd, int first, int limit) {
        var direction = fromTheEnd ? " desc" : " asc";
        return filled(entities.createQuery("select m from OutgoingMail m where " + condition(wanted) + " order by " + order.path + direction + ", m.id" + direction,
                OutgoingMail.class), wanted).setFirstResult(first).setMaxResults(limit).getResultList();
    }

    /** How many letters are wanted. */
    public long count(Wanted wanted) {
        return filled(entities.createQuery("select count(m) from OutgoingMail m where " + condition(wanted), Long.class), wanted)
                .getSingleResult();
    }

    private static String condition(Wanted wanted) {
        return (wanted.state() == null ? "1 = 1" : "m.state = :state")
                + (wanted.words() == null ? "" : " and (lower(m.recipient) like :words escape '!' or lower(m.subject) like :words escape '!')")
                + (wanted.about() == null ? "" : " and m.concerns = :about");
    }

    private static <T> TypedQuery<T> filled(TypedQuery<T> query, Wanted wanted) {
        if (wanted.state() != null) {
            query.setParameter("state", wanted.state());
        }
        if (wanted.words() != null) {
            query.setParameter("words", "%" + wanted.words().toLowerCase(java.util.Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        }
        if (wanted.about() != null) {
            query.setParameter("about", wanted.about());
        }
        return query;
    }

    /** How many letters there are of each state. */
    public Map<State, Long> counts() {
        return byState(entities.createQuery("select m.state, count(m) from OutgoingMail m group by m.state", Object[].class));
    }

    /** How many letters about {@code subject} there are of each state. */
    public Map<State, Long> countsAbout(String subject) {
        return byState(entities.createQuery("select m.state, count(m) from OutgoingMail m where m.concerns = :subject group by m.state", Object[].class)
                .setParameter("subject", subject));
    }

    private static Map<State, Long> byState(TypedQuery<Object[]> counted) {
        var counts = new EnumMap<State, Long>(State.class);
        for (var state : State.values()) {
            counts.put(state, 0L);
        }
        counted.getResultList().forEach(row -> counts.put((State) row[0], (Long) row[1]));
        return counts;
    }

    /** How many letters wait although they should have left: an attempt was made in vain, or the mail server cannot be reached. */
    public long countDelayed() {
        return entities.createQuery("""
                select count(m) from OutgoingMail m where m.state = :waiting and m.lastFault is not null""", Long.class)
                .setParameter("waiting", State.WAITING).getSingleResult();
    }

    /** Lets a letter be tried again now. */
    public void tryAgain(long id) {
        findLocked(id).orElseThrow(() -> RuleViolation.of("letter.unknown")).tryAgain(clock.now());
        posted.fire(new LetterPosted());
    }

    /** Lets all letters that were given up be tried again now, and answers how many they are. */
    public int tryAllAgain() {
        var count = entities.createQuery("""
                update OutgoingMail m set m.state = :waiting, m.attempts = 0, m.nextAttemptAt = :now
                where m.state = :givenUp""")
                .setParameter("waiting", State.WAITING).setParameter("givenUp", State.GIVEN_UP)
                .setParameter("now", clock.now()).executeUpdate();
        posted.fire(new LetterPosted());
        return count;
    }

    private Optional<OutgoingMail> findLocked(long id) {
        return Optional.ofNullable(entities.find(OutgoingMail.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
