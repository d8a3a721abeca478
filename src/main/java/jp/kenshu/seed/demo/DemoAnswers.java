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
import jp.kenshu.programme.Venue;
import jp.kenshu.questionnaire.AnswerChannel;
import jp.kenshu.questionnaire.NamedResponses;
import jp.kenshu.questionnaire.OneTimePasses;
import jp.kenshu.questionnaire.PersonalLink;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.Responses;
import jp.kenshu.questionnaire.link.PersonalLinks;
import jp.kenshu.questionnaire.running.ReachedCounts;
import jp.kenshu.questionnaire.running.ReachedCounts.Step;
import jp.kenshu.seed.edition.CsvFile;
import jp.kenshu.seed.edition.SeedFolder;

/**
 * What the made-up people of a demonstration answer afterwards: by every way, also by the link of their letter, most of them at once and
 * the others on the days after each part, a few of them twice, while some who have opened it send nothing. Before the part that it follows
 * is over, the questionnaire waits to be opened.
 */
@ApplicationScoped
public class DemoAnswers {

    private static final int PERCENT = 100;
    private static final int AFTER_TEAMS = 14;
    private static final int TWICE = 2;
    private static final int SENDS_NOTHING = 12;
    private static final int COMES_HALF_WAY = 40;
    private static final int LEAVES_NOTHING_OUT = 9;
    private static final int WRITES = 18;
    private static final int ANSWERS_WHAT_IS_ASKED = 88;
    private static final Duration BEFORE_LEAVING = Duration.ofMinutes(40);
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
    @Inject
    private ReachedCounts reached;

    /** Where somebody was of whom an answer comes: the venue of their team (null: the part that is followed), and when it was over. */
    private record Been(Venue venue, Instant until) {

        private boolean inTeam() {
            return venue != null;
        }

        private String part() {
            return venue == null ? "I" : "II " + venue.getCode();
        }
    }

    /** Opens the questionnaires whose part is over, asks by letter, and lets so many answers come. */
    void answer(Conference conference, int answers, DemoPeople luck) {
        for (var questionnaire : questionnaires.of(conference)) {
            var opened = endOf(questionnaire.getFollows());
            if (opened.isBefore(Demo.earlier(clock.now(), questionnaire.getDue().at())) && questionnaire.getOpenedAt() == null) {
                clock.during(opened, () -> open(questionnaire));
                answer(questionnaire, opened, answers, luck);
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

    private void answer(Questionnaire questionnaire, Instant opened, int wanted, DemoPeople luck) {
        var version = questionnaires.asks(questionnaire);
        var writing = new Writing(new AskedForm(version.getDefinition(), Situation.ANYBODY), luck);
        var invited = new ArrayDeque<>(links.of(questionnaire));
        var last = Demo.earlier(clock.now(), questionnaire.getDue().at());
        var teams = teamsThatHaveBeen(questionnaire, last);
        int onTheWeb = 0;
        for (int come = 0; come < wanted && !(questionnaire.isNamed() && invited.isEmpty()); come++) {
            var been = !teams.isEmpty() && luck.roll(PERCENT) < AFTER_TEAMS ? teams.get(luck.roll(teams.size())) : new Been(null, opened);
            var answers = writing.of(been.part());
            var channel = questionnaire.isNamed() ? AnswerChannel.LETTER : channel(been.inTeam(), !invited.isEmpty(), luck);
            var moment = moment(been.until(), last, channel, luck);
            if (channel == AnswerChannel.LETTER) {
                clock.during(moment, () -> sendByLetter(invited.poll(), version.getId(), answers));
            } else {
                send(questionnaire, version.getId(), answers, channel, moment);
            }
            onTheWeb += channel == AnswerChannel.PAPER || channel == AnswerChannel.WORKBOOK ? 0 : 1;
            if (luck.roll(PERCENT) < TWICE && !questionnaire.isNamed() && come + 1 < wanted) {
                send(questionnaire, version.getId(), answers, AnswerChannel.ADDRESS, moment);
                come++;
                onTheWeb++;
            }
        }
        tellHowFar(questionnaire, onTheWeb);
    }

    private static List<Been> teamsThatHaveBeen(Questionnaire questionnaire, Instant last) {
        return questionnaire.getConference().findPart(PartKind.TEAM).filter(part -> part != questionnaire.getFollows()).stream()
                .flatMap(part -> part.getVenues().stream()).map(venue -> new Been(venue, moment(venue.getHeldOn(), venue.getEndsAt())))
                .filter(been -> been.until().isBefore(last)).toList();
    }

    private static AnswerChannel channel(boolean ofTeam, boolean hasLetter, DemoPeople luck) {
        int percent = luck.roll(PERCENT);
        if (ofTeam) {
            return percent < 80 ? AnswerChannel.PAPER : AnswerChannel.QR;
        }
        return percent < 42 ? AnswerChannel.QR : percent < 65 || percent < 90 && !hasLetter ? AnswerChannel.ADDRESS : percent < 90 ? AnswerChannel.LETTER
                : percent < 97 ? AnswerChannel.WORKBOOK : AnswerChannel.PAPER;
    }

    /** Half of those who answer on the web do so before they leave; what has to be taken in by somebody comes on the days after. */
    private static Instant moment(Instant from, Instant last, AnswerChannel channel, DemoPeople luck) {
        boolean atOnce = channel != AnswerChannel.PAPER && channel != AnswerChannel.WORKBOOK && luck.roll(2) == 0;
        return luck.sometime(from, Demo.earlier(from.plus(atOnce ? BEFORE_LEAVING : MOST_WITHIN), last));
    }

    /** Whoever sent something had come so far; others closed the page before. */
    private void tellHowFar(Questionnaire questionnaire, int onTheWeb) {
        int left = onTheWeb * SENDS_NOTHING / PERCENT;
        reached.count(questionnaire, Step.OPENED, onTheWeb + left);
        reached.count(questionnaire, Step.BEGUN, onTheWeb + left / 2);
        reached.count(questionnaire, Step.HALF, onTheWeb + left * COMES_HALF_WAY / PERCENT / 2);
        reached.count(questionnaire, Step.ALL, onTheWeb * LEAVES_NOTHING_OUT / PERCENT);
    }

    /** Somebody answers by the link of their letter; a questionnaire with names is answered in no other way. */
    private PersonalLink sendByLetter(PersonalLink link, long version, Answers answers) {
        var questionnaire = link.getQuestionnaire();
        var attempt = UUID.randomUUID().toString();
        if (questionnaire.isNamed()) {
            named.answer(link.getId(), version, answers, AnswerChannel.LETTER, "");
        } else {
            passes.use(passes.handOut(link), attempt, () -> responses.answer(questionnaire.getId(), version, answers, AnswerChannel.LETTER, attempt));
        }
        return link;
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
