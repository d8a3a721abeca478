package jp.kenshu.questionnaire;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.audit.Said;
import jp.kenshu.form.AnswerCheck;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.storage.Retried;

/**
 * The responses to the questionnaires. That an attempt was received is kept for its day apart from the responses: it makes two clicks
 * one response, and leads from neither to the other.
 */
@ApplicationScoped
@Retried
@Transactional
public class Responses {

    private static final Duration AFTER_MIDNIGHT = Duration.ofHours(1);
    private static final int PIECE = 2_000;

    /** What a response says, to be counted: under which version, by which way, on which day. */
    public record Given(long id, long version, AnswerChannel channel, LocalDate givenOn, Answers answers) {
    }

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private AuditTrail audit;
    @Inject
    private AskedVersions asked;
    @Inject
    private Event<ResponsesArrived> arrived;

    /**
     * Keeps what somebody answered under the version that they were shown. The same answers again by the same attempt are one response;
     * other answers by it are refused, since what was sent cannot be found any more. Answers whether they are new.
     */
    public boolean answer(long questionnaireId, long versionId, Answers typed, AnswerChannel channel, String attempt) {
        return answer(questionnaireId, versionId, typed, channel, null, attempt);
    }

    /**
     * The same for who came by the square code of a numbered sheet of paper; a number that was never given out is not kept. These are two
     * statements, since a thousand people may answer within the same minute.
     */
    public boolean answer(long questionnaireId, long versionId, Answers typed, AnswerChannel channel, Integer sheet, String attempt) {
        var version = asked.find(versionId).filter(each -> each.questionnaire() == questionnaireId).orElseThrow(() -> RuleViolation.of("questionnaire.unknown"));
        var answers = understood(version.form(), typed);
        if (!isNew(attempt, answers)) {
            return false;
        }
        var now = clock.now();
        int kept = entities.createNativeQuery("""
                insert into response (id, questionnaire_id, form_version_id, channel, given_on, sheet, answers)
                select ?, id, ?, ?, ?, if(? between 1 and sheets, ?, null), ? from questionnaire
                where id = ? and not named and opened_at is not null and closed_at is null and closes_at > ?""")
                .setParameter(1, Response.drawId()).setParameter(2, versionId).setParameter(3, channel.name()).setParameter(4, dayOf(now).toString())
                .setParameter(5, sheet).setParameter(6, sheet).setParameter(7, answers.json()).setParameter(8, questionnaireId)
                .setParameter(9, LocalDateTime.ofInstant(now, ZoneOffset.UTC)).executeUpdate();
        if (kept == 0) {
            throw whyNot(questionnaires.get(questionnaireId));
        }
        arrived.fire(new ResponsesArrived(questionnaireId, channel, 1));
        return true;
    }

    /**
     * Keeps what many have answered at this moment, by two statements; if any of it has come before or cannot be taken, all of it fails. Which of
     * them came first is told to nobody.
     */
    void answerTogether(List<SoundAnswer> together) {
        var now = clock.now();
        entities.createNativeQuery("""
                insert into received_attempt (attempt, words, received_on) select given.attempt, given.words, ?
                from json_table(?, '$[*]' columns (attempt char(64) path '$.attempt', words char(64) path '$.words')) as given""")
                .setParameter(1, dayOf(now).toString()).setParameter(2, rows(together, SoundAnswer::received)).executeUpdate();
        int kept = entities.createNativeQuery("""
                insert into response (id, questionnaire_id, form_version_id, channel, given_on, sheet, answers)
                select given.id, q.id, given.version, given.channel, ?, if(given.sheet between 1 and q.sheets, given.sheet, null), given.answers
                from json_table(?, '$[*]' columns (id bigint path '$.id', questionnaire bigint path '$.questionnaire', version bigint path '$.version',
                    channel varchar(20) path '$.channel', sheet int path '$.sheet', answers mediumtext path '$.answers')) as given
                join questionnaire q on q.id = given.questionnaire
                where not q.named and q.opened_at is not null and q.closed_at is null and q.closes_at > ?""")
                .setParameter(1, dayOf(now).toString()).setParameter(2, rows(together, SoundAnswer::response))
                .setParameter(3, LocalDateTime.ofInstant(now, ZoneOffset.UTC)).executeUpdate();
        if (kept < together.size()) {
            throw RuleViolation.of("questionnaire.nowClosed");
        }
        together.stream().collect(Collectors.groupingBy(each -> each.version().questionnaire(), Collectors.groupingBy(SoundAnswer::channel, Collectors.counting())))
                .forEach((questionnaire, ways) -> ways.forEach((way, count) -> arrived.fire(new ResponsesArrived(questionnaire, way, count.intValue()))));
    }

    /** Rows for the database, in the order of what they say. */
    private static String rows(List<SoundAnswer> together, Function<SoundAnswer, String> row) {
        return together.stream().map(row).sorted().collect(Collectors.joining(",", "[", "]"));
    }

