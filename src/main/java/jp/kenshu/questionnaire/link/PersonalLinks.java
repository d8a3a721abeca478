package jp.kenshu.questionnaire.link;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.Bilingual;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.Person;
import jp.kenshu.account.secret.SecretBox;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.questionnaire.OneTimePasses;
import jp.kenshu.questionnaire.PersonalLink;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.storage.Retried;

/** The personal links to questionnaires: written to whom they are for, once each, and again to those who have not answered. */
@ApplicationScoped
@Retried
@Transactional
public class PersonalLinks {

    private static final Pattern LINK = Pattern.compile("link (\\d{1,19})");
    private static final String REGISTERED = "exists (select r.id from Registration r where r.person = p and r.part.conference = :conference and r.withdrawnAt is null)";
    private static final String OF_A_TEAM = "exists (select m.id from TeamMember m where m.person = p and m.part.conference = :conference and m.activeEmail is not null)";
    private static final String HAS_NO_LINK = "not exists (select l.id from PersonalLink l where l.person = p and l.questionnaire.id = %d)";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private SecretBox box;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private OneTimePasses passes;
    @Inject
    private LinkLetters letters;
    @Inject
    private AuditTrail audit;

    /** How many people there are to ask, how many were asked by letter, and how many of these are marked as having answered. */
    public record Count(long addressed, long invited, long answered) {

        /** How many were asked and are not marked. */
        public long unanswered() {
            return invited - answered;
        }

        /** How many have still to be asked, as far as they take part. */
        public long uninvited() {
            return Math.max(0, addressed - invited);
        }
    }

    /** Writes a personal link to everybody who is to be asked and has none yet; answers how many these are. */
    @AllowedTo(Role.SECRETARIAT)
    public int invite(long questionnaireId, Actor by) {
        var questionnaire = openOne(questionnaireId);
        var asked = people(questionnaire, " and " + HAS_NO_LINK.formatted(questionnaireId));
        if (asked.isEmpty()) {
            throw RuleViolation.of("links.nobodyToInvite");
        }
        for (var person : asked) {
            var link = new PersonalLink(questionnaire, person);
            entities.persist(link);
            letters.invited(link);
        }
        audit.record(by, "questionnaireInvited", questionnaire.getSubject(), asked.size());
        return asked.size();
    }

    /** Writes once more to everybody who was asked, still takes part and is not known to have answered; once a day. */
    @AllowedTo(Role.SECRETARIAT)
    public int remind(long questionnaireId, Actor by) {
        var questionnaire = openOne(questionnaireId);
        var unanswered = unanswered(questionnaire);
        if (unanswered.isEmpty()) {
            throw RuleViolation.of("links.nobodyToRemind");
        }
        questionnaire.remind(clock.now().atZone(PortalClock.JAPAN).toLocalDate());
        unanswered.forEach(letters::reminded);
        audit.record(by, "questionnaireReminded", questionnaire.getSubject(), unanswered.size());
        return unanswered.size();
    }

    private Questionnaire openOne(long id) {
        var questionnaire = questionnaires.held(id);
        if (!questionnaire.isOpenAt(clock.now())) {
            throw RuleViolation.of("links.notOpen");
        }
        return questionnaire;
    }

    private List<Person> people(Questionnaire questionnaire, String condition) {
        return asking(questionnaire, "select p from Person p where " + addressed(questionnaire) + condition + " order by p.id", Person.class).getResultList();
    }

    private List<PersonalLink> unanswered(Questionnaire questionnaire) {
        return asking(questionnaire, "select l from PersonalLink l join l.person p where l.answered = false and l.questionnaire = :questionnaire and "
                + addressed(questionnaire) + " order by l.id", PersonalLink.class).setParameter("questionnaire", questionnaire).getResultList();
    }

    /** Who takes part as the questionnaire's invitees say. */
    private static String addressed(Questionnaire questionnaire) {
        return switch (questionnaire.getInvitees()) {
            case INDIVIDUALS -> REGISTERED;
            case TEAMS -> OF_A_TEAM;
            case EVERYBODY -> "(" + REGISTERED + " or " + OF_A_TEAM + ")";
        };
    }

    private <T> TypedQuery<T> asking(Questionnaire questionnaire, String query, Class<T> what) {
        return entities.createQuery(query, what).setParameter("conference", questionnaire.getConference());
    }

    /** All that there are to {@code questionnaire}, in an order that says nothing. */
    public List<PersonalLink> of(Questionnaire questionnaire) {
        return entities.createQuery("select l from PersonalLink l where l.questionnaire = :questionnaire order by l.id", PersonalLink.class)
                .setParameter("questionnaire", questionnaire).getResultList();
    }

    /** How many people there are to ask, and how far they have been. */
    public Count count(Questionnaire questionnaire) {
        return new Count(people(questionnaire, "").size(), linksOf(questionnaire, ""), linksOf(questionnaire, " and l.answered = true"));
    }

    private long linksOf(Questionnaire questionnaire, String condition) {
        return entities.createQuery("select count(l) from PersonalLink l where l.questionnaire = :questionnaire" + condition, Long.class)
                .setParameter("questionnaire", questionnaire).getSingleResult();
    }

    /** A questionnaire that waits for somebody: what it is called, where they answer it, and until when. */
    public record Waiting(Bilingual title, String path, DueMoment due) {
    }

    /** What the running edition asks the person under {@code personId} at this moment, and they are not known to have answered. */
    public List<Waiting> waitingFor(long personId) {
        return questionnaires.openOnes().stream().filter(questionnaire -> !people(questionnaire, " and p.id = " + personId).isEmpty())
                .filter(questionnaire -> find(questionnaire, personId).filter(link -> link.isAnswered() || passes.isSpent(link)).isEmpty())
                .map(questionnaire -> new Waiting(questionnaires.asks(questionnaire).getDefinition().title(),
                        questionnaire.isNamed() ? "/questionnaire/own-answer?questionnaire=" + questionnaire.getCode() : questionnaire.getPath(), questionnaire.getDue()))
                .toList();
    }

    /** The link of the person under {@code personId}, who is signed in, to a questionnaire with names; none where they are not asked. */
    @AllowedTo(Role.PARTICIPANT)
    public Optional<PersonalLink> ownOf(long questionnaireId, long personId) {
        var questionnaire = questionnaires.held(questionnaireId);
        if (!questionnaire.isNamed() || people(questionnaire, " and p.id = " + personId).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(find(questionnaire, personId).orElseGet(() -> {
            var link = new PersonalLink(questionnaire, entities.find(Person.class, personId));
            entities.persist(link);
            return link;
        }));
    }

    private Optional<PersonalLink> find(Questionnaire questionnaire, long personId) {
        return entities.createQuery("select l from PersonalLink l where l.questionnaire = :questionnaire and l.person.id = :person", PersonalLink.class)
                .setParameter("questionnaire", questionnaire).setParameter("person", personId).getResultStream().findFirst();
    }

    /** The token of the link under {@code id}, as it stands in a letter: another one each time, and all of them open it. */
    String token(long id) {
        return OneTimePasses.inAddress(box.seal("link " + id));
    }

    /** The link that {@code token} opens. */
    public Optional<PersonalLink> opened(String token) {
        return Optional.ofNullable(token).flatMap(said -> box.open(OneTimePasses.outOfAddress(said))).map(LINK::matcher).filter(found -> found.matches())
                .map(found -> entities.find(PersonalLink.class, Long.valueOf(found.group(1))));
    }
}
