package jp.kenshu.assignment;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Example;
import jp.kenshu.programme.Indicator;
import jp.kenshu.programme.IndicatorKind;
import jp.kenshu.programme.Scene;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;
import org.omnifaces.util.Faces;

/**
 * The homework form (資料３) of one member: their own, or one that the representative or the secretariat fills in for them.
 * It saves itself as it is typed; without script, by its button.
 */
@RequestScoped
@Named
public class HomeworkPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Teams teams;
    @Inject
    private Homeworks homeworks;
    @Inject
    private AssignmentDeadlines deadlines;

    private TeamMember member;
    private Homework homework;
    private List<AnswerKey> keys = List.of();
    private final Map<String, String> typed = new HashMap<>();
    private final Map<AnswerKey, Integer> revisions = new HashMap<>();
    private final Map<String, Saved.Conflict> conflicts = new HashMap<>();
    private Map<HomeworkField, String> lastKnown = Map.of();
    private Part chart;

    @PostConstruct
    void read() {
        member = asked().or(this::own).orElse(null);
        if (member == null) {
            return;
        }
        homework = homeworks.of(member.getId());
        keys = AnswerKey.all(member.getTeam().getPart(), homework.isPrefectural());
        lastKnown = homeworks.lastKnownFigures(member);
        var sent = request.getParameter("rev-" + AnswerKey.of(HomeworkField.STRENGTHS).code()) != null;
        keys.forEach(key -> {
            typed.put(key.code(), sent ? Objects.requireNonNullElse(request.getParameter(key.code()), "") : homework.answer(key));
            revisions.put(key, sent ? knownRevision(key) : homework.revision(key));
        });
    }

    private Optional<TeamMember> asked() {
        return Optional.ofNullable(request.getParameter("member")).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf)
                .filter(id -> signedIn.isSecretariat() || homeworks.mayWrite(signedIn.getId(), id)).flatMap(homeworks::findMember);
    }

    private Optional<TeamMember> own() {
        return request.getParameter("member") != null || !signedIn.isParticipant() ? Optional.empty() : teams.findMembership(signedIn.getId());
    }

    private int knownRevision(AnswerKey key) {
        var known = request.getParameter("rev-" + key.code());
        return known != null && known.matches("\\d{1,9}") ? Integer.parseInt(known) : 0;
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
        Faces.redirect("/assignment/homework?done=" + done + (isForAnother() ? "&member=" + member.getId() : ""));
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

    /** All entries of the form. */
    public List<AnswerKey> getKeys() {
        return keys;
    }

    /** The entries about the municipality, numbers first. */
    public List<AnswerKey> getOverview() {
        return keys.stream().filter(key -> !key.field().isPerScene() && key.field() != HomeworkField.WANT_TO_KNOW).toList();
    }

    /** The entries at the end. */
    public List<AnswerKey> getClosing() {
        return keys.stream().filter(key -> key.field() == HomeworkField.WANT_TO_KNOW).toList();
    }

    /** The questions that are asked scene by scene, in their order. */
    public List<HomeworkField> getQuestions() {
        return Arrays.stream(HomeworkField.values()).filter(field -> field.isPerScene() && field.isMultiline()).toList();
    }

    /** The scenes of the form. */
    public List<Scene> getScenes() {
        return member.getTeam().getPart().getScenes();
    }

    /** The number of a scene on the form: ①. */
    public String number(Scene scene) {
        return String.valueOf((char) ('①' + scene.getPosition() - 1));
    }

    /** The id of what comes after a scene: the next scene, or the end of the form. */
    public String after(Scene scene) {
        return getScenes().stream().filter(each -> each.getPosition() == scene.getPosition() + 1).findFirst()
                .map(next -> "scene-" + next.getCode()).orElse("closing");
    }

    /** The entry of a question for a scene. */
    public AnswerKey key(HomeworkField field, Scene scene) {
        return new AnswerKey(field, scene.getCode());
    }

    /** Whether the goal of a scene was set by the writer. */
    public AnswerKey selfSet(Scene scene) {
        return new AnswerKey(HomeworkField.SELF_SET, scene.getCode());
    }

    /** The indicators of a scene that serve to know how things stand, or to plan and judge. */
    public List<Indicator> indicators(Scene scene, IndicatorKind kind) {
        return scene.getIndicators().stream().filter(indicator -> indicator.getKind() == kind).toList();
    }

    /** What others wrote about a question of a scene. */
    public List<Example> examples(Scene scene, HomeworkField field) {
        return scene.getExamples().stream().filter(example -> example.getTopic().equals(field.code())).toList();
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
        return homework.answer(key).isEmpty() ? lastKnown.get(key.field()) : null;
    }

    /** How many of the entries to be written have an answer. */
    public long getFilled() {
        return keys.stream().filter(key -> !key.field().isMark() && !homework.answer(key).isEmpty()).count();
    }

    /** How many entries there are to be written. */
    public long getEntries() {
        return keys.stream().filter(key -> !key.field().isMark()).count();
    }

    /** What has just been done, or null. */
    public String getDone() {
        var done = request.getParameter("done");
        return done != null && done.matches("[a-zA-Z]{1,20}") ? done : null;
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
