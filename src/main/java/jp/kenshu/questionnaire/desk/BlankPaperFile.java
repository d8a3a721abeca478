package jp.kenshu.questionnaire.desk;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Download;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.Words;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.paper.BlankPaper;
import jp.kenshu.form.paper.BlankPaper.Copy;
import jp.kenshu.mail.PublicAddress;
import jp.kenshu.programme.FileNames;
import jp.kenshu.questionnaire.AnswerChannel;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.QuestionnaireFile;
import jp.kenshu.questionnaire.Questionnaires;

/** Hands out the paper to fill in by hand: one sheet to copy, or a run of sheets with the numbers that were given out to them. */
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
@WebServlet(urlPatterns = "/questionnaire/organiser/blank.pdf", asyncSupported = true)
public class BlankPaperFile extends QuestionnaireFile {

    @Inject
    private Questionnaires questionnaires;
    @Inject
    private PublicAddress address;
    @Inject
    private FileNames fileNames;
    @Inject
    private PortalClock clock;

    @Override
    protected void hand(Questionnaire questionnaire, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var first = Asked.number(request, "from");
        var last = Asked.number(request, "to");
        if (first.isEmpty() && last.isEmpty()) {
            send(questionnaire, List.of(copy(questionnaire, "", null)), "", request, response);
        } else if (first.isPresent() && last.isPresent() && isRun(questionnaire, first.get(), last.get())) {
            var copies = IntStream.rangeClosed(first.get(), last.get())
                    .mapToObj(number -> copy(questionnaire, "&sheet=" + number, "%04d".formatted(number))).toList();
            send(questionnaire, copies, "-%04d-%04d".formatted(first.get(), last.get()), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isRun(Questionnaire questionnaire, int first, int last) {
        return questionnaire.hasSheet(first) && questionnaire.hasSheet(last) && first <= last && last - first < Questionnaire.SHEETS_AT_ONCE;
    }

    private Copy copy(Questionnaire questionnaire, String sheet, String number) {
        var path = questionnaire.getPath();
        return new Copy(number, address.typed(path), address.of(path + "?by=" + AnswerChannel.QR.code() + sheet));
    }

    private void send(Questionnaire questionnaire, List<Copy> copies, String run, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var form = new AskedForm(questionnaires.asks(questionnaire).getDefinition(), Situation.ANYBODY);
        var today = clock.now().atZone(PortalClock.JAPAN).truncatedTo(ChronoUnit.DAYS);
        var paper = BlankPaper.print(form, copies, Words.in(Language.chosenIn(request)), today);
        Download.toLookAt(fileNames.of("questionnaire-" + questionnaire.getCode() + run, "pdf"), "application/pdf").send(paper, response);
    }
}
