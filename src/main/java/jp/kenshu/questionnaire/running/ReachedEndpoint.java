package jp.kenshu.questionnaire.running;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.PortalClock;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.running.ReachedCounts.Step;

/** Hears from the page of an open questionnaire how far somebody has come. Who it is, it neither hears nor asks. */
@AllowedToEverybody("counts how far people came, without a trace of whom")
@WebServlet(urlPatterns = "/questionnaire/reached", asyncSupported = true)
public class ReachedEndpoint extends HttpServlet {

    @Inject
    private Questionnaires questionnaires;
    @Inject
    private ReachedCounts counts;
    @Inject
    private PortalClock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var questionnaire = Optional.ofNullable(request.getParameter("questionnaire")).flatMap(questionnaires::find)
                .filter(found -> found.isOpenAt(clock.now()));
        var step = Stream.of(Step.values()).filter(each -> each.name().equals(request.getParameter("step"))).findFirst();
        if (questionnaire.isEmpty() || step.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        counts.count(questionnaire.get(), step.get());
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
