package jp.kenshu.assignment.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Bilingual;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.account.SignedIn;
import jp.kenshu.assignment.AssignmentDeadlines;
import jp.kenshu.assignment.Homeworks;
import jp.kenshu.assignment.PaperFiles;
import jp.kenshu.assignment.TeamForms;
import jp.kenshu.assignment.homework.AnswerKey;
import jp.kenshu.assignment.homework.Homework;
import jp.kenshu.assignment.homework.HomeworkQuestions;
import jp.kenshu.assignment.homework.Saved;
import jp.kenshu.form.definition.Choice;
import jp.kenshu.form.definition.FormSection;
import jp.kenshu.form.definition.Question;
import jp.kenshu.listing.Listed;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Example;
import jp.kenshu.programme.Indicator;
import jp.kenshu.programme.IndicatorKind;
import jp.kenshu.programme.Scene;
import jp.kenshu.registration.AnswerFiles;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;
import org.omnifaces.util.Faces;

/**
 * The homework form (資料３) of one member: their own, or one that the representative or the secretariat fills in for them.
 * It saves itself as it is typed; without script, by its button.
 */
@RequestScoped
@AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
@Named
public class HomeworkPage {

    @Inject
    private Listed listed;
    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Teams teams;
    @Inject
    private Homeworks homeworks;
    @Inject
    private TeamForms forms;
    @Inject
    private PaperFiles paperFiles;
    @Inject
    private AssignmentDeadlines deadlines;

    private TeamMember member;
    private Homework homework;
    private HomeworkQuestions questions;
    private List<AnswerKey> keys = List.of();
    private List<AnswerFiles.Asked> files = List.of();
    private final Map<String, String> typed = new HashMap<>();
    private final Map<AnswerKey, Integer> revisions = new HashMap<>();
    private final Map<String, Saved.Conflict> conflicts = new HashMap<>();
    private Map<String, String> lastKnown = Map.of();
    private Part chart;

    @PostConstruct
    void read() {
        member = asked().or(this::own).orElse(null);
        if (member == null) {
            return;
        }
        homework = homeworks.of(member.getId());
        questions = forms.homeworkOf(member);
        keys = questions.keys();
        files = paperFiles.of(member, homework);
        lastKnown = homeworks.lastKnown(member);
        var sent = keys.stream().anyMatch(key -> request.getParameter("rev-" + key.code()) != null);
        keys.forEach(key -> {
            typed.put(key.code(), sent ? sent(key) : homework.answer(key));
            revisions.put(key, sent ? knownRevision(key) : homework.revision(key));
        });
    }

    /** What was posted for an entry; several boxes stand one after the other, as scripts send them. */
    private String sent(AnswerKey key) {
        var values = request.getParameterValues(key.code());
        return values == null ? "" : String.join(" ", values);
    }

    private Optional<TeamMember> asked() {
        return Asked.id(request, "member")
                .filter(id -> signedIn.isSecretariat() || homeworks.mayWrite(signedIn.getId(), id)).flatMap(homeworks::findMember);
    }

    private Optional<TeamMember> own() {
        return request.getParameter("member") != null || !signedIn.isParticipant() ? Optional.empty() : teams.findMembership(signedIn.getId());
    }

    private int knownRevision(AnswerKey key) {
        return Asked.number(request, "rev-" + key.code()).orElse(0);
    }

    /** What files it asks for, with those that were sent. */
    public List<AnswerFiles.Asked> getFiles() {
        return files;
    }

    /** Where those are sent, or null once it is closed. */
    public String getFilesAt() {
        return isOpen() ? listed.carrying("/assignment/files?paper=homework&member=" + member.getId()) : null;
    }

    /** There is no such page for somebody who may not write it. */
    public void mustExist() {
        if (member == null && (signedIn.isStaff() || request.getParameter("member") != null)) {
            Faces.responseSendError(404, null);
        }
    }

    /** Saves everything as it stands in the form. */
    public void save() {
        show(homeworks.save(mine(), texts(), revisions, signedIn.asActor()), "saved");
    }

