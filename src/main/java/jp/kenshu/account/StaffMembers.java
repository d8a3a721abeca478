package jp.kenshu.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.InputText;
import jp.kenshu.JapaneseOrder;
import jp.kenshu.OneLine;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.secret.OneTimeCodes;
import jp.kenshu.account.secret.Passwords;
import jp.kenshu.account.secret.SecretBox;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.mail.Letter;
import jp.kenshu.mail.Outbox;

/** The people of the secretariat, the organisers and the advisers, and how they come in. */
@ApplicationScoped
@Transactional
public class StaffMembers {

    private static final int NAME_MAX = 50;

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private AccessLinks links;
    @Inject
    private Passwords passwords;
    @Inject
    private SecretBox box;
    @Inject
    private AuditTrail audit;
    @Inject
    private Outbox outbox;
    @Inject
    private KnownDevices devices;
    @Inject
    private AskingBrowser browser;

    /** What somebody chooses at the set-up: password (twice), and the secret of the one-time codes with a code of it. */
    public record Choice(String password, String again, String secret, String code) {
    }

    /**
     * Lets a member in who knows the password and has a fresh one-time code, or nobody: an unknown address, a wrong
     * password, a wrong or used code and an account that refuses for a while all get the same answer. On a device that is
     * known to be the member's only what is tried there counts.
     */
    public Optional<StaffMember> signIn(String email, String password, String code) {
        var known = find(InputText.email(email)).filter(StaffMember::isOpen).filter(StaffMember::isSetUp);
        var right = passwords.matches(password, known.map(StaffMember::getPasswordHash).orElse(null));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var member = lock(known.get().getId());
        var now = clock.now();
        var tries = triesAt(member);
        if (tries.isRefusingAt(now)) {
            return Optional.empty();
        }
        var step = right ? stepOf(code, member) : OptionalLong.empty();
        if (step.isEmpty() || !member.comeIn(step.getAsLong())) {
            fail(member, tries, now);
            return Optional.empty();
        }
        tries.forget();
        audit.record(Actor.staff(member.getRole(), member.getName()), "staffSignedIn", member.getSubject(), browser.device());
        return Optional.of(member);
    }

    private WrongTries triesAt(StaffMember member) {
        return devices.findOf(member).map(KnownDevice::getWrongTries).orElseGet(member::getTriesOfStrangers);
    }

    private void fail(StaffMember member, WrongTries tries, Instant now) {
        tries.count(now);
        audit.record(Actor.portal(), "staffSignInWrong", member.getSubject(), member.getName(), browser.device());
        if (tries.isRefusingAt(now)) {
            audit.record(Actor.portal(), "staffSignInRefused", member.getSubject(), member.getName());
            if (tries == member.getTriesOfStrangers() && member.warn(now)) {
                mailWayIn(member, "staff-sign-in-tried");
            }
        }
    }

    private void mailWayIn(StaffMember member, String template) {
        outbox.post(Letter.to(member.getEmail(), "ja", template, member.getSubject())
                .with("name", member.getName()).with("link", links.openWayIn(member)));
    }

    /**
     * Whoever is held up by what strangers try asks for a letter with a link that makes their device known. Nobody is told whether
     * the address is a member's; a letter held back because strangers asked for too many finds earlier ones still good.
     */
    public void askWayIn(String email) {
        var typed = InputText.email(email);
        if (!InputText.isEmail(typed)) {
            throw RuleViolation.at("email", "staff.emailWrong");
        }
        find(typed).filter(StaffMember::isOpen).filter(StaffMember::isSetUp).map(member -> lock(member.getId()))
                .filter(links::mayHaveWayIn).ifPresent(member -> mailWayIn(member, "staff-way-in"));
    }

