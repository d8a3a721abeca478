package jp.kenshu.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.RuleViolation;
import jp.kenshu.form.Answers;
import jp.kenshu.mail.Outbox;
import jp.kenshu.questionnaire.link.PersonalLinks;
import jp.kenshu.registration.Registrants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answering by the questionnaire's rules, on the real database: once each, while it is open, and with nothing that leads to who it was. */
class ResponsesIT extends PortalIT {

    /** Letters leave meanwhile, and hours are counted for five responses together, of which four may be another test's. */
    private static final Set<String> MEANWHILE = Set.of("outgoing_mail", "arrival_count");
    private static final Answers ANSWERS = Answers.NONE.with("f1", "４").with("f3", "2").with("q8", "また参加したいです。𠮷");

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private OpenedQuestionnaire opened;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Responses responses;
    @Inject
    private SoundAnswers sound;
    @Inject
    private AskedVersions versions;
    @Inject
    private DatabaseContent database;
    @Inject
    private OneTimePasses passes;
    @Inject
    private PersonalLinks links;
    @Inject
    private Outbox outbox;
    @Inject
    private Registrants registrants;
    @PersistenceContext
    private EntityManager entities;
    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    private Questionnaire r5;

    @BeforeEach
    void openItAfterPart1() {
        r5 = opened.at(OpenedQuestionnaire.AFTER_PART1);
    }

    @Test
    void anAnswerLeavesNothingThatLeadsToWhoGaveIt() {
        var attempt = UUID.randomUUID().toString();
        var before = database.read();

        answer(ANSWERS, attempt);

        var after = database.read();
        var changed = new TreeMap<String, List<Map<String, String>>>();
        after.forEach((table, rows) -> {
            if (!rows.equals(before.get(table)) && !MEANWHILE.contains(table)) {
                var added = new ArrayList<>(rows);
                added.removeAll(before.get(table));
                changed.put(table, added);
            }
        });
        assertEquals(List.of("received_attempt", "response"), List.copyOf(changed.keySet()));
        var response = new LinkedHashMap<>(changed.get("response").get(0));
        assertFalse(changed.get("received_attempt").get(0).containsValue(response.remove("id")));
        response.remove("form_version_id");
        assertEquals(Map.of("questionnaire_id", r5.getId().toString(), "channel", "QR", "given_on", "2023-10-19",
                "answers", "{\"f1\":[\"4\"],\"f3\":[\"2\"],\"q8\":[\"また参加したいです。𠮷\"]}"), response);
        assertEquals(List.of("attempt", "received_on", "words"), changed.get("received_attempt").get(0).keySet().stream().sorted().toList());
        assertFalse(after.toString().contains(attempt));
        assertEquals(List.of("date"), database.typesOfTimes("response", "received_attempt", "arrival_count", "reached_count", "repeat_apart"));
    }

    /** What comes at once is kept together: the same rows as one by one, and nothing says who was before whom. */
    @Test
    void answersThatAreKeptTogetherAreKeptWordForWordAndLeadNowhere() {
        questionnaires.numberSheets(r5.getId(), 3, OpenedQuestionnaire.HANAKO);
        var before = database.read();
        var words = List.of("また参加したいです。𠮷", "\"引用\"と\\と\n改行\tと</script>と?と:x", "が か\u3099", "あ".repeat(1_500));
        var together = IntStream.range(0, words.size()).mapToObj(number -> sound(ANSWERS.with("q8", words.get(number)), number + 1, UUID.randomUUID().toString())).toList();

        responses.answerTogether(together);

        var after = database.read();
        assertEquals(List.of("received_attempt", "response"), changedSince(before));
        assertEquals(together.stream().map(each -> each.answers().json()).sorted().toList(),
                after.get("response").stream().map(row -> row.get("answers")).sorted().toList());
        assertEquals(List.of("1", "2", "3", "none"), after.get("response").stream().map(row -> row.getOrDefault("sheet", "none")).sorted().toList());
        after.get("response").forEach(row -> assertEquals(List.of("QR", "2023-10-19", r5.getId().toString()),
                List.of(row.get("channel"), row.get("given_on"), row.get("questionnaire_id"))));
        assertEquals(List.of(), database.countedUp("response", "received_attempt"));
        together.forEach(each -> assertFalse(after.toString().contains(each.attempt())));
        together.forEach(each -> responses.answer(r5.getId(), each.version().id(), each.answers(), AnswerChannel.QR, each.attempt()));
        assertEquals(words.size(), responses.count(r5), "each of them is known again when it comes once more");
    }