    /** Saves everything and says that it can be submitted. */
    public void declareReady() {
        show(homeworks.saveAndDeclareReady(mine(), texts(), revisions, signedIn.asActor()), "ready");
    }

    /** Goes on working on what was declared ready. */
    public void reopen() {
        homeworks.reopen(mine(), signedIn.asActor());
        redirect("reopened");
    }

    /** Takes the chosen organisation chart in. */
    public void attach() throws IOException {
        if (chart == null || chart.getSize() == 0) {
            throw RuleViolation.at("org-chart", "homework.chartMissing");
        }
        homeworks.attachChart(mine(), chart.getInputStream(), chart.getSubmittedFileName(), signedIn.asActor());
        redirect("attached");
    }

    /** Takes the organisation chart away. */
    public void removeChart() {
        homeworks.removeChart(mine(), signedIn.asActor());
        redirect("chartRemoved");
    }

    private long mine() {
        if (member == null) {
            throw RuleViolation.of("team.memberUnknown");
        }
        return member.getId();
    }

    private Map<AnswerKey, String> texts() {
        var texts = new LinkedHashMap<AnswerKey, String>();
        keys.forEach(key -> texts.put(key, typed.get(key.code())));
        return texts;
    }

    private void show(Saved saved, String done) {
        revisions.putAll(saved.revisions());
        saved.conflicts().forEach(conflict -> {
            conflicts.put(conflict.key().code(), conflict);
            revisions.put(conflict.key(), conflict.revision());
        });
        RuleViolation.saidTogether(saved.refused().stream().<Runnable>map(violation -> () -> {
            throw violation;
        }).toArray(Runnable[]::new));
        if (saved.isWhole()) {
            redirect(done);
        }
    }

    private void redirect(String done) {
        Faces.redirect(listed.carrying("/assignment/homework?done=" + done + (isForAnother() ? "&member=" + member.getId() : "")));
    }

    /** Whether somebody else than the member fills it in (代筆). */
    public boolean isForAnother() {
        return member != null && (signedIn.isStaff() || !member.getPerson().getId().equals(signedIn.getId()));
    }

    /** Whether it may be written now. */
    public boolean isOpen() {
        return member != null && member.getTeam().getState().stands()
                && (signedIn.isSecretariat() || deadlines.isOpen(member.getTeam(), DeadlineKind.HOMEWORK));
    }

    /** Until when it is due. */
    public DueMoment getDue() {
        return deadlines.dueAt(member.getTeam(), DeadlineKind.HOMEWORK);
    }

    /** Where {@code <autosave-form>} posts what is typed. */
    public String getSavesAt() {
        return "/assignment/homework-answers?member=" + member.getId();
    }

    /** What is asked, with its entries in the order of the form. */
    public HomeworkQuestions getQuestions() {
        return questions;
    }

    /** The sections of the form in which anything is asked or said. */
    public List<FormSection> getSections() {
        return questions.form().definition().sections().stream()
                .filter(section -> !askedOnce(section).isEmpty() || !askedOfScenes(section).isEmpty()).toList();
    }

    /** What a section asks once, in its order. */
    public List<Question> askedOnce(FormSection section) {
        return questions.askedOnce(section.questions());
    }

    /** What a section asks scene by scene, in its order; nothing where there is no scene. */
    public List<Question> askedOfScenes(FormSection section) {
        return getScenes().isEmpty() ? List.of() : questions.askedOfScenes(section.questions());
    }

    /** The marks that stand with a question of scenes. */
    public List<Question> marks(FormSection section, Question question) {
        return questions.marksOf(question, section.questions());
    }

    /** What is asked in an entry. */
    public Question question(AnswerKey key) {
        return questions.question(key);
    }

    /** The name of the field whose answer decides whether an entry is asked. */
    public String decidedBy(AnswerKey key) {
        var earlier = questions.form().definition().find(question(key).terms().condition().question()).orElseThrow();
        return new AnswerKey(earlier.code(), earlier.terms().perScene() ? key.sceneCode() : null).code();
    }

