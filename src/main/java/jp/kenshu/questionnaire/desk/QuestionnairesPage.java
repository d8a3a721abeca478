package jp.kenshu.questionnaire.desk;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Bilingual;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.programme.Programme;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.QuestionnaireState;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.Responses;

/** The questionnaires of the edition, how each stands and how many have answered. */
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
@Named
@RequestScoped
public class QuestionnairesPage {

    @Inject
    private Programme programme;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Responses responses;
    @Inject
    private PortalClock clock;

    private List<Line> lines;

    /** A questionnaire of the list: its title, how it stands, and how many responses there are. */
    public record Line(Questionnaire questionnaire, Bilingual title, QuestionnaireState state, long responses) {
    }

    @PostConstruct
    void read() {
        var now = clock.now();
        lines = questionnaires.of(programme.announced()).stream().map(each -> new Line(each, questionnaires.asks(each).getDefinition().title(),
                each.stateAt(now), responses.count(each))).toList();
    }

    public List<Line> getLines() {
        return lines;
    }
}