    @Test
    void oneThatCannotBeKeptLeavesNoneOfThemKeptTogetherAndEachIsThenKeptByItself() throws Exception {
        var twice = UUID.randomUUID().toString();
        answer(ANSWERS, twice);
        var known = sound(ANSWERS, null, twice);
        assertThrows(RuntimeException.class, () -> responses.answerTogether(List.of(sound(ANSWERS, null, "another"), known)));
        assertEquals(1, responses.count(r5));

        var tasks = new ArrayList<FutureTask<String>>();
        for (int click = 0; click < 40; click++) {
            var attempt = click % 4 == 0 ? twice : UUID.randomUUID().toString();
            var rewritten = click == 20 ? ANSWERS.with("q8", "書き直し") : ANSWERS;
            tasks.add(new FutureTask<>(() -> outcomeOf(() -> sound.keep(sound(rewritten, null, attempt)))));
        }
        tasks.forEach(task -> threads.newThread(task).start());
        var outcomes = new ArrayList<String>();
        for (var task : tasks) {
            outcomes.add(task.get());
        }

        assertEquals(31, responses.count(r5));
        assertEquals(39, Collections.frequency(outcomes, "taken"), outcomes::toString);
        assertEquals(1, Collections.frequency(outcomes, "questionnaire.attemptUsed"), outcomes::toString);
        questionnaires.close(r5.getId(), OpenedQuestionnaire.HANAKO);
        assertEquals("questionnaire.nowClosed", outcomeOf(() -> sound.keep(sound(ANSWERS, null, "late"))));
        assertEquals(31, responses.count(r5));
    }

    private SoundAnswer sound(Answers typed, Integer sheet, String attempt) {
        var version = versions.find(questionnaires.asks(r5).getId()).orElseThrow();
        return SoundAnswer.of(version, Responses.understood(version.form(), typed), AnswerChannel.QR, sheet, attempt);
    }

    /** Six of seven people answer by their links; whatever the database holds then leads from no response to any of them. */
    @Test
    void answersByPersonalLinksLeadBackToNobodyAndOnlyTheOthersAreReminded() {
        register("浅野 一", "井上 二", "内田 三", "江口 四", "岡田 五", "加藤 六", "木村 七");
        assertEquals(7, links.invite(r5.getId(), OpenedQuestionnaire.HANAKO));
        var invited = database.read();
        var all = invited.get("personal_link").stream().map(link -> entities.find(PersonalLink.class, Long.valueOf(link.get("id")))).toList();

        answerBy(all.get(0), UUID.randomUUID().toString());

        assertEquals(List.of("received_attempt", "response", "spent_link"), changedSince(invited));
        all.subList(1, 4).forEach(link -> answerBy(link, UUID.randomUUID().toString()));
        passes.writeMarks();
        assertEquals(List.of("received_attempt", "response", "spent_link"), changedSince(invited), "four marks are too few to be written");
        spentLinksLeadToNobody(all, 4);
        all.subList(4, 6).forEach(link -> answerBy(link, UUID.randomUUID().toString()));
        passes.writeMarks();
        assertEquals(List.of("personal_link", "received_attempt", "response"), changedSince(invited), "their codes go with the marks");
        assertEquals(new PersonalLinks.Count(7, 7, 6), links.count(r5));
        assertEquals(1, links.remind(r5.getId(), OpenedQuestionnaire.HANAKO));
        assertEquals("links.remindedToday", assertThrows(RuleViolation.class, () -> links.remind(r5.getId(), OpenedQuestionnaire.HANAKO)).key());
        assertEquals(List.of(all.get(6).getPerson().getEmail()), outbox.about(r5.getSubject()).stream()
                .filter(letter -> letter.getSubject().contains("再度")).map(letter -> letter.getRecipient()).toList());
        leadsBackToNobody(all);
        spentLinksLeadToNobody(all, 0);
    }

    /** That a link is spent is known by the portal's key alone: no other table has its code, and no code follows from the link by itself. */
    private void spentLinksLeadToNobody(List<PersonalLink> all, int waiting) {
        var content = database.read();
        var spent = content.remove("spent_link");
        var elsewhere = content.toString();
        assertEquals(waiting, spent.size());
        spent.forEach(each -> assertEquals(Set.of("code", "questionnaire_id"), each.keySet()));
        spent.forEach(each -> assertFalse(elsewhere.contains(each.get("code"))));
        all.stream().map(PersonalLink::getId).forEach(link -> assertFalse(spent.toString().contains(Fingerprint.of("spent " + link))
                || spent.toString().contains(Fingerprint.of(link.toString()))));
        assertEquals(List.of(), database.typesOfTimes("spent_link"));
        assertEquals(List.of(), database.countedUp("spent_link"));
    }

