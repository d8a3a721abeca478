package jp.kenshu.questionnaire;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Bilingual;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Programme;

/** The questionnaires that can be answered at this moment, for the pages that lead to them. */
@AllowedToEverybody("whoever took part answers")
@Named
@RequestScoped
public class OpenQuestionnaires {

    @Inject
    private Programme programme;
    @Inject
    private Questionnaires questionnaires;

    private List<Invitation> all;

    /** A questionnaire that can be answered: what it is called, where, and until when. */
    public record Invitation(String code, Bilingual title, String path, DueMoment due) {
    }

    @PostConstruct
    void read() {
        all = questionnaires.open(programme.announced()).stream().map(each -> new Invitation(each.getCode(),
                questionnaires.asks(each).getDefinition().title(), each.getPath(), each.getDue())).toList();
    }

    public List<Invitation> getAll() {
        return all;
    }
}
