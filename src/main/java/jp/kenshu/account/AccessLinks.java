package jp.kenshu.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import jp.kenshu.Words;
import jp.kenshu.account.AccessLink.Purpose;
import jp.kenshu.account.secret.Secrets;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.mail.Letter;
import jp.kenshu.mail.LetterKey;
import jp.kenshu.mail.Outbox;

/** The links and codes by which people come in, each good once and for a time. */
@ApplicationScoped
@Transactional
public class AccessLinks {

    /** How long a link asked for at the sign-in page is good. */
    public static final Duration SIGN_IN_LASTS = Duration.ofHours(24);
    /** How long the set-up link of staff is good. */
    public static final Duration SET_UP_LASTS = Duration.ofDays(7);
    /** How long a link is good that makes a device known. */
    static final Duration WAY_IN_LASTS = Duration.ofHours(24);
    /** Nobody gets sign-in letters faster than this … */
    static final Duration BETWEEN_LETTERS = Duration.ofMinutes(1);
    /** … and after so many within a day, asked for on one known device or by all strangers together, each waits longer … */
    static final int LETTERS_A_DAY = 10;
    /** From so many a day on, a letter says how many were asked for. */
    private static final int OFTEN = 5;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(15);
    /** … but never longer than this. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private People people;
    @Inject
    private TakesPart takesPart;
    @Inject
    private Outbox outbox;
    @Inject
    private LinkKeys keys;
    @Inject
    private KnownDevices devices;
    @Inject
    private AuditTrail audit;
    @Inject
    private AskingBrowser browser;

    /** A link for a letter, by which {@code person} signs in within {@code lasts} and then sees {@code leadsTo} (null: their first page). */
    public LetterKey openFor(Person person, Duration lasts, String leadsTo) {
        var key = keys.link();
        var now = clock.now();
        entities.persist(AccessLink.forPerson(person, Secrets.hash(keys.token(key)), leadsTo, now, now.plus(lasts)));
        return key;
    }

    /**
     * Somebody asks to sign in as {@code email}: whoever registered with it, several people maybe, gets a letter with a link and
     * a six-digit code, which is good only together with {@code request}, the secret of the asking browser. Nobody is told whether
     * the address is known, nor whether a letter was held back because too many were asked for.
     */
    public void ask(String email, String request, String leadsTo, String language) {
        var typed = InputText.email(email);
        if (!InputText.isEmail(typed)) {
            throw RuleViolation.at("email", "signIn.emailWrong");
        }
        sendLetter(sharing(typed), request, leadsTo, language, false);
    }

    /** Sends whose link this was, used up or expired, a new one to the same page. Who has it is no stranger, and waits for none. */
    public void askAnew(String token, String request, String language) {
        find(token).filter(link -> link.getPerson() != null && !link.isLoopbackOnly())
                .ifPresent(link -> sendLetter(sharing(link.getPerson().getEmail()), request, link.getLeadsTo(), language, true));
    }

    /** One letter to all who share an address; the first of them stands for the address in what is counted and locked. */
    private void sendLetter(List<Person> sharing, String request, String leadsTo, String language, boolean byFormerLetter) {
        if (sharing.isEmpty()) {
            return;
        }
        var person = sharing.get(0);
        entities.lock(person, LockModeType.PESSIMISTIC_WRITE);
        var now = clock.now();
        var device = sharing.stream().flatMap(each -> devices.findOf(each).stream()).findFirst().orElse(null);
        var today = askedFor(person.getEmail(), device, now);
        if (!mayFollow(today, byFormerLetter ? BETWEEN_LETTERS : waitAfter(today.size()), now)) {
            return;
        }
        var key = keys.link();
        var code = keys.codeOf(key);
        var link = AccessLink.forPerson(person, Secrets.hash(keys.token(key)), leadsTo, now, now.plus(SIGN_IN_LASTS));
        link.alsoBy(Secrets.hash(request), Secrets.hash(keys.sixDigits(code)), device);
        entities.persist(link);
        outbox.post(Letter.to(person.getEmail(), language, "sign-in", "person:" + person.getId())
                .with("name", names(sharing, Words.in(language))).with("shared", sharing.size() > 1 ? Words.in(language).text("signInLetter.shared") : "")
                .with("code", code).with("link", key)
                .with("often", today.size() + 1 < OFTEN ? "" : today.size() + 1));
    }

    private static String names(List<Person> sharing, Words words) {
        return sharing.stream().map(Person::getName).collect(Collectors.joining(words.text("signInLetter.and")));
    }

    /** When letters to an address were asked for since a day before {@code now}, the newest first: on this device of its people's, or by strangers. */
    private List<Instant> askedFor(String email, KnownDevice device, Instant now) {
        return entities.createQuery("""
                select l from AccessLink l where l.person.email = :email and l.requestHash is not null and l.madeAt > :since
                order by l.madeAt desc""", AccessLink.class)
                .setParameter("email", email).setParameter("since", now.minus(Duration.ofDays(1))).getResultStream()
                .filter(link -> Objects.equals(link.getAskedOn(), device)).map(AccessLink::getMadeAt).toList();
    }

