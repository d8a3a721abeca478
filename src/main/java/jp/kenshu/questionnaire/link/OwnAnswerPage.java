package jp.kenshu.questionnaire.link;

import java.util.Map;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.account.pocket.Pocket;
import jp.kenshu.questionnaire.OneTimePasses;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import org.omnifaces.util.Faces;

/** Leads whoever is signed in to a questionnaire that says who answers, without a letter; to any other it leads by the open address. */
@AllowedTo(Role.PARTICIPANT)
@Named
@RequestScoped
public class OwnAnswerPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private PersonalLinks links;
    @Inject
    private OneTimePasses passes;
    @Inject
    private Pocket pocket;
    @Inject
    private SignedIn signedIn;

    private Questionnaire questionnaire;

    @PostConstruct
    void read() {
        questionnaire = Optional.ofNullable(request.getParameter("questionnaire")).flatMap(questionnaires::find).orElse(null);
    }

    /** Leads on, unless there is no such questionnaire for this person. */
    public void lead() {
        if (questionnaire == null) {
            return;
        }
        if (!questionnaire.isNamed()) {
            Faces.redirect(questionnaire.getPath());
        } else {
            links.ownOf(questionnaire.getId(), signedIn.getId()).ifPresent(link -> Faces.redirect(questionnaire.getPath()
                    + pocket.put(Map.of("pass", passes.handOut(link)), Faces.getResponse())));
        }
    }
}