    /** Whether the member under {@code id} shows again that they know the password; who has none (in a demonstration) need not. */
    public boolean knowsPassword(long id, String password) {
        var member = lock(id);
        if (!member.isSetUp()) {
            return true;
        }
        var tries = triesAt(member);
        var now = clock.now();
        if (tries.isRefusingAt(now)) {
            return false;
        }
        if (passwords.matches(password, member.getPasswordHash())) {
            return true;
        }
        fail(member, tries, now);
        return false;
    }

    private OptionalLong stepOf(String code, StaffMember member) {
        var typed = InputText.code(code);
        return typed == null ? OptionalLong.empty() : box.open(member.getTotpSecret())
                .map(secret -> OneTimeCodes.stepOf(typed, secret, Instant.now())).orElse(OptionalLong.empty());
    }

    /** Adds a member of staff, who gets a letter with the set-up link; the link's path is known only now. */
    @AllowedTo(Role.SECRETARIAT)
    public String add(String email, String name, Role role, Actor by) {
        var plainEmail = mustBeAddress(email);
        if (role == null) {
            throw RuleViolation.at("role", "staff.roleMissing");
        }
        if (find(plainEmail).isPresent()) {
            throw RuleViolation.at("email", "staff.emailTaken");
        }
        var member = new StaffMember(plainEmail, mustBeName(name), role, by.stored(), clock.now());
        entities.persist(member);
        entities.flush();
        audit.record(by, "staffAdded", member.getSubject(), member.getName(), role);
        return invite(member);
    }

    /** Sends a new set-up link, for who lost theirs, the password or the authenticator; the former links end. */
    @AllowedTo(Role.SECRETARIAT)
    public String inviteAnew(long id, Actor by) {
        var member = lock(id);
        if (!member.isOpen()) {
            throw RuleViolation.of("staff.isClosed", member.getName());
        }
        audit.record(by, "staffLinkSent", member.getSubject(), member.getName());
        return invite(member);
    }

    private String invite(StaffMember member) {
        var link = links.openSetUp(member);
        outbox.post(Letter.to(member.getEmail(), "ja", "staff-set-up", member.getSubject())
                .with("name", member.getName()).with("link", link));
        return links.pathOf(link);
    }

    /** Ends an account. Its links end too, and whoever is signed in with it is no more. Answers whether it was open until now. */
    @AllowedTo(Role.SECRETARIAT)
    public boolean close(long id, Actor by) {
        var member = lock(id);
        if (!member.isOpen()) {
            return false;
        }
        if (member.getRole() == Role.SECRETARIAT && otherSecretariat(member).isEmpty()) {
            throw RuleViolation.of("staff.lastSecretariat");
        }
        links.endFor(member);
        member.close(clock.now());
        audit.record(by, "staffClosed", member.getSubject(), member.getName());
        return true;
    }

    private List<StaffMember> otherSecretariat(StaffMember than) {
        return secretariat().stream().filter(member -> !member.getId().equals(than.getId())).toList();
    }

    /** Opens a closed account again; answers whether it was closed until now. */
    @AllowedTo(Role.SECRETARIAT)
    public boolean reopen(long id, Actor by) {
        var member = lock(id);
        if (member.isOpen()) {
            return false;
        }
        member.reopen();
        audit.record(by, "staffReopened", member.getSubject(), member.getName());
        return true;
    }

    /** The member whose link this is sets password and one-time codes, which uses the link up. */
    public StaffMember setUp(String token, Choice choice) {
        var member = links.useForSetUp(token).getStaff();
        if (member == null) {
            throw RuleViolation.of("accessLink.unknown");
        }
        return chosen(lock(member.getId()), choice);
    }

    /** The secretariat itself begins, by the link of the portal's start: it names itself and sets up its account. */
    public StaffMember setUpFirst(String token, String name, String email, Choice choice) {
        if (links.useForSetUp(token).getStaff() != null) {
            throw RuleViolation.of("accessLink.unknown");
        }
        links.endFirst();
        var plainEmail = mustBeAddress(email);
        var plainName = mustBeName(name);
        var member = find(plainEmail).orElseGet(() -> {
            var first = new StaffMember(plainEmail, plainName, Role.SECRETARIAT, Actor.portal().stored(), clock.now());
            entities.persist(first);
            entities.flush();
            return first;
        });
        if (member.getRole() != Role.SECRETARIAT) {
            throw RuleViolation.at("email", "staff.emailTaken");
        }
        member.reopen();
        return chosen(member, choice);
    }

