package jp.kenshu.questionnaire.repeat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.audit.Said;
import jp.kenshu.programme.Dates;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Response;
import jp.kenshu.questionnaire.Responses;
import jp.kenshu.questionnaire.repeat.RepeatSearch.Apart;
import jp.kenshu.storage.Retried;

/** Responses that came twice: what looks so, and what people have made of it. Nothing is merged by the portal itself, and nothing is deleted. */
@ApplicationScoped
@Retried
@Transactional
public class Repeats {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Responses responses;
    @Inject
    private AuditTrail audit;

    /** What somebody decided about two responses. */
    enum Decision {
        /** One person gave both; the first one counts. */
        FIRST_COUNTS,
        /** One person gave both; the second one counts. */
        SECOND_COUNTS,
        /** Two people gave them. */
        APART
    }

    /** A decision about two responses, by their ids. */
    record Judgement(long first, long second, Decision decision) {
    }

    /** The responses to {@code questionnaire} that one person may have given twice, as far as nobody has judged. */
    public List<LikelyRepeat> likely(Questionnaire questionnaire) {
        return RepeatSearch.among(responses.of(questionnaire), apart());
    }

    private Set<Apart> apart() {
        List<?> pairs = entities.createNativeQuery("select first_id, second_id from repeat_apart").getResultList();
        return pairs.stream().map(Object[].class::cast).map(pair -> Apart.of(((Number) pair[0]).longValue(), ((Number) pair[1]).longValue()))
                .collect(Collectors.toSet());
    }

    /** The responses that count as another one, with that one. */
    public List<Response> merged(Questionnaire questionnaire) {
        return entities.createQuery("select r from Response r join fetch r.countsAs where r.questionnaire = :questionnaire order by r.id", Response.class)
                .setParameter("questionnaire", questionnaire).getResultList();
    }

    /** Does as was judged: all of it, or nothing where somebody else was quicker. */
    @AllowedTo(Role.SECRETARIAT)
    public void judge(List<Judgement> judgements, Actor by) {
        judgements.forEach(judgement -> {
            var pair = held(judgement.first(), judgement.second());
            switch (judgement.decision()) {
                case FIRST_COUNTS -> merge(pair.get(0), pair.get(1), by);
                case SECOND_COUNTS -> merge(pair.get(1), pair.get(0), by);
                case APART -> keepApart(pair.get(0), pair.get(1), by);
            }
        });
    }

    private void merge(Response counting, Response other, Actor by) {
        if (apart().contains(Apart.of(counting.getId(), other.getId()))) {
            throw RuleViolation.of("repeats.judgedMeanwhile");
        }
        other.countAs(counting);
        audit.record(by, "responsesMerged", counting.getQuestionnaire().getSubject(), told(counting), told(other));
    }

    private void keepApart(Response first, Response second, Actor by) {
        if (first.countsTogetherWith(second)) {
            throw RuleViolation.of("repeats.judgedMeanwhile");
        }
        var pair = Apart.of(first.getId(), second.getId());
        int said = entities.createNativeQuery("insert ignore into repeat_apart (first_id, second_id, said_by) values (?, ?, ?)")
                .setParameter(1, pair.first()).setParameter(2, pair.second()).setParameter(3, by.stored()).executeUpdate();
        if (said == 1) {
            audit.record(by, "responsesKeptApart", first.getQuestionnaire().getSubject(), told(first), told(second));
        }
    }

    /** The response under {@code id} counts for itself again, and is asked about anew. */
    @AllowedTo(Role.SECRETARIAT)
    public void undo(long id, Actor by) {
        var response = held(id, id).get(0);
        var counting = response.getCountsAs();
        if (counting != null) {
            response.countForItself();
            audit.record(by, "responsesParted", response.getQuestionnaire().getSubject(), told(counting), told(response));
        }
    }

    /** Both, held until the end of the transaction, in the order that was asked for; taken in the order of their ids, so that two deeds wait for each other. */
    private List<Response> held(long first, long second) {
        LongStream.of(first, second).distinct().sorted().mapToObj(id -> entities.find(Response.class, id)).forEach(response -> {
            if (response == null) {
                throw RuleViolation.of("repeats.unknown");
            }
            entities.refresh(response, LockModeType.PESSIMISTIC_WRITE);
        });
        return List.of(entities.find(Response.class, first), entities.find(Response.class, second));
    }

    /** How the record tells of a response: by its way and day, and its sheet. */
    private static Object told(Response response) {
        return Said.inBoth(words -> words.text(response.getSheet() == null ? "repeats.told" : "repeats.toldWithSheet", words.name(response.getChannel()),
                Dates.in(words.locale().getLanguage()).shortDay(response.getGivenOn()), response.getSheet()));
    }
}