    private void leadsBackToNobody(List<PersonalLink> all) {
        var content = database.read();
        var given = content.remove("response");
        var received = content.remove("received_attempt");
        assertEquals(6, given.size());
        content.getOrDefault("arrival_count", List.of()).forEach(count -> assertTrue(Integer.parseInt(count.get("arrivals")) >= 5));
        var elsewhere = content.toString();
        given.forEach(response -> {
            assertEquals(Set.of("id", "questionnaire_id", "form_version_id", "channel", "given_on", "answers"), response.keySet());
            assertFalse(elsewhere.contains(response.get("id")) || received.toString().contains(response.get("id")));
        });
        received.forEach(each -> assertFalse(elsewhere.contains(each.get("attempt")) || elsewhere.contains(each.get("words"))));
        all.forEach(link -> assertFalse((given.toString() + received).contains(link.getId().toString())));
        assertEquals(Set.of("id", "questionnaire_id", "person_id", "answered"), content.get("personal_link").get(0).keySet());
        assertEquals(List.of(), database.typesOfTimes("personal_link"));
        assertEquals(List.of(), database.countedUp("personal_link", "response", "received_attempt"));
    }

    @Test
    void aPersonalLinkAnswersOnceAndTwiceAtOnceIsOnce() throws Exception {
        register("浅野 一");
        links.invite(r5.getId(), OpenedQuestionnaire.HANAKO);
        var link = entities.createQuery("select l from PersonalLink l", PersonalLink.class).getSingleResult();
        var first = UUID.randomUUID().toString();
        assertNotEquals(passes.handOut(link), passes.handOut(link));
        assertEquals(List.of("/q/r5"), links.waitingFor(link.getPerson().getId()).stream().map(PersonalLinks.Waiting::path).toList());
        var tasks = new ArrayList<FutureTask<Void>>();
        for (int window = 0; window < 8; window++) {
            tasks.add(new FutureTask<>(() -> answerBy(link, first), null));
        }
        tasks.forEach(task -> threads.newThread(task).start());
        for (var task : tasks) {
            task.get();
        }

        var again = assertThrows(RuleViolation.class, () -> answerBy(link, UUID.randomUUID().toString()));
        var forged = assertThrows(RuleViolation.class, () -> passes.use(passes.handOut(link).substring(1) + "A", UUID.randomUUID().toString(), () -> { }));

        assertEquals("invited.alreadyAnswered", again.key());
        assertEquals("invited.forged", forged.key());
        assertEquals(List.of(), links.waitingFor(link.getPerson().getId()));
        assertEquals(1, responses.count(r5));
        assertEquals("links.nobodyToInvite", assertThrows(RuleViolation.class, () -> links.invite(r5.getId(), OpenedQuestionnaire.HANAKO)).key());
    }

    /** Nothing but the database knows that a link is spent, so these windows are as good as at several nodes, of which any may end. */
    @Test
    void ofManyWindowsWithOtherAnswersByOneLinkTheDatabaseTakesOne() throws Exception {
        register("浅野 一");
        links.invite(r5.getId(), OpenedQuestionnaire.HANAKO);
        var link = entities.createQuery("select l from PersonalLink l", PersonalLink.class).getSingleResult();
        var tasks = new ArrayList<FutureTask<String>>();
        for (int window = 0; window < 8; window++) {
            tasks.add(new FutureTask<>(() -> outcomeOf(() -> answerBy(link, UUID.randomUUID().toString()))));
        }
        tasks.forEach(task -> threads.newThread(task).start());
        var outcomes = new ArrayList<String>();
        for (var task : tasks) {
            outcomes.add(task.get());
        }

        assertEquals(1, Collections.frequency(outcomes, "taken"), outcomes::toString);
        assertEquals(7, Collections.frequency(outcomes, "invited.alreadyAnswered"), outcomes::toString);
        assertEquals(1, responses.count(r5));
    }

    /** What fails on the way leaves the link as it was: there is no response without its link being spent, and no spent link without a response. */
    @Test
    void anAnswerThatIsRefusedSpendsNoLink() {
        register("浅野 一");
        links.invite(r5.getId(), OpenedQuestionnaire.HANAKO);
        var link = entities.createQuery("select l from PersonalLink l", PersonalLink.class).getSingleResult();
        var refused = outcomeOf(() -> passes.use(passes.handOut(link), "a", () -> answer(ANSWERS.with("f1", "99"), "a")));
        var broken = outcomeOf(() -> passes.use(passes.handOut(link), "b", () -> {
            answer(ANSWERS, "b");
            throw RuleViolation.of("named.withoutLink");
        }));

        assertNotEquals("taken", refused);
        assertEquals("named.withoutLink", broken);
        assertEquals(0, responses.count(r5));
        assertFalse(passes.isSpent(link));
        answerBy(link, "b");
        assertTrue(passes.isSpent(link));
        assertEquals(1, responses.count(r5));
    }