    private StaffMember chosen(StaffMember member, Choice choice) {
        var hash = passwords.hashOf(choice.password(), choice.again(), List.of(member.getName(), member.getEmail()));
        var code = InputText.code(choice.code());
        var step = code == null || !OneTimeCodes.isSecret(choice.secret()) ? OptionalLong.empty()
                : OneTimeCodes.stepOf(code, choice.secret(), Instant.now());
        if (step.isEmpty()) {
            throw RuleViolation.at("code", "setUp.codeWrong");
        }
        member.setUp(hash, box.seal(choice.secret()), step.getAsLong(), clock.now());
        audit.record(Actor.staff(member.getRole(), member.getName()), "staffSetUp", member.getSubject(), member.getName());
        return member;
    }

    /** The path of a link by which the first of the secretariat sets up an account, while nobody of it can come in. */
    public Optional<String> openFirstSetUp() {
        return secretariat().stream().anyMatch(this::canComeIn) ? Optional.empty() : Optional.of(links.openFirstSetUp());
    }

    private boolean canComeIn(StaffMember member) {
        return member.isSetUp() && box.open(member.getTotpSecret()).isPresent();
    }

    private List<StaffMember> secretariat() {
        return entities.createQuery("""
                select s from StaffMember s where s.role = :role and s.closedAt is null order by s.id""", StaffMember.class)
                .setParameter("role", Role.SECRETARIAT).getResultList();
    }

    /** The member of a demonstration, who comes in by a link of this machine and has no password. */
    public StaffMember meetForDemonstration(String email, String name, Role role) {
        return find(email).orElseGet(() -> {
            var member = new StaffMember(email, name, role, Actor.portal().stored(), clock.now());
            entities.persist(member);
            entities.flush();
            return member;
        });
    }

    /** Whether who signed in as the member under {@code id} still is: the account is open and has not been set up anew. */
    public boolean isStillIn(long id, Instant setUpAt) {
        var member = entities.find(StaffMember.class, id);
        return member != null && member.isOpen() && Objects.equals(member.getSetUpAt(), setUpAt);
    }

    /** All members, those in use first, by role and name. */
    public List<StaffMember> all() {
        return entities.createQuery("select s from StaffMember s", StaffMember.class).getResultStream()
                .sorted(Comparator.comparing((StaffMember member) -> !member.isOpen()).thenComparing(StaffMember::getRole)
                        .thenComparing(member -> JapaneseOrder.key(member.getName())).thenComparing(StaffMember::getId)).toList();
    }

    private Optional<StaffMember> find(String email) {
        return entities.createQuery("select s from StaffMember s where s.email = :email", StaffMember.class)
                .setParameter("email", email).getResultStream().findFirst();
    }

    private StaffMember lock(long id) {
        var member = entities.find(StaffMember.class, id);
        if (member == null) {
            throw RuleViolation.of("staff.unknown");
        }
        entities.refresh(member, LockModeType.PESSIMISTIC_WRITE);
        return member;
    }

    private static String mustBeAddress(String typed) {
        var email = InputText.email(typed);
        if (!InputText.isEmail(email)) {
            throw RuleViolation.at("email", "staff.emailWrong");
        }
        return email;
    }

    private static String mustBeName(String typed) {
        var name = InputText.trimmed(typed);
        if (name == null || InputText.length(name) > NAME_MAX || name.length() > 2 * NAME_MAX) {
            throw RuleViolation.at("name", "staff.nameWrong", NAME_MAX);
        }
        return OneLine.in("name", name);
    }
}
