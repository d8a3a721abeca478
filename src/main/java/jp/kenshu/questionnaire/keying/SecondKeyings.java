package jp.kenshu.questionnaire.keying;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.Response;
import jp.kenshu.questionnaire.Responses;
import jp.kenshu.storage.Retried;

/**
 * Sheets of paper keyed in a second time, by somebody else. A sheet is found by its number; sheets without numbers by what stands on
 * them, among those that others keyed in on one day: the most alike is the one, if at least half of it is alike.
 */
@ApplicationScoped
@Retried
@Transactional
public class SecondKeyings {

    private static final double ALIKE = 0.5;

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Responses responses;

    /**
     * Keeps what {@code by} read on a sheet that others keyed in on {@code day}, beside what they read. Nothing is kept where this
     * attempt has brought it already.
     */
    @AllowedTo(Role.SECRETARIAT)
    public Optional<SecondKeying> keyIn(long questionnaireId, long versionId, Answers typed, Integer sheet, LocalDate day, String attempt, Actor by) {
        var questionnaire = questionnaires.get(questionnaireId);
        var answers = responses.understood(questionnaire, versionId, typed);
        if (!responses.isNew(attempt, answers)) {
            return Optional.empty();
        }
        var first = sheet == null ? mostAlike(questionnaire, answers, day, by) : ofSheet(questionnaire, sheet, by);
        entities.refresh(first, LockModeType.PESSIMISTIC_WRITE);
        if (of(first).isPresent()) {
            throw RuleViolation.of("secondKeying.already");
        }
        var second = new SecondKeying(first, answers, by, clock.now().atZone(PortalClock.JAPAN).toLocalDate());
        entities.persist(second);
        return Optional.of(second);
    }

    private Response ofSheet(Questionnaire questionnaire, int sheet, Actor by) {
        var first = responses.onPaper(questionnaire).stream().filter(response -> Integer.valueOf(sheet).equals(response.getSheet())).findFirst()
                .orElseThrow(() -> RuleViolation.at("sheet", "secondKeying.noSuchSheet", sheet));
        if (first.getKeyedBy().equals(by)) {
            throw RuleViolation.at("sheet", "secondKeying.own");
        }
        if (of(first).isPresent()) {
            throw RuleViolation.at("sheet", "secondKeying.already");
        }
        return first;
    }

    private Response mostAlike(Questionnaire questionnaire, Answers answers, LocalDate day, Actor by) {
        return waiting(questionnaire, day, by).stream().filter(response -> likeness(response.getAnswers(), answers) >= ALIKE)
                .max(Comparator.comparingDouble(response -> likeness(response.getAnswers(), answers)))
                .orElseThrow(() -> RuleViolation.of("secondKeying.noneAlike"));
    }

    /** The part of what either says in which both say the same, from 0 to 1. */
    static double likeness(Answers one, Answers other) {
        var cells = new HashSet<>(one.cells());
        cells.addAll(other.cells());
        return cells.isEmpty() ? 0 : (double) cells.stream().filter(cell -> one.readsAs(other, cell)).count() / cells.size();
    }

    /** The sheets that others keyed in on {@code day} and nobody has keyed in a second time. */
    @AllowedTo(Role.SECRETARIAT)
    public List<Response> waiting(Questionnaire questionnaire, LocalDate day, Actor by) {
        var done = new HashSet<>(entities.createQuery("select s.response.id from SecondKeying s where s.response.questionnaire = :questionnaire", Long.class)
                .setParameter("questionnaire", questionnaire).getResultList());
        return responses.onPaper(questionnaire).stream().filter(response -> response.getGivenOn().equals(day)
                && !response.getKeyedBy().equals(by) && !done.contains(response.getId())).toList();
    }

    /** All second keyings of sheets of {@code questionnaire}. */
    public List<SecondKeying> of(Questionnaire questionnaire) {
        return entities.createQuery("select s from SecondKeying s join fetch s.response r join fetch r.version where r.questionnaire = :questionnaire",
                SecondKeying.class).setParameter("questionnaire", questionnaire).getResultList();
    }

    private Optional<SecondKeying> of(Response response) {
        return entities.createQuery("select s from SecondKeying s where s.response = :response", SecondKeying.class)
                .setParameter("response", response).getResultStream().findFirst();
    }

    /** The one under {@code id}, if there is one. */
    public Optional<SecondKeying> find(long id) {
        return Optional.ofNullable(entities.find(SecondKeying.class, id));
    }

    /** Settles the differences: where {@code asSecond} names a cell by its code, the second one was right, else the first one. */
    @AllowedTo(Role.SECRETARIAT)
    public void settle(long id, Set<String> asSecond, Actor by) {
        var second = find(id).orElseThrow(() -> RuleViolation.of("repeats.unknown"));
        entities.refresh(second, LockModeType.PESSIMISTIC_WRITE);
        if (!second.isOpen()) {
            throw RuleViolation.of("secondKeying.settledMeanwhile");
        }
        responses.correct(second.getResponse().getId(), chosen(second, asSecond), second.getResponse().getSign(), by);
        second.settle(by);
    }

    private static Answers chosen(SecondKeying second, Set<String> asSecond) {
        var form = new AskedForm(second.getResponse().getVersion().getDefinition(), Situation.ANYBODY);
        var answers = second.getResponse().getAnswers();
        for (var cell : form.allCells()) {
            if (asSecond.contains(cell.main().code())) {
                answers = answers.with(cell, second.getAnswers().of(cell).toArray(String[]::new));
            }
        }
        return answers;
    }
}