    private static String outcomeOf(Runnable answering) {
        try {
            answering.run();
            return "taken";
        } catch (RuleViolation refused) {
            return refused.key();
        }
    }

    private void register(String... names) {
        rehearsal.standAt(Rehearsal.DURING_REGISTRATION);
        Stream.of(names).forEach(name -> registrants.register(name, "stream"));
        rehearsal.standAt(OffsetDateTime.parse(OpenedQuestionnaire.AFTER_PART1).toInstant());
    }

    private void answerBy(PersonalLink link, String attempt) {
        passes.use(passes.handOut(link), attempt, () -> answer(ANSWERS, attempt));
    }

    private List<String> changedSince(Map<String, List<Map<String, String>>> before) {
        return database.read().entrySet().stream().filter(table -> !MEANWHILE.contains(table.getKey()) && !table.getValue().equals(before.get(table.getKey())))
                .map(Map.Entry::getKey).sorted().toList();
    }

    @Test
    void whatWasReceivedIsForgottenAfterItsDay() {
        answer(ANSWERS, UUID.randomUUID().toString());

        rehearsal.standAt(OffsetDateTime.parse("2023-10-20T00:30+09:00").toInstant());
        assertEquals(0, responses.forgetAttempts());
        rehearsal.standAt(OffsetDateTime.parse("2023-10-20T01:00+09:00").toInstant());
        assertEquals(1, responses.forgetAttempts());
        assertEquals(1, responses.count(r5));
    }

    @Test
    void theSameTwiceIsOneResponseAndOtherWordsAreRefused() {
        var attempt = UUID.randomUUID().toString();

        answer(ANSWERS, attempt);
        answer(ANSWERS, attempt);
        var refused = assertThrows(RuleViolation.class, () -> answer(ANSWERS.with("q8", "書き直し"), attempt));

        assertEquals("questionnaire.attemptUsed", refused.key());
        assertEquals(1, responses.count(r5));
    }

    @Test
    void manyAtTheVeryMomentMakeOneResponseEach() throws Exception {
        var attempt = UUID.randomUUID().toString();
        var tasks = new ArrayList<FutureTask<Void>>();
        for (int click = 0; click < 16; click++) {
            var own = click % 2 == 0 ? attempt : UUID.randomUUID().toString();
            tasks.add(new FutureTask<>(() -> answer(ANSWERS, own), null));
        }
        tasks.forEach(task -> threads.newThread(task).start());
        for (var task : tasks) {
            task.get();
        }

        assertEquals(9, responses.count(r5));
    }

    @Test
    void onlyAnOpenQuestionnaireTakesAnswers() {
        questionnaires.close(r5.getId(), OpenedQuestionnaire.HANAKO);
        var attempt = UUID.randomUUID().toString();
        assertEquals("questionnaire.nowClosed", assertThrows(RuleViolation.class, () -> answer(ANSWERS, attempt)).key());

        questionnaires.reopen(r5.getId(), OpenedQuestionnaire.HANAKO);
        answer(ANSWERS, attempt);
        rehearsal.standAt(OffsetDateTime.parse("2023-11-11T00:00+09:00").toInstant());
        assertThrows(RuleViolation.class, () -> answer(ANSWERS, UUID.randomUUID().toString()));

        assertEquals(1, responses.count(r5));
    }

    @Test
    void whatCannotBeAnAnswerIsRefusedAndWhatIsNotAskedIsNotKept() {
        var version = questionnaires.asks(r5).getId();

        assertThrows(RuleViolation.class, () -> responses.answer(r5.getId(), version, ANSWERS.with("f1", "99"), AnswerChannel.QR, "a"));
        assertThrows(RuleViolation.class, () -> responses.answer(r5.getId(), version, ANSWERS.with("q8", "あ".repeat(100_000)), AnswerChannel.QR, "b"));
        assertThrows(RuleViolation.class, () -> responses.answer(r5.getId(), version + 1_000, ANSWERS, AnswerChannel.QR, "c"));
        responses.answer(r5.getId(), version, ANSWERS.with("q1-1-1", "Ⅰには出ていません"), AnswerChannel.QR, "d");

        assertEquals(List.of(ANSWERS.with("f1", "4")), responses.of(r5).stream().map(Response::getAnswers).toList());
    }

    private void answer(Answers typed, String attempt) {
        responses.answer(r5.getId(), questionnaires.asks(r5).getId(), typed, AnswerChannel.QR, attempt);
    }
}
