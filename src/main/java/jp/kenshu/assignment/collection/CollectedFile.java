package jp.kenshu.assignment.collection;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Download;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.assignment.form.HomeworkForm;
import jp.kenshu.document.workbook.Listing;
import jp.kenshu.programme.FileNames;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;

/** Hands out everything that a venue's teams have handed in, as ZIP or as workbook, to the secretariat. */
@AllowedTo(Role.SECRETARIAT)
@WebServlet(urlPatterns = {"/assignment/organiser/venue.zip", "/assignment/organiser/answers.xlsx"}, asyncSupported = true)
public class CollectedFile extends HttpServlet {

    @Inject
    private FileNames fileNames;
    @Inject
    private Programme programme;
    @Inject
    private Collected collected;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var code = String.valueOf(request.getParameter("venue"));
        var venue = programme.findConference().flatMap(conference -> conference.findPart(PartKind.TEAM)).flatMap(part -> part.findVenue(code));
        if (venue.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (request.getServletPath().endsWith(".zip")) {
            var zip = Download.toKeep(fileNames.of(HomeworkForm.words().text("answers.zipName", venue.get().getName().ja()), "zip"), "application/zip");
            collected.writeZip(venue.get(), zip.open(response), signedIn.asActor());
        } else {
            writeAnswers(venue.get(), response);
        }
    }

    private void writeAnswers(Venue venue, HttpServletResponse response) throws IOException {
        var answers = collected.answers(venue, signedIn.asActor());
        var workbook = Download.workbook(fileNames.of(HomeworkForm.words().text("answers.fileName", venue.getName().ja()), "xlsx"));
        new Listing<Collected.Answer>(language.text("answers.sheet"))
                .text(language.text("answers.number"), answer -> answer.team().getNumber())
                .text(language.text("answers.municipality"), answer -> answer.team().getMunicipality().getFullName())
                .text(language.text("answers.paper"), Collected.Answer::paper)
                .text(language.text("answers.person"), Collected.Answer::person)
                .text(language.text("answers.question"), Collected.Answer::question)
                .text(language.text("answers.scene"), Collected.Answer::scene)
                .text(language.text("answers.text"), Collected.Answer::text)
                .writeWorkbook(answers, workbook.open(response));
    }
}
