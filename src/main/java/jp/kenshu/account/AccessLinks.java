package jp.kenshu.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.InputText;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.AccessLink.Purpose;
import jp.kenshu.mail.Letter;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.PublicAddress;

/** The links and codes by which people come in, each good once and for a time. */
@ApplicationScoped
@Transactional
public class AccessLinks {

    /** How long a link asked for at the sign-in page is good. */
    public static final Duration SIGN_IN_LASTS = Duration.ofHours(24);
    /** How long the set-up link of staff is good. */
    public static final Duration SET_UP_LASTS = Duration.ofDays(7);
    /** Nobody gets sign-in letters faster than this … */
    static final Duration BETWEEN_LETTERS = Duration.ofMinutes(1);
    /** … nor more than these within a day. */
    static final int LETTERS_A_DAY = 10;

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private People people;
    @Inject
    private Outbox outbox;
    @Inject
    private PublicAddress address;

    /** The path of a link by which {@code person} signs in within {@code lasts} and then sees {@code leadsTo} (null: their first page). */
    public String openFor(Person person, Duration lasts, String leadsTo) {
        var token = Secrets.token();
        var now = clock.now();
        entities.persist(AccessLink.forPerson(person, Secrets.hash(token), leadsTo, now, now.plus(lasts)));
        return linkPath(token);
    }

    /**
     * Somebody asks to sign in as {@code email}: whoever registered with it gets a letter with a link and a six-digit
     * code, which is good only together with {@code request}, the secret of the asking browser. Nobody is told whether
     * the address is known, nor whether a letter was held back because too many were asked for.
     */
    public void ask(String email, String request, String leadsTo, String language) {
        var typed = InputText.email(email);
        if (!InputText.isEmail(typed)) {
            throw RuleViolation.at("email", "signIn.emailWrong");
        }
        people.find(typed).ifPresent(person -> sendLetter(person, request, leadsTo, language));
    }

    /** Sends whose link this was, used up or expired, a new one to the same page. */
    public void askAnew(String token, String request, String language) {
        find(token).filter(link -> link.getPerson() != null && !link.isLoopbackOnly())
                .ifPresent(link -> sendLetter(link.getPerson(), request, link.getLeadsTo(), language));
    }

    private void sendLetter(Person person, String request, String leadsTo, String language) {
        entities.lock(person, LockModeType.PESSIMISTIC_WRITE);
        var now = clock.now();
        if (askedSince(now.minus(BETWEEN_LETTERS), person) > 0
                || askedSince(now.minus(Duration.ofDays(1)), person) >= LETTERS_A_DAY) {
            return;
        }
        var token = Secrets.token();
        var code = Secrets.sixDigits();
        var link = AccessLink.forPerson(person, Secrets.hash(token), leadsTo, now, now.plus(SIGN_IN_LASTS));
        link.alsoBy(Secrets.hash(request), Secrets.hash(code));
        entities.persist(link);
        outbox.post(Letter.to(person.getEmail(), language, "sign-in", "person:" + person.getId())
                .with("name", person.getName()).with("code", code).with("link", address.of(linkPath(token))));
    }

    private long askedSince(Instant since, Person person) {
        return entities.createQuery("""
                select count(l) from AccessLink l
                where l.person = :person and l.requestHash is not null and l.madeAt > :since""", Long.class)
                .setParameter("person", person).setParameter("since", since).getSingleResult();
    }

    /** Uses up the newest link of {@code request} if {@code code} is its six-digit code; every try counts. */
    public Optional<AccessLink> useCode(String request, String code) {
        var typed = InputText.code(code);
        var newest = entities.createQuery("""
                select l from AccessLink l where l.requestHash = :request order by l.id desc""", AccessLink.class)
                .setParameter("request", Secrets.hash(request)).setMaxResults(1).getResultStream().findFirst();
        if (typed == null || newest.isEmpty()) {
            return Optional.empty();
        }
        var link = newest.get();
        entities.refresh(link, LockModeType.PESSIMISTIC_WRITE);
        if (!link.takesCodeAt(clock.now())) {
            return Optional.empty();
        }
        link.countCodeAttempt();
        if (!Secrets.matches(typed, link.getCodeHash())) {
            return Optional.empty();
        }
        link.use(clock.now());
        return newest;
    }

