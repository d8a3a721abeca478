package jp.kenshu.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.PortalClock;
import jp.kenshu.RuleViolation;
import jp.kenshu.form.Answers;
import jp.kenshu.storage.Retried;

/** The responses to questionnaires that say who answered: one for each person, written anew as often as they like until it closes. */
@ApplicationScoped
@Retried
@Transactional
public class NamedResponses {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Responses responses;

    /**
     * Keeps what the person of a link answers, in the place of what they answered before. {@code seen} is the sign of what the page showed of that, or
     * empty; what has been written since, in another window, is not overwritten, and the same twice is once.
     */
    public void answer(long linkId, long versionId, Answers typed, AnswerChannel channel, String seen) {
        var link = entities.find(PersonalLink.class, linkId, LockModeType.PESSIMISTIC_WRITE);
        var questionnaire = link.getQuestionnaire();
        if (!questionnaire.isOpenAt(clock.now())) {
            throw RuleViolation.of("questionnaire.nowClosed");
        }
        var answers = responses.understood(questionnaire, versionId, typed);
        var before = find(linkId);
        if (before.filter(response -> response.getAnswers().equals(answers)).isPresent()) {
            return;
        }
        if (!before.map(Response::getSign).orElse("").equals(seen)) {
            throw RuleViolation.of("named.changedMeanwhile");
        }
        var version = questionnaires.findAsked(questionnaire, versionId).orElseThrow();
        var today = clock.now().atZone(PortalClock.JAPAN).toLocalDate();
        before.ifPresentOrElse(response -> response.rewrite(version, answers, today), () -> {
            var response = new Response(questionnaire, version, answers, channel, today);
            entities.persist(response);
            entities.persist(new NamedResponse(response, link));
        });
        link.markAnswered();
    }

    /** What the person of the link has answered. */
    public Optional<Response> find(long linkId) {
        return entities.createQuery("select n.response from NamedResponse n where n.link.id = :link", Response.class)
                .setParameter("link", linkId).getResultStream().findFirst();
    }

    /** Who answered what, the names by the ids of the responses; none for a questionnaire without names. */
    public Map<Long, String> namesOf(Questionnaire questionnaire) {
        List<NamedResponse> all = entities.createQuery("select n from NamedResponse n join fetch n.link where n.link.questionnaire = :questionnaire",
                NamedResponse.class).setParameter("questionnaire", questionnaire).getResultList();
        return all.stream().collect(Collectors.toMap(each -> each.getResponse().getId(), each -> each.getLink().getPerson().getName()));
    }
}
