package jp.kenshu.questionnaire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.secret.SecretBox;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a personal link hands out for answering: another pass at each opening, sealed, which answers once and says to nobody else whose
 * link it came from. That a link's person has answered waits here, in memory alone, until as many have that nobody can tell which response
 * is whose ({@link #AT_ONCE}); then the marks are written together, in a transaction of their own. When the portal is stopped, what still
 * waits goes sealed into the data folder, and comes back at the next start.
 */
@ApplicationScoped
public class OneTimePasses {

    /** So many marks at least are written together. */
    public static final int AT_ONCE = 5;
    private static final Logger LOG = Logger.getLogger(OneTimePasses.class.getName());
    private static final Pattern PASS = Pattern.compile("pass (\\d{1,19}) (\\d{1,19})");
    private static final int TURNS = 64;
    private static final String FILE = "waiting-marks.sealed";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private SecretBox box;
    @Inject
    private Responses responses;

    @Inject
    @ConfigProperty(name = "kenshu.data", defaultValue = "data")
    private String data;

    private final WaitingMarks waiting = new WaitingMarks();
    private final List<Object> turns = Stream.generate(Object::new).limit(TURNS).toList();

    /** What a pass says once it is opened: which questionnaire it is for, and by which link. */
    private record Pass(long questionnaire, long link) {
    }

    @PostConstruct
    void recall() {
        var file = Path.of(data, FILE);
        try {
            if (Files.exists(file)) {
                box.open(Files.readString(file)).ifPresent(waiting::read);
                Files.delete(file);
            }
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "Who has answered by personal links just before the portal stopped cannot be read", unreadable);
        }
    }

    @PreDestroy
    void keep() {
        try {
            if (!waiting.written().isEmpty()) {
                Files.writeString(Path.of(data, FILE), box.seal(waiting.written()));
            }
        } catch (IOException unwritable) {
            LOG.log(Level.WARNING, "Who has answered by personal links and is not marked yet cannot be kept", unwritable);
        }
    }

    /** A pass that answers once by {@code link}. */
    public String handOut(PersonalLink link) {
        return inAddress(box.seal("pass " + link.getQuestionnaire().getId() + " " + link.getId()));
    }

    /** What {@link SecretBox} sealed, in the letters that addresses allow. */
    public static String inAddress(String sealed) {
        return sealed.replace('+', '-').replace('/', '_').replace("=", "");
    }

    /** What {@link SecretBox} sealed, out of an address. */
    public static String outOfAddress(String said) {
        return said.replace('-', '+').replace('_', '/');
    }

    /** Whether {@code pass} is one for {@code questionnaire}. */
    boolean isFor(Questionnaire questionnaire, String pass) {
        return find(pass).filter(each -> each.questionnaire() == questionnaire.getId()).isPresent();
    }

    /** The link that handed out {@code pass}. */
    Optional<PersonalLink> linkOf(String pass) {
        return find(pass).map(each -> entities.find(PersonalLink.class, each.link()));
    }

    /** Whether somebody has answered by {@code link}, marked already or not, so that it answers no more; one with a name may answer anew. */
    public boolean isSpent(PersonalLink link) {
        return !link.getQuestionnaire().isNamed() && isSpent(new Pass(link.getQuestionnaire().getId(), link.getId()));
    }

    private boolean isSpent(Pass pass) {
        return waiting.has(pass.questionnaire(), pass.link()) || entities.createQuery("select l.answered from PersonalLink l where l.id = :id", Boolean.class)
                .setParameter("id", pass.link()).getResultStream().findFirst().orElse(false);
    }

    /**
     * Answers by {@code pass}: a second time only what the same {@code attempt} has already brought. Of two windows at once the second
     * waits for the first.
     */
    void use(String pass, String attempt, Runnable answering) {
        var used = find(pass).orElseThrow(() -> RuleViolation.of("invited.forged"));
        synchronized (turns.get((int) (used.link() % TURNS))) {
            boolean spent = isSpent(used);
            if (spent && !responses.hasReceived(attempt)) {
                throw RuleViolation.of("invited.alreadyAnswered");
            }
            answering.run();
            if (!spent) {
                waiting.add(used.questionnaire(), used.link());
            }
        }
    }

    /** Writes the marks that wait for any questionnaire, where they are enough. */
    @Transactional(TxType.REQUIRES_NEW)
    public void writeMarks() {
        waiting.questionnaires().forEach(this::writeTogether);
    }

    /** Writes the marks that wait for the questionnaire under {@code id}, if they are enough. */
    @Transactional(TxType.REQUIRES_NEW)
    public void writeMarks(long id) {
        writeTogether(id);
    }

    private void writeTogether(Long questionnaire) {
        var waited = waiting.of(questionnaire);
        var links = waited.size() < AT_ONCE ? List.<Long>of() : stillThere(waited);
        if (links.size() < AT_ONCE) {
            return;
        }
        entities.createQuery("update PersonalLink l set l.answered = true where l.id in :links").setParameter("links", links).executeUpdate();
        waiting.remove(questionnaire, waited);
    }

    /** Those of {@code links} that there are, in an order that says nothing. */
    private List<Long> stillThere(List<Long> links) {
        var there = new ArrayList<>(entities.createQuery("select l.id from PersonalLink l where l.id in :links", Long.class)
                .setParameter("links", links).getResultList());
        Collections.shuffle(there);
        return there;
    }

    private Optional<Pass> find(String pass) {
        return Optional.ofNullable(pass).flatMap(said -> box.open(outOfAddress(said))).map(PASS::matcher).filter(found -> found.matches())
                .map(found -> new Pass(Long.parseLong(found.group(1)), Long.parseLong(found.group(2))));
    }
}
