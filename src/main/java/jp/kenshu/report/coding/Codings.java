package jp.kenshu.report.coding;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.QuestionnaireDiscarded;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.Responses;
import jp.kenshu.storage.Retried;

/** The categories of free answers, and who sorted which text into which of them. */
@ApplicationScoped
@Retried
@Transactional
public class Codings {

    /** The most categories of one question. */
    public static final int MOST = 35;

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Responses responses;
    @Inject
    private AuditTrail audit;

    /** Makes a category for the texts in {@code cell}; one of the same name is not made again. */
    @AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
    public void add(long questionnaireId, AnswerCell cell, String name, Actor by) {
        var questionnaire = questionnaires.held(questionnaireId);
        var category = new CodingCategory(questionnaire, cell.code(), name);
        var others = categories(questionnaire, cell);
        if (others.stream().anyMatch(other -> other.getName().equals(category.getName()))) {
            throw RuleViolation.at("category", "coding.known", category.getName());
        }
        if (others.size() >= MOST) {
            throw RuleViolation.at("category", "coding.tooMany", MOST);
        }
        entities.persist(category);
        audit.record(by, "codingCategoryAdded", questionnaire.getSubject(), category.getName());
    }

    /** Takes a category away, also from the texts that were sorted into it. */
    @AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
    public void remove(long categoryId, Actor by) {
        var category = entities.find(CodingCategory.class, categoryId);
        if (category != null) {
            entities.remove(category);
            audit.record(by, "codingCategoryRemoved", category.getQuestionnaire().getSubject(), category.getName());
        }
    }

    /** The categories that were made for a questionnaire before it was ever opened go with it. */
    void forget(@Observes QuestionnaireDiscarded gone) {
        entities.createQuery("delete from CodingCategory c where c.questionnaire.id = :id").setParameter("id", gone.questionnaireId()).executeUpdate();
    }

    /** Keeps into which categories {@code by} sorts a text, instead of what they said of it before. */
    @AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
    public void code(long questionnaireId, AnswerCell cell, long response, Collection<Long> categories, Actor by) {
        var questionnaire = questionnaires.get(questionnaireId);
        if (!texts(questionnaire, cell).containsKey(response)) {
            throw RuleViolation.of("coding.unknownText");
        }
        var known = categories(questionnaire, cell).stream().map(CodingCategory::getId).filter(categories::contains).map(String::valueOf).collect(Collectors.joining(","));
        entities.createNativeQuery("replace into coded_answer (response_id, cell, coder, categories) values (?, ?, ?, ?)")
                .setParameter(1, response).setParameter(2, cell.code()).setParameter(3, by.stored()).setParameter(4, known).executeUpdate();
    }

    /** The texts in {@code cell} by their responses, in an order that says nothing. */
    public Map<Long, String> texts(Questionnaire questionnaire, AnswerCell cell) {
        var texts = new LinkedHashMap<Long, String>();
        responses.readEach(questionnaire, given -> {
            if (!given.answers().of(cell).isEmpty()) {
                texts.put(given.id(), given.answers().text(cell));
            }
        });
        return texts;
    }

    /** The categories of the texts in {@code cell}, in the order in which they were made. */
    public List<CodingCategory> categories(Questionnaire questionnaire, AnswerCell cell) {
        return categories(questionnaire).stream().filter(category -> category.getCell().equals(cell.code())).toList();
    }

    /** All categories of a questionnaire. */
    public List<CodingCategory> categories(Questionnaire questionnaire) {
        return entities.createQuery("select c from CodingCategory c where c.questionnaire = :questionnaire order by c.id", CodingCategory.class)
                .setParameter("questionnaire", questionnaire).getResultList();
    }

    /** What everybody made of the texts in {@code cell}, as far as their categories are still there. */
    public List<CodedText> coded(Questionnaire questionnaire, AnswerCell cell) {
        var known = categories(questionnaire, cell).stream().map(CodingCategory::getId).collect(Collectors.toSet());
        Stream<?> rows = entities.createNativeQuery("""
                select c.response_id, c.coder, c.categories from coded_answer c join response r on r.id = c.response_id
                where r.questionnaire_id = ? and c.cell = ? order by c.response_id, c.coder""")
                .setParameter(1, questionnaire.getId()).setParameter(2, cell.code()).getResultStream();
        return rows.map(row -> (Object[]) row).map(row -> new CodedText(((Number) row[0]).longValue(), (String) row[1], ids((String) row[2], known))).toList();
    }

    /** What has come of the sorting so far: the categories of all questions, and those of each text that count. */
    public SortedTexts sorted(Questionnaire questionnaire) {
        var names = categories(questionnaire).stream().collect(Collectors.groupingBy(CodingCategory::getCell, LinkedHashMap::new, Collectors.toList()));
        var given = new LinkedHashMap<String, Map<Long, List<String>>>();
        names.forEach((cell, categories) -> given.put(cell, inNames(Agreement.counted(coded(questionnaire, AnswerCell.find(cell).orElseThrow())), categories)));
        return new SortedTexts(names.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().stream().map(CodingCategory::getName).toList())), given);
    }

    private static Map<Long, List<String>> inNames(Map<Long, Set<Long>> counted, List<CodingCategory> categories) {
        return counted.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> categories.stream()
                .filter(category -> each.getValue().contains(category.getId())).map(CodingCategory::getName).toList()));
    }

    private static Set<Long> ids(String written, Set<Long> known) {
        return Arrays.stream(written.split(",")).filter(id -> !id.isEmpty()).map(Long::valueOf).filter(known::contains).collect(Collectors.toSet());
    }
}
