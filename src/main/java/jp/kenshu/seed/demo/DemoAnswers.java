package jp.kenshu.seed.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.PortalClock;
import jp.kenshu.audit.Actor;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.questionnaire.AnswerChannel;
import jp.kenshu.questionnaire.NamedResponses;
import jp.kenshu.questionnaire.OneTimePasses;
import jp.kenshu.questionnaire.PersonalLink;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.Responses;
import jp.kenshu.questionnaire.link.PersonalLinks;
import jp.kenshu.seed.edition.CsvFile;
import jp.kenshu.seed.edition.SeedFolder;

/**
 * What the made-up people of a demonstration answer afterwards: by every way, also by the link of their letter, on the days after each
 * part, some of them not to the end and a few of them twice. Before the part that it follows is over, the questionnaire waits to be opened.
 */
@ApplicationScoped
public class DemoAnswers {

    private static final int PERCENT = 100;
    private static final int AFTER_TEAMS = 14;
    private static final int TWICE = 2;
    private static final int WRITES = 18;
    private static final int ANSWERS_WHAT_IS_ASKED = 88;
    private static final Duration MOST_WITHIN = Duration.ofDays(6);

    @Inject
    private PortalClock clock;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Responses responses;
    @Inject
    private NamedResponses named;
    @Inject
    private PersonalLinks links;
    @Inject
    private OneTimePasses passes;

    /** Opens the questionnaires whose part is over, asks by letter, and lets so many people answer, as far as their moment has come. */
    void answer(Conference conference, int people, DemoPeople luck) {
        for (var questionnaire : questionnaires.of(conference)) {
            var opened = endOf(questionnaire.getFollows());
            if (opened.isBefore(Demo.earlier(clock.now(), questionnaire.getDue().at())) && questionnaire.getOpenedAt() == null) {
                clock.during(opened, () -> open(questionnaire));
                answer(questionnaire, opened, people, luck);
                passes.writeMarks(questionnaire.getId());
            }
        }
    }

    private Questionnaire open(Questionnaire questionnaire) {
        var secretariat = Demo.secretariat(questionnaire.getFollows());
        var opened = questionnaires.open(questionnaire.getId(), secretariat);
        if (links.count(opened).uninvited() > 0) {
            links.invite(opened.getId(), secretariat);
        }
        return opened;
    }

    private void answer(Questionnaire questionnaire, Instant opened, int people, DemoPeople luck) {
        var version = questionnaires.asks(questionnaire);
        var writing = new Writing(new AskedForm(version.getDefinition(), Situation.ANYBODY), luck);
        var invited = new ArrayDeque<>(links.of(questionnaire));
        var last = Demo.earlier(clock.now(), questionnaire.getDue().at());
        var teams = questionnaire.getConference().findPart(PartKind.TEAM).filter(part -> part != questionnaire.getFollows());
        for (int number = 0; number < people; number++) {
            boolean ofTeam = teams.isPresent() && luck.roll(PERCENT) < AFTER_TEAMS;
            var from = ofTeam ? endOf(teams.get()) : opened;
            var moment = luck.sometime(from, Demo.earlier(from.plus(MOST_WITHIN), last));
            if (moment.isBefore(last) && !moment.isBefore(from)) {
                var answers = writing.of(ofTeam ? "II" : "I");
                var channel = channel(ofTeam, luck);
                boolean twice = luck.roll(PERCENT) < TWICE;
                if (questionnaire.isNamed() || channel == AnswerChannel.LETTER && !invited.isEmpty()) {
                    clock.during(moment, () -> sendByLetter(invited.poll(), version.getId(), answers));
                } else {
                    send(questionnaire, version.getId(), answers, channel, moment);
                }
                if (twice && !questionnaire.isNamed()) {
                    send(questionnaire, version.getId(), answers, AnswerChannel.ADDRESS, moment);
                }
            }
        }
    }

    private static AnswerChannel channel(boolean ofTeam, DemoPeople luck) {
        int percent = luck.roll(PERCENT);
        if (ofTeam) {
            return percent < 80 ? AnswerChannel.PAPER : AnswerChannel.QR;
        }
        return percent < 42 ? AnswerChannel.QR : percent < 65 ? AnswerChannel.ADDRESS : percent < 92 ? AnswerChannel.LETTER : AnswerChannel.WORKBOOK;
    }