    /** Whether one more letter may follow those of {@code today}, the newest first. */
    private static boolean mayFollow(List<Instant> today, Duration wait, Instant now) {
        return today.isEmpty() || !now.isBefore(today.get(0).plus(wait));
    }

    private static Duration waitAfter(int letters) {
        if (letters < LETTERS_A_DAY) {
            return BETWEEN_LETTERS;
        }
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(letters - LETTERS_A_DAY, 5));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** A link for a letter by which {@code member} makes a device known. It lets nobody in. */
    LetterKey openWayIn(StaffMember member) {
        var key = keys.wayIn();
        var now = clock.now();
        entities.persist(AccessLink.forStaff(Purpose.WAY_IN, member, Secrets.hash(keys.token(key)), now, now.plus(WAY_IN_LASTS)));
        return key;
    }

    /** Whether {@code member} may get one more letter with such a link now. */
    boolean mayHaveWayIn(StaffMember member) {
        var now = clock.now();
        var today = entities.createQuery("""
                select l.madeAt from AccessLink l where l.staff = :member and l.purpose = :wayIn and l.madeAt > :since
                order by l.madeAt desc""", Instant.class).setParameter("member", member).setParameter("wayIn", Purpose.WAY_IN)
                .setParameter("since", now.minus(Duration.ofDays(1))).getResultList();
        return mayFollow(today, waitAfter(today.size()), now);
    }

    /** Those whom a link may let in: who it was written to, or all who share the address that it was asked for with. */
    public List<Person> mayComeInBy(AccessLink link) {
        if (link.getPerson() == null) {
            return List.of();
        }
        return link.isForAddress() ? sharing(link.getPerson().getEmail()) : List.of(link.getPerson());
    }

    /** The people at an address who take part in anything; who does not any more is no choice, unless nobody does. */
    private List<Person> sharing(String email) {
        var all = people.at(email);
        var here = all.size() > 1 ? takesPart.among(all) : all;
        return here.isEmpty() ? all : here;
    }

    /** The one whom {@code link} lets in: {@code who} of those who share its address, or the only one; nobody before that is said. */
    private Optional<Person> comer(AccessLink link, Long who) {
        var sharing = mayComeInBy(link);
        return sharing.size() == 1 ? Optional.of(sharing.get(0)) : sharing.stream().filter(each -> each.getId().equals(who)).findFirst();
    }

    /**
     * The newest link of {@code request} if {@code code} is its six-digit code; every try counts. It is used up unless several people
     * share its address and {@code who} is none of them: then nobody has come in, and it is to be asked who it is.
     */
    public Optional<AccessLink> useCode(String request, String code, Long who) {
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
            audit.record(Actor.portal(), "signInCodeWrong", "person:" + link.getPerson().getId(), link.getName(), browser.device());
            return Optional.empty();
        }
        comer(link, who).ifPresent(comer -> {
            link.letIn(comer);
            link.use(clock.now());
            recordSignIn(link);
        });
        return newest;
    }

    /** A link by which a member of staff sets password and one-time codes; the member's former ones end. */
    public LetterKey openSetUp(StaffMember member) {
        endFor(member);
        return openSetUpFor(member);
    }

    /** The path of a link by which the first of the secretariat, not known yet, sets up an account. */
    public String openFirstSetUp() {
        return pathOf(openSetUpFor(null));
    }

    private LetterKey openSetUpFor(StaffMember member) {
        var key = keys.setUp();
        var now = clock.now();
        entities.persist(AccessLink.forStaff(Purpose.SET_UP, member, Secrets.hash(keys.token(key)), now, now.plus(SET_UP_LASTS)));
        return key;
    }

    /** The path of a link that was opened for a letter, for whoever shows it this once. */
    public String pathOf(LetterKey link) {
        return keys.path(link);
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

    /** Uses the sign-in link of {@code token} up, once, whoever presses the button twice; {@code who} of those who share its address comes in. */
    public AccessLink useForSignIn(String token, boolean fromLoopback, Long who) {
        var link = use(token, Purpose.SIGN_IN, fromLoopback);
        if (link.getPerson() != null) {
            link.letIn(comer(link, who).orElseThrow(() -> RuleViolation.at("who", "link.chooseWho")));
        }
        recordSignIn(link);
        return link;
    }

    private void recordSignIn(AccessLink link) {
        if (link.getStaff() == null) {
            audit.record(Actor.participant(link.getName()), "participantSignedIn", "person:" + link.getPerson().getId(), browser.device());
        } else {
            audit.record(Actor.staff(link.getStaff().getRole(), link.getName()), "staffSignedIn", link.getStaff().getSubject(), browser.device());
        }
    }

    /** Uses the link of {@code token} up, once, that makes a device known, and answers whose it is from now on. */
    public StaffMember useForWayIn(String token) {
        var member = use(token, Purpose.WAY_IN, false).getStaff();
        audit.record(Actor.staff(member.getRole(), member.getName()), "deviceMadeKnown", member.getSubject(), browser.device());
        return member;
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
