package jp.kenshu.questionnaire;

import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.secret.SecretBox;
import jp.kenshu.storage.Retried;

/**
 * What a personal link hands out for answering: another pass at each opening, sealed, which answers once and says to nobody else whose
 * link it came from. By which links somebody has answered is kept with the responses, under codes that lead to a link by the portal's key
 * alone. The people are marked as having answered when as many have that nobody can tell which response is whose ({@link #AT_ONCE}):
 * together, in a transaction of their own, in which their codes go.
 */
@ApplicationScoped
@Retried
@Transactional
public class OneTimePasses {

    /** So many marks at least are written together. */
    public static final int AT_ONCE = 5;
    private static final Pattern PASS = Pattern.compile("pass (\\d{1,19}) (\\d{1,19})");

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private SecretBox box;
    @Inject
    private Responses responses;

    /** What a pass says once it is opened: which questionnaire it is for, and by which link. */
    private record Pass(long questionnaire, long link) {
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
    public boolean isFor(Questionnaire questionnaire, String pass) {
        return find(pass).filter(each -> each.questionnaire() == questionnaire.getId()).isPresent();
    }

    /** The link that handed out {@code pass}. */
    public Optional<PersonalLink> linkOf(String pass) {
        return find(pass).map(each -> entities.find(PersonalLink.class, each.link()));
    }

    /** Whether somebody has answered by {@code link}, marked already or not, so that it answers no more; one with a name may answer anew. */
    public boolean isSpent(PersonalLink link) {
        return !link.getQuestionnaire().isNamed() && isSpent(link.getId());
    }

    private boolean isSpent(long link) {
        return !entities.createNativeQuery("select code from spent_link where code = ?").setParameter(1, code(link)).getResultList().isEmpty()
                || entities.createQuery("select l.answered from PersonalLink l where l.id = :id", Boolean.class).setParameter("id", link)
                        .getResultStream().findFirst().orElse(false);
    }

    /**
     * Answers by {@code pass}, in one transaction with noting that its link is spent: a second time only what the same {@code attempt} has
     * already brought. Of two windows at once, at whichever nodes, the second waits for the first.
     */
    public void use(String pass, String attempt, Runnable answering) {
        long link = find(pass).flatMap(this::held).orElseThrow(() -> RuleViolation.of("invited.forged"));
        boolean spent = isSpent(link);
        if (spent && !responses.hasReceived(attempt)) {
            throw RuleViolation.of("invited.alreadyAnswered");
        }
        answering.run();
        if (!spent) {
            entities.createNativeQuery("insert into spent_link (code, questionnaire_id) select ?, questionnaire_id from personal_link where id = ?")
                    .setParameter(1, code(link)).setParameter(2, link).executeUpdate();
        }
    }

    /** The link of {@code pass}, held until the end of the transaction. */
    private Optional<Long> held(Pass pass) {
        return Optional.ofNullable(entities.find(PersonalLink.class, pass.link(), LockModeType.PESSIMISTIC_WRITE)).map(PersonalLink::getId);
    }

    /** Writes the marks that wait for any questionnaire, where they are enough. */
    @Transactional(TxType.REQUIRES_NEW)
    public void writeMarks() {
        List<?> waiting = entities.createNativeQuery("select questionnaire_id from spent_link group by questionnaire_id having count(*) >= " + AT_ONCE)
                .getResultList();
        waiting.forEach(questionnaire -> writeTogether(((Number) questionnaire).longValue()));
    }

    /** Writes the marks that wait for the questionnaire under {@code id}, if they are enough. */
    @Transactional(TxType.REQUIRES_NEW)
    public void writeMarks(long id) {
        writeTogether(id);
    }

    /** Two nodes come one after the other, so that neither adds a single mark to the other's. */
    private void writeTogether(long questionnaire) {
        entities.find(Questionnaire.class, questionnaire, LockModeType.PESSIMISTIC_WRITE);
        var links = spentAndNotMarked(questionnaire);
        if (links.size() < AT_ONCE) {
            return;
        }
        entities.createQuery("update PersonalLink l set l.answered = true where l.id in :links").setParameter("links", links).executeUpdate();
        links.forEach(link -> entities.createNativeQuery("delete from spent_link where code = ?").setParameter(1, code(link)).executeUpdate());
    }

    /** The links whose people wait to be marked, in an order that says nothing. */
    private List<Long> spentAndNotMarked(long questionnaire) {
        var codes = codes(questionnaire);
        var links = codes.size() < AT_ONCE ? List.<Long>of()
                : entities.createQuery("select l.id from PersonalLink l where l.questionnaire.id = :questionnaire and l.answered = false", Long.class)
                        .setParameter("questionnaire", questionnaire).getResultList();
        var found = links.stream().filter(link -> codes.contains(code(link))).collect(Collectors.toList());
        Collections.shuffle(found);
        return found;
    }

    private Set<String> codes(long questionnaire) {
        List<?> codes = entities.createNativeQuery("select code from spent_link where questionnaire_id = ?").setParameter(1, questionnaire).getResultList();
        return codes.stream().map(Object::toString).collect(Collectors.toCollection(HashSet::new));
    }

    /** By what {@code spent_link} knows a link. */
    private String code(long link) {
        return HexFormat.of().formatHex(box.derive("spent " + link));
    }

    private Optional<Pass> find(String pass) {
        return Optional.ofNullable(pass).flatMap(said -> box.open(outOfAddress(said))).map(PASS::matcher).filter(found -> found.matches())
                .map(found -> new Pass(Long.parseLong(found.group(1)), Long.parseLong(found.group(2))));
    }
}
