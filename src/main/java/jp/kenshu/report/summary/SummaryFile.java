package jp.kenshu.report.summary;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Download;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.Words;
import jp.kenshu.account.SignedIn;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.programme.FileNames;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.Responses;
import jp.kenshu.tally.Tally;

/**
 * The results of a questionnaire to take away, crossed and restricted as the page is: as a report for a committee, as a workbook, and as a
 * workbook with the responses themselves, for those who may have them.
 */
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER, Role.ADVISER})
@WebServlet(urlPatterns = {"/report/organiser/summary.pdf", "/report/organiser/summary.xlsx", "/report/organiser/summary-rows.xlsx"}, asyncSupported = true)
public class SummaryFile extends HttpServlet {

    @Inject
    private Questionnaires questionnaires;
    @Inject
    private SummaryReader reader;
    @Inject
    private FileNames fileNames;
    @Inject
    private PortalClock clock;
    @Inject
    private Responses gathered;
    @Inject
    private SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Questionnaire> asked = Asked.id(request, "id").flatMap(questionnaires::find);
        if (asked.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var responses = reader.read(asked.get().getId());
        var scope = SummaryScope.in(request, responses.questions().facets());
        var words = Words.in(Language.chosenIn(request));
        switch (request.getServletPath()) {
            case "/report/organiser/summary.pdf" -> sendPaper(asked.get(), responses, scope, "yes".equals(request.getParameter("texts")), words, response);
            case "/report/organiser/summary.xlsx" -> new SummaryWorkbook(cover(asked.get(), responses, scope, words), responses, scope, words)
                    .write(workbook(asked.get(), "summary", response));
            default -> sendRows(asked.get(), responses, words, response);
        }
    }

    private void sendPaper(Questionnaire questionnaire, CountedResponses responses, SummaryScope scope, boolean texts, Words words, HttpServletResponse response)
            throws IOException {
        var tally = Tally.keepingSmallBack(responses.records());
        var paper = SummaryPaper.of(cover(questionnaire, responses, scope, words), responses, new SummaryBlocks(responses.questions(), tally, scope, words),
                texts ? new FreeAnswers(responses, tally) : null, words);
        Download.toLookAt(fileNames.of(questionnaire.getCode() + "-summary", "pdf"), "application/pdf").send(paper, response);
    }

    /** The whole workbook with the responses; {@link Responses#takeEach} knows who may have them. */
    private void sendRows(Questionnaire questionnaire, CountedResponses responses, Words words, HttpServletResponse response) throws IOException {
        var rows = new ResponseRows(responses.questions());
        var numbers = questionnaires.versions(questionnaire).stream().collect(Collectors.toMap(FormVersion::getId, FormVersion::getNumber));
        new SummaryWorkbook(cover(questionnaire, responses, SummaryScope.whole(), words), responses, SummaryScope.whole(), words)
                .write(workbook(questionnaire, "responses-coded", response), rows.headings(words), sheet -> gathered.takeEach(questionnaire.getId(),
                        given -> sheet.accept(rows.line(given.givenOn(), given.channel(), numbers.get(given.version()), given.answers())), signedIn.asActor()));
    }

    private OutputStream workbook(Questionnaire questionnaire, String what, HttpServletResponse response) throws IOException {
        return Download.workbook(fileNames.of(questionnaire.getCode() + "-" + what, "xlsx")).open(response);
    }

    private SummaryCover cover(Questionnaire questionnaire, CountedResponses responses, SummaryScope scope, Words words) {
        return SummaryCover.of(questionnaire, questionnaires.asks(questionnaire).getDefinition().title().in(words.locale()), responses, scope,
                clock.now().atZone(PortalClock.JAPAN), words);
    }
}