    /** Where a questionnaire says who answers, whoever sends something must be known ({@link NamedResponses}); otherwise it is not open. */
    private static RuleViolation whyNot(Questionnaire questionnaire) {
        return RuleViolation.of(questionnaire.isNamed() ? "named.withoutLink" : "questionnaire.nowClosed");
    }

    /**
     * Keeps what somebody of the secretariat keyed in from paper, also after the questionnaire has closed: paper comes late. The number
     * of the sheet (null for none) is keyed in once. Answers whether it is new.
     */
    @AllowedTo(Role.SECRETARIAT)
    public boolean keyIn(long questionnaireId, long versionId, Answers typed, Integer sheet, String attempt, Actor by) {
        var questionnaire = questionnaires.get(questionnaireId);
        var response = receive(questionnaire, versionId, typed, AnswerChannel.PAPER, attempt);
        response.ifPresent(each -> {
            mustBeToKeyIn(questionnaire, sheet);
            each.keyedBy(by);
            each.cameOn(sheet);
            keep(each);
        });
        return response.isPresent();
    }

    private void mustBeToKeyIn(Questionnaire questionnaire, Integer sheet) {
        if (sheet != null && !questionnaire.hasSheet(sheet)) {
            throw RuleViolation.at("sheet", "keying.sheet.unknown", questionnaire.getSheets());
        }
        if (sheet != null && onPaper(questionnaire).stream().anyMatch(response -> sheet.equals(response.getSheet()))) {
            throw RuleViolation.at("sheet", "keying.sheet.keyedIn", sheet);
        }
    }

    /** The responses to {@code questionnaire} that were keyed in from paper. */
    public List<Response> onPaper(Questionnaire questionnaire) {
        return entities.createQuery("""
                select r from Response r join fetch r.version where r.questionnaire = :questionnaire and r.channel = :paper
                order by r.sheet, r.id""", Response.class)
                .setParameter("questionnaire", questionnaire).setParameter("paper", AnswerChannel.PAPER).getResultList();
    }

    /** What was keyed in from paper under {@code id}, if there is such a response. */
    public Optional<Response> findOnPaper(long id) {
        return Optional.ofNullable(entities.find(Response.class, id)).filter(response -> response.getChannel() == AnswerChannel.PAPER);
    }

    /**
     * Corrects what was keyed in from paper, unless somebody else has done so since the answers with the sign {@code seen}. Answers
     * whether anything changed.
     */
    @AllowedTo(Role.SECRETARIAT)
    public boolean correct(long id, Answers typed, String seen, Actor by) {
        var response = findOnPaper(id).orElseThrow(() -> RuleViolation.of("repeats.unknown"));
        entities.refresh(response, LockModeType.PESSIMISTIC_WRITE);
        var answers = understood(response.getVersion(), typed);
        if (!response.getSign().equals(seen)) {
            throw RuleViolation.of("correcting.changedMeanwhile");
        }
        var definition = response.getVersion().getDefinition();
        var changed = Comparison.changed(definition, response.getAnswers(), answers);
        if (changed.isEmpty()) {
            return false;
        }
        response.correct(answers);
        audit.record(by, "responseCorrected", response.getQuestionnaire().getSubject(), Said.inBoth(words -> Comparison.names(definition, changed, words)));
        return true;
    }

    /** Keeps what a workbook says that came back, also after the questionnaire has closed; answers whether it was not taken in today already. */
    @AllowedTo(Role.SECRETARIAT)
    public boolean takeIn(long questionnaireId, long versionId, Answers typed, String attempt, Actor by) {
        var response = receive(questionnaires.get(questionnaireId), versionId, typed, AnswerChannel.WORKBOOK, attempt);
        response.ifPresent(this::keep);
        return response.isPresent();
    }

    private void keep(Response response) {
        entities.persist(response);
        arrived.fire(new ResponsesArrived(response.getQuestionnaire().getId(), response.getChannel(), 1));
    }

    /** The response that is to be kept; none where this attempt has brought it already. */
    private Optional<Response> receive(Questionnaire questionnaire, long versionId, Answers typed, AnswerChannel channel, String attempt) {
        var version = questionnaires.findAsked(questionnaire, versionId).orElseThrow(() -> RuleViolation.of("questionnaire.unknown"));
        var answers = understood(version, typed);
        return isNew(attempt, answers) ? Optional.of(new Response(questionnaire, version, answers, channel, today())) : Optional.empty();
    }

    /** How many sheets {@code by} has keyed in today. */
    @AllowedTo(Role.SECRETARIAT)
    public long countKeyedToday(Questionnaire questionnaire, Actor by) {
        return entities.createQuery("""
                select count(r) from Response r where r.questionnaire = :questionnaire and r.keyedBy = :by and r.givenOn = :today""", Long.class)
                .setParameter("questionnaire", questionnaire).setParameter("by", by.stored()).setParameter("today", today()).getSingleResult();
    }

    /** What was typed under a version of {@code questionnaire}, as it would be kept. */
    public Answers understood(Questionnaire questionnaire, long versionId, Answers typed) {
        return understood(questionnaires.findAsked(questionnaire, versionId).orElseThrow(() -> RuleViolation.of("questionnaire.unknown")), typed);
    }

