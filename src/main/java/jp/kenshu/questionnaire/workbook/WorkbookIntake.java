package jp.kenshu.questionnaire.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.audit.Actor;
import jp.kenshu.questionnaire.AnswerChannel;
import jp.kenshu.questionnaire.OneTimePasses;
import jp.kenshu.questionnaire.PersonalLink;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.Responses;
import jp.kenshu.questionnaire.workbook.ReadWorkbook.Outcome;

/** Filled-in workbooks on their way into the responses: first they are read and shown, then those that are wanted are taken in. */
@ApplicationScoped
public class WorkbookIntake {

    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Responses responses;
    @Inject
    private OneTimePasses passes;

    /** What the files say; nothing is kept. Answers that are there already, twice among them, or by a link that is spent are told. */
    public List<ReadWorkbook> look(Questionnaire questionnaire, List<Part> files, Words words) throws IOException {
        var reading = reading(questionnaire, words);
        var read = new ArrayList<ReadWorkbook>();
        var given = new GivenWorkbooks();
        for (var file : files) {
            try (var content = file.getInputStream()) {
                given.each(file.getSubmittedFileName(), content, (name, bytes) -> read.add(reading.read(name, bytes)));
            }
        }
        var links = new HashSet<Long>();
        return toldTwice(read, questionnaire).stream().map(workbook -> byItsLink(workbook, questionnaire, links, words)).toList();
    }

    /** What the one file says that somebody fills in for themselves; nothing is kept. */
    public ReadWorkbook look(Questionnaire questionnaire, Part file, Words words) throws IOException {
        try (var content = file.getInputStream()) {
            var read = reading(questionnaire, words).read(file.getSubmittedFileName(), content.readNBytes(GivenWorkbooks.FILE_MAX + 1));
            return byItsLink(read, questionnaire, new HashSet<>(), words);
        }
    }

    /** One that was made for a person answers by their link, once; {@code links} are those by which others of the files answer. */
    private ReadWorkbook byItsLink(ReadWorkbook workbook, Questionnaire questionnaire, Set<Long> links, Words words) {
        if (workbook.pass() == null) {
            return workbook;
        }
        var link = passes.isFor(questionnaire, workbook.pass()) ? passes.linkOf(workbook.pass()) : Optional.<PersonalLink>empty();
        if (link.isEmpty()) {
            return ReadWorkbook.notOurs(workbook.file(), words.text("workbooks.forged"));
        }
        if (passes.isSpent(link.get())) {
            return workbook.alreadyAnswered();
        }
        return !workbook.isProposed() || links.add(link.get().getId()) ? workbook : workbook.alreadyThere();
    }

    private WorkbookReading reading(Questionnaire questionnaire, Words words) {
        var sheets = questionnaires.versions(questionnaire).stream().map(version -> AnswerSheet.of(questionnaire, version)).toList();
        return new WorkbookReading(questionnaire.getCode(), sheets, words);
    }

    private List<ReadWorkbook> toldTwice(List<ReadWorkbook> read, Questionnaire questionnaire) {
        var there = new HashSet<String>();
        responses.all(questionnaire).stream().filter(response -> response.getChannel() == AnswerChannel.WORKBOOK)
                .forEach(response -> there.add(response.getAnswers().json()));
        return read.stream().map(workbook -> !workbook.isProposed() || workbook.pass() != null || there.add(workbook.json()) ? workbook : workbook.alreadyThere()).toList();
    }

    /**
     * Takes these workbooks in, each by itself, and says what became of each: a file that was taken in today is not taken twice, and what
     * keeps one out keeps no other one out.
     */
    @AllowedTo(Role.SECRETARIAT)
    public List<TakenWorkbook> takeIn(Questionnaire questionnaire, List<ReadWorkbook> workbooks, Actor by, Words words) {
        return workbooks.stream().filter(ReadWorkbook::isPossible).map(workbook -> takeIn(questionnaire, workbook, by, words)).toList();
    }

    private TakenWorkbook takeIn(Questionnaire questionnaire, ReadWorkbook workbook, Actor by, Words words) {
        try {
            if (workbook.pass() != null && passes.linkOf(workbook.pass()).filter(link -> !passes.isSpent(link)).isEmpty()) {
                return TakenWorkbook.leftOut(workbook, words.name(Outcome.ALREADY_ANSWERED));
            }
            return workbook.pass() == null ? takeInOnce(questionnaire, workbook, by, words) : takeInByItsLink(questionnaire, workbook, by);
        } catch (RuleViolation broken) {
            return TakenWorkbook.leftOut(workbook, words.list(broken.all().stream().map(each -> words.text(each.key(), each.values())).toList()));
        }
    }

    private TakenWorkbook takeInOnce(Questionnaire questionnaire, ReadWorkbook workbook, Actor by, Words words) {
        return keep(questionnaire, workbook, by) ? TakenWorkbook.taken(workbook) : TakenWorkbook.leftOut(workbook, words.text("workbooks.takenToday"));
    }

    private TakenWorkbook takeInByItsLink(Questionnaire questionnaire, ReadWorkbook workbook, Actor by) {
        passes.use(workbook.pass(), workbook.sign(), () -> keep(questionnaire, workbook, by));
        return TakenWorkbook.taken(workbook);
    }

    private boolean keep(Questionnaire questionnaire, ReadWorkbook workbook, Actor by) {
        return responses.takeIn(questionnaire.getId(), workbook.version(), workbook.answers(), workbook.sign(), by);
    }
}