    /** Somebody answers by the link of their letter; a questionnaire with names is answered in no other way, and by nobody who has none. */
    private boolean sendByLetter(PersonalLink link, long version, Answers answers) {
        if (link == null) {
            return false;
        }
        var questionnaire = link.getQuestionnaire();
        var attempt = UUID.randomUUID().toString();
        if (questionnaire.isNamed()) {
            named.answer(link.getId(), version, answers, AnswerChannel.LETTER, "");
        } else {
            passes.use(passes.handOut(link), attempt, () -> responses.answer(questionnaire.getId(), version, answers, AnswerChannel.LETTER, attempt));
        }
        return true;
    }

    private void send(Questionnaire questionnaire, long version, Answers answers, AnswerChannel channel, Instant moment) {
        var attempt = UUID.randomUUID().toString();
        var secretariat = Demo.secretariat(questionnaire.getFollows());
        clock.during(moment, () -> switch (channel) {
            case PAPER -> responses.keyIn(questionnaire.getId(), version, answers, null, attempt, secretariat);
            case WORKBOOK -> responses.takeIn(questionnaire.getId(), version, answers, attempt, secretariat);
            default -> responses.answer(questionnaire.getId(), version, answers, channel, attempt);
        });
    }

    /** When the last of a part is over. */
    private static Instant endOf(Part part) {
        return part.getVenues().isEmpty() ? moment(part.getHeldOn(), part.getEndsAt())
                : part.getVenues().stream().map(venue -> moment(venue.getHeldOn(), venue.getEndsAt())).min(Instant::compareTo).orElseThrow();
    }

    private static Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(PortalClock.JAPAN).toInstant();
    }

    /** Writes answers that could be somebody's: choices by their weights, words from what people write. */
    private static final class Writing {

        private final AskedForm form;
        private final DemoPeople luck;
        private final Map<String, List<CsvFile.Row>> offered = new LinkedHashMap<>();

        private Writing(AskedForm form, DemoPeople luck) {
            this.form = form;
            this.luck = luck;
            for (var row : CsvFile.rows(SeedFolder.demo(), "answers.csv", "entry", "part", "weight", "text")) {
                offered.computeIfAbsent(row.text("entry"), entry -> new ArrayList<>()).add(row);
            }
        }

        private Answers of(String part) {
            var answers = Answers.NONE;
            for (var question : form.definition().questions()) {
                for (var cell : form.cells(question)) {
                    if (form.asks(question, answers) && doesAnswer(question)) {
                        answers = with(question, cell, part, answers);
                    }
                }
            }
            return answers;
        }

        private boolean doesAnswer(Question question) {
            return question.isRequired() || luck.roll(PERCENT) < (question.kind().isWritten() ? WRITES : ANSWERS_WHAT_IS_ASKED);
        }

        private Answers with(Question question, AnswerCell cell, String part, Answers answers) {
            var known = offered.getOrDefault(cell.scale() == null ? question.code() : cell.scale(), List.of()).stream()
                    .filter(row -> row.text("part").equals(part) || row.text("part").equals("-")).toList();
            var times = question.kind() == QuestionKind.SEVERAL ? 1 + luck.roll(2) : 1;
            return answers.with(cell, IntStream.range(0, times).mapToObj(each -> known.isEmpty() ? anyOf(question, cell) : weighted(known))
                    .distinct().toArray(String[]::new));
        }

        /** One of the choices where nothing is known of how people answer. */
        private String anyOf(Question question, AnswerCell cell) {
            var choices = question.choicesOn(cell.scale());
            return choices.isEmpty() ? "" : choices.get(luck.roll(choices.size())).code();
        }

        private String weighted(List<CsvFile.Row> known) {
            int left = luck.roll(known.stream().mapToInt(row -> Integer.parseInt(row.text("weight"))).sum());
            for (var row : known) {
                left -= Integer.parseInt(row.text("weight"));
                if (left < 0) {
                    return row.text("text");
                }
            }
            return known.get(0).text("text");
        }
    }
}