    private static Answers understood(FormVersion version, Answers typed) {
        return understood(new AskedForm(version.getDefinition(), Situation.ANYBODY), typed);
    }

    static Answers understood(AskedForm form, Answers typed) {
        var answers = AnswerCheck.of(form, typed).orRefused();
        if (answers.isEmpty()) {
            throw RuleViolation.of("questionnaire.nothingAnswered");
        }
        return answers;
    }

    /** Notes an attempt; answers whether it was the first, and refuses other answers under one that was used. */
    public boolean isNew(String attempt, Answers answers) {
        var words = Fingerprint.of(attempt, answers.json());
        int noted = entities.createNativeQuery("insert ignore into received_attempt (attempt, words, received_on) values (?, ?, ?)")
                .setParameter(1, Fingerprint.of(attempt)).setParameter(2, words).setParameter(3, today().toString()).executeUpdate();
        if (noted == 0 && !wordsOf(attempt).contains(words)) {
            throw RuleViolation.of("questionnaire.attemptUsed");
        }
        return noted == 1;
    }

    /** Whether one of these attempts has brought these very answers already. */
    public boolean haveBrought(List<String> attempts, Answers answers) {
        return attempts.stream().anyMatch(attempt -> wordsOf(attempt).contains(Fingerprint.of(attempt, answers.json())));
    }

    /** Whether {@code attempt} has brought something already. */
    public boolean hasReceived(String attempt) {
        return !wordsOf(attempt).isEmpty();
    }

    private List<?> wordsOf(String attempt) {
        return entities.createNativeQuery("select words from received_attempt where attempt = ?").setParameter(1, Fingerprint.of(attempt)).getResultList();
    }

    /** Forgets which attempts were received on days before; one of the last minute of a day is still known for an hour. */
    public int forgetAttempts() {
        return entities.createNativeQuery("delete from received_attempt where received_on < ?")
                .setParameter(1, dayOf(clock.now().minus(AFTER_MIDNIGHT)).toString()).executeUpdate();
    }

    /** How many responses to {@code questionnaire} there are; what one person gave twice counts once. */
    public long count(Questionnaire questionnaire) {
        return entities.createQuery("select count(r) from Response r where r.questionnaire = :questionnaire and r.countsAs is null", Long.class)
                .setParameter("questionnaire", questionnaire).getSingleResult();
    }

    /** All responses to the questionnaire under {@code id}, taken away in a file by {@code by}. */
    @AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
    public List<Response> take(long id, Actor by) {
        var questionnaire = questionnaires.get(id);
        var all = of(questionnaire);
        audit.record(by, "responsesTaken", questionnaire.getSubject(), Said.inBoth(words -> words.text("responses.counted", all.size())));
        return all;
    }

    /** The responses to {@code questionnaire} that count, in an order that says nothing. */
    public List<Response> of(Questionnaire questionnaire) {
        return all(questionnaire).stream().filter(response -> response.getCountsAs() == null).toList();
    }

    /** All responses to {@code questionnaire}, also those that count as another one. */
    public List<Response> all(Questionnaire questionnaire) {
        return entities.createQuery("select r from Response r join fetch r.version where r.questionnaire = :questionnaire order by r.id", Response.class)
                .setParameter("questionnaire", questionnaire).getResultList();
    }

    /**
     * Shows each response to {@code questionnaire} that counts to {@code reader}, in an order that says nothing, some at a time: however many there
     * are, only few are held at once.
     */
    public void readEach(Questionnaire questionnaire, Consumer<Given> reader) {
        var piece = piece(questionnaire, 0);
        while (!piece.isEmpty()) {
            piece.forEach(reader);
            piece = piece(questionnaire, piece.get(piece.size() - 1).id());
        }
    }

    /** Hands each response to the questionnaire under {@code id} to {@code reader}, to be taken away in a file by {@code by}. */
    @AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
    public void takeEach(long id, Consumer<Given> reader, Actor by) {
        var questionnaire = questionnaires.get(id);
        var all = count(questionnaire);
        audit.record(by, "responsesTaken", questionnaire.getSubject(), Said.inBoth(words -> words.text("responses.counted", all)));
        readEach(questionnaire, reader);
    }

    private List<Given> piece(Questionnaire questionnaire, long after) {
        return entities.createQuery("""
                select r.id, r.version.id, r.channel, r.givenOn, r.answers from Response r
                where r.questionnaire = :questionnaire and r.countsAs is null and r.id > :after order by r.id""", Object[].class)
                .setParameter("questionnaire", questionnaire).setParameter("after", after).setMaxResults(PIECE).getResultStream()
                .map(row -> new Given((long) row[0], (long) row[1], (AnswerChannel) row[2], (LocalDate) row[3], (Answers) row[4])).toList();
    }

    private LocalDate today() {
        return dayOf(clock.now());
    }

    private static LocalDate dayOf(Instant moment) {
        return moment.atZone(PortalClock.JAPAN).toLocalDate();
    }
}