    /** A link by which a member of staff sets password and one-time codes; the member's former ones end. */
    public String openSetUp(StaffMember member) {
        endFor(member);
        return openSetUpFor(member);
    }

    /** A link by which the first of the secretariat, not known yet, sets up an account. */
    public String openFirstSetUp() {
        return openSetUpFor(null);
    }

    private String openSetUpFor(StaffMember member) {
        var token = Secrets.token();
        var now = clock.now();
        entities.persist(AccessLink.forStaff(Purpose.SET_UP, member, Secrets.hash(token), now, now.plus(SET_UP_LASTS)));
        return "/account/set-up?token=" + token;
    }

    /** Ends all links of {@code member} that are still good. */
    public void endFor(StaffMember member) {
        entities.createQuery("update AccessLink l set l.usedAt = :now where l.staff = :member and l.usedAt is null")
                .setParameter("now", clock.now()).setParameter("member", member).executeUpdate();
    }

    /** Ends all links by which the first of the secretariat could set up an account. */
    public void endFirst() {
        entities.createQuery("""
                update AccessLink l set l.usedAt = :now
                where l.purpose = :setUp and l.staff is null and l.usedAt is null""")
                .setParameter("now", clock.now()).setParameter("setUp", Purpose.SET_UP).executeUpdate();
    }

    /** A demonstration's link by which {@code member} signs in without password, from this machine only. */
    public String openForDemonstration(StaffMember member) {
        var token = Secrets.token();
        var now = clock.now();
        return keptToLoopback(AccessLink.forStaff(Purpose.SIGN_IN, member, Secrets.hash(token), now, now.plus(SET_UP_LASTS)), token);
    }

    /** A demonstration's link by which {@code person} signs in, from this machine only. */
    public String openForDemonstration(Person person) {
        var token = Secrets.token();
        var now = clock.now();
        return keptToLoopback(AccessLink.forPerson(person, Secrets.hash(token), null, now, now.plus(SET_UP_LASTS)), token);
    }

    private String keptToLoopback(AccessLink link, String token) {
        link.keepToLoopback();
        entities.persist(link);
        return linkPath(token);
    }

    private static String linkPath(String token) {
        return "/account/link?token=" + token;
    }

    /** The link of {@code token}, if the portal ever made it. Looking at it changes nothing. */
    public Optional<AccessLink> find(String token) {
        if (token == null) {
            return Optional.empty();
        }
        return entities.createQuery("select l from AccessLink l where l.tokenHash = :hash", AccessLink.class)
                .setParameter("hash", Secrets.hash(token)).getResultStream().findFirst();
    }

    /** Uses the sign-in link of {@code token} up, once, whoever presses the button twice. */
    public AccessLink useForSignIn(String token, boolean fromLoopback) {
        return use(token, Purpose.SIGN_IN, fromLoopback);
    }

    /** Uses the set-up link of {@code token} up, once. */
    public AccessLink useForSetUp(String token) {
        return use(token, Purpose.SET_UP, false);
    }

    private AccessLink use(String token, Purpose purpose, boolean fromLoopback) {
        var link = find(token).filter(found -> found.getPurpose() == purpose)
                .filter(found -> fromLoopback || !found.isLoopbackOnly())
                .filter(found -> found.getStaff() == null || found.getStaff().isOpen())
                .orElseThrow(() -> RuleViolation.of("accessLink.unknown"));
        entities.refresh(link, LockModeType.PESSIMISTIC_WRITE);
        if (link.isUsed()) {
            throw RuleViolation.of("accessLink.used");
        }
        if (!link.isGoodAt(clock.now())) {
            throw RuleViolation.of("accessLink.expired");
        }
        link.use(clock.now());
        return link;
    }
}
