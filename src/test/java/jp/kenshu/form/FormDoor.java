package jp.kenshu.form;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.OneTransaction;
import jp.kenshu.form.definition.Choice;
import jp.kenshu.form.definition.Condition;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.FormSection;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.Question.Limits;
import jp.kenshu.form.definition.Question.Offer;
import jp.kenshu.form.definition.Question.Terms;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.form.version.FormVersions;
import jp.kenshu.form.version.SomeVersion;
import jp.kenshu.programme.KeptEdition;
import jp.kenshu.programme.Programme;

/** The door through which tests let the conference ask more than R5 does; it exists only in the test archive. */
@WebServlet(urlPatterns = "/test/form", asyncSupported = true)
public class FormDoor extends HttpServlet {

    @Inject
    private FormVersions versions;
    @Inject
    private Programme programme;
    @Inject
    private KeptEdition edition;
    @Inject
    private OneTransaction transaction;
    @PersistenceContext
    private EntityManager entities;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var width = Question.of("width", QuestionKind.NUMBER, SampleForm.both("車椅子の幅"), Terms.REQUIRED.only(Condition.answered("needs", "wheelchair")))
                .within(Limits.between(BigDecimal.TEN, BigDecimal.valueOf(120), 1, SampleForm.both("cm")));
        var lunch = Question.of("lunch", QuestionKind.ONE, SampleForm.both("昼食"), Terms.REQUIRED)
                .offering(Offer.of(Choice.of("fish", SampleForm.both("魚")), Choice.of("beans", SampleForm.both("豆"))));
        var chart = Question.of("chart", QuestionKind.FILE, SampleForm.both("組織図"), Terms.REQUIRED).within(Limits.picks(2));
        versions.load(programme.conference(), form(FormUse.REGISTRATION, SampleForm.NEEDS, width, chart));
        versions.load(programme.conference(), form(FormUse.MEMBER, lunch, chart));
        transaction.kept(this::askForFilesInTheHomework);
        response.getWriter().println("asks more");
    }

    /** 資料３ asks for a file from now on. */
    private boolean askForFilesInTheHomework() {
        var before = versions.findOpen(programme.conference(), FormUse.HOMEWORK).orElseThrow();
        if (before.getNumber() == 1) {
            var sections = new ArrayList<>(before.getDefinition().sections());
            sections.add(new FormSection("files", null, null, List.of(SampleForm.plain("plan", QuestionKind.FILE))));
            entities.persist(SomeVersion.openIn(programme.conference(),
                    new FormDefinition(FormUse.HOMEWORK.code(), before.getDefinition().title(), before.getDefinition().lead(), sections), 2));
            edition.raiseNumber();
        }
        return true;
    }

    private static FormDefinition form(FormUse use, Question... questions) {
        return new FormDefinition(use.code(), SampleForm.both("ご配慮"), null,
                List.of(new FormSection("all", SampleForm.both("当日の準備"), SampleForm.both("当日のために伺います。"), List.of(questions))));
    }
}