    /** The answers for which a question is asked. */
    public String decidingValues(Question question) {
        return String.join(" ", question.terms().condition().values());
    }

    /** What there is to choose from in an entry, in the words of the page; nothing where it is written. */
    public List<Choice> choices(Question question) {
        return switch (question.kind()) {
            case YES_NO -> List.of(said("yes", "form.answer.yes"), said("no", "form.answer.no"));
            case SCALE -> question.figures().stream().map(String::valueOf).map(figure -> Choice.of(figure, new Bilingual(figure, figure))).toList();
            case MONTH -> IntStream.rangeClosed(1, 12).mapToObj(month -> said(String.valueOf(month), "form.month." + month)).toList();
            default -> question.offer().choices();
        };
    }

    private static Choice said(String code, String key) {
        return Choice.of(code, new Bilingual(Words.in("ja").text(key), Words.in("en").text(key)));
    }

    /** Whether a choice of an entry is taken in the form. */
    public boolean isChosen(AnswerKey key, String choice) {
        return questions.answers(each -> typed.getOrDefault(each.code(), "")).of(key.cell()).contains(choice);
    }

    /** The scenes of the form. */
    public List<Scene> getScenes() {
        return member.getTeam().getPart().getScenes();
    }

    /** What the mark beside some of the indicators means; null where the edition does not say. */
    public Bilingual getMarksNote() {
        return member.getTeam().getPart().getMarksNote();
    }

    /** The number of a scene on the form: ①. */
    public String number(Scene scene) {
        return scene.getMark();
    }

    /** The id of what comes after a scene in a section: the next scene, the next section, or the end of the form. */
    public String after(FormSection section, Scene scene) {
        var later = getSections().subList(getSections().indexOf(section) + 1, getSections().size());
        return getScenes().stream().filter(each -> each.getPosition() == scene.getPosition() + 1).findFirst()
                .map(next -> section.code() + "-scene-" + next.getCode()).orElse(later.isEmpty() ? "chart" : "section-" + later.get(0).code());
    }

    /** The entry of a question that is asked once. */
    public AnswerKey key(Question question) {
        return AnswerKey.of(question.code());
    }

    /** The entry of a question for a scene. */
    public AnswerKey key(Question question, Scene scene) {
        return new AnswerKey(question.code(), scene.getCode());
    }

    /** The indicators of a scene that serve to know how things stand, or to plan and judge. */
    public List<Indicator> indicators(Scene scene, IndicatorKind kind) {
        return scene.getIndicators().stream().filter(indicator -> indicator.getKind() == kind).toList();
    }

    /** What others wrote about a question of a scene. */
    public List<Example> examples(Scene scene, Question question) {
        return scene.getExamples().stream().filter(example -> example.getTopic().equals(question.terms().carries())).toList();
    }

    /** The revision of an entry that this form knows. */
    public int revision(AnswerKey key) {
        return revisions.getOrDefault(key, 0);
    }

    /** What somebody else has written in an entry meanwhile, or null. */
    public Saved.Conflict conflict(AnswerKey key) {
        return conflicts.get(key.code());
    }

    /** What somebody of the municipality gave before for an entry that has none yet, or null. */
    public String lastKnown(AnswerKey key) {
        return homework.answer(key).isEmpty() ? lastKnown.get(key.question()) : null;
    }

    /** How many of the entries to be written have an answer. */
    public long getFilled() {
        return questions.toBeWritten(homework::answer).stream().filter(key -> !homework.answer(key).isEmpty()).count();
    }

    /** How many entries there are to be written. */
    public long getEntries() {
        return questions.toBeWritten(homework::answer).size();
    }

    /** What has just been done, or null. */
    public String getDone() {
        return Asked.word(request, "done");
    }

    /** What stands in the form, by the names of its entries. */
    public Map<String, String> getTyped() {
        return typed;
    }

    /** The member whose homework it is, or null. */
    public TeamMember getMember() {
        return member;
    }

    public Homework getHomework() {
        return homework;
    }

    public Part getChart() {
        return chart;
    }

    public void setChart(Part chart) {
        this.chart = chart;
    }
}
