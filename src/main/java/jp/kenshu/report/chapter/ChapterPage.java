package jp.kenshu.report.chapter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.programme.Programme;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.Responses;
import jp.kenshu.report.groupwork.Compilation;
import jp.kenshu.report.groupwork.Compilations;
import jp.kenshu.report.participation.Participation;
import jp.kenshu.report.participation.ParticipationFigures;

/** The chapter for the year's report, and how much of it there is to tell by now. */
@RequestScoped
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
@Named
public class ChapterPage {

    @Inject
    private Language language;
    @Inject
    private Programme programme;
    @Inject
    private Participation participation;
    @Inject
    private Compilations compilations;
    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Responses responses;

    private ParticipationFigures figures;
    private Compilation compilation;
    private long answers;

    @PostConstruct
    void read() {
        figures = participation.now(language.words(), false);
        compilation = compilations.now(language.words());
        answers = questionnaires.of(programme.conference()).stream().mapToLong(responses::count).sum();
    }

    public ParticipationFigures getFigures() {
        return figures;
    }

    public Compilation getCompilation() {
        return compilation;
    }

    /** How many responses the questionnaires have. */
    public long getAnswers() {
        return answers;
    }
}
