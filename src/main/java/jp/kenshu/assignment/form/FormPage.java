package jp.kenshu.assignment.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.assignment.AssignmentDeadlines;
import jp.kenshu.assignment.Homeworks;
import jp.kenshu.assignment.homework.AnswerKey;
import jp.kenshu.assignment.homework.Saved;
import jp.kenshu.listing.Listed;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.storage.GivenFile;
import org.omnifaces.util.Faces;

/**
 * The page by which 資料２ and 資料３ leave as files and come back: choose a file, see side by side where it differs, take over
 * what is wanted. Until then nothing changes; the compared texts travel with the page, not with the session.
 */
@RequestScoped
@AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
@Named
public class FormPage {

    private static final String TEXT = "text-";

    @Inject
    private Listed listed;
    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private FormTarget target;
    @Inject
    private Forms forms;
    @Inject
    private Homeworks homeworks;
    @Inject
    private AssignmentDeadlines deadlines;
    @Inject
    private Language language;

    private TeamMember member;
    private Team team;
    private Part file;
    private Comparison comparison;
    private final List<String> refusals = new ArrayList<>();

    @PostConstruct
    void read() {
        member = target.member().orElse(null);
        team = member == null ? target.team().orElse(null) : member.getTeam();
        var compared = comparedBefore();
        if (team != null && !compared.isEmpty()) {
            comparison = forms.compareAgain(member, team, compared);
        }
    }

    /** The texts that the page showed beside what was saved when it was sent. */
    private Map<String, String> comparedBefore() {
        var texts = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(TEXT)) {
                texts.put(name.substring(TEXT.length()), values[0].replace("\r\n", "\n"));
            }
        });
        return texts;
    }

    /** There is no such page for somebody who may not fill the form. */
    public void mustExist() {
        if (team == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Reads the chosen file and changes nothing. */
    public void compare() throws IOException {
        if (file == null || file.getSubmittedFileName() == null || file.getSubmittedFileName().isBlank()) {
            throw RuleViolation.at("file", "storage.none");
        }
        try (var content = file.getInputStream()) {
            var given = GivenFile.read(file.getSubmittedFileName(), content);
            comparison = isHomework() ? forms.compareHomework(member, given, signedIn.asActor())
                    : forms.comparePreference(team, given, signedIn.asActor());
        }
    }

    /** Takes over the chosen texts. */
    public void takeOver() {
        var chosen = chosen();
        if (chosen.isEmpty()) {
            throw RuleViolation.of("form.nothingChosen");
        }
        if (isHomework()) {
            takeHomework(chosen);
        } else {
            forms.takePreference(team, chosen, signedIn.asActor());
        }
        if (refusals.isEmpty()) {
            Faces.redirect(listed.carrying(getPath() + "&done=taken"));
        } else {
            comparison = forms.compareAgain(member, team, comparedBefore());
        }
    }

    private Map<String, String> chosen() {
        var chosen = comparedBefore();
        var ticked = request.getParameterValues("take");
        chosen.keySet().retainAll(ticked == null ? List.of() : List.of(ticked));
        return chosen;
    }

    private void takeHomework(Map<String, String> chosen) {
        var texts = new LinkedHashMap<AnswerKey, String>();
        var known = new LinkedHashMap<AnswerKey, Integer>();
        forms.askedOf(member).keys().stream().filter(key -> chosen.containsKey(key.code())).forEach(key -> {
            texts.put(key, chosen.get(key.code()));
            known.put(key, revision(key.code()));
        });
        tell(homeworks.save(member.getId(), texts, known, signedIn.asActor()));
    }

    private int revision(String key) {
        return Asked.number(request, "revision-" + key).orElse(0);
    }

    /** Says which texts were not taken over, and leads to where both can be seen. */
    private void tell(Saved saved) {
        var asked = forms.askedOf(member);
        saved.conflicts().forEach(conflict -> refusals.add(language.text("form.conflict", HomeworkForm.labelOf(asked, conflict.key()), conflict.by())));
        saved.refused().forEach(violation -> refusals.add(asked.find(violation.field()).map(key -> HomeworkForm.labelOf(asked, key) + "：").orElse("")
                + language.text(violation.key(), violation.values())));
    }

    /** Whether the page is about 資料３. */
    public boolean isHomework() {
        return target.paper() == FormIdentity.Paper.HOMEWORK;
    }

    /** What stands in the address after the page's own: whose form it is. */
    public String getQuery() {
        if (isHomework()) {
            return "?paper=homework" + (member == null ? "" : "&member=" + member.getId());
        }
        return "?paper=preference" + (signedIn.isStaff() && team != null ? "&team=" + team.getId() : "");
    }

    private String getPath() {
        return "/assignment/form" + getQuery();
    }

    /** Until when the paper may be changed. */
    public DueMoment getDueAt() {
        return deadlines.dueAt(team, kind());
    }

    /** Whether it may be changed now. */
    public boolean isOpen() {
        return signedIn.isStaff() || deadlines.isOpen(team, kind());
    }

    private DeadlineKind kind() {
        return isHomework() ? DeadlineKind.HOMEWORK : DeadlineKind.SCENE_PREFERENCE;
    }

    /** Whether texts have just been taken over. */
    public boolean isDone() {
        return "taken".equals(request.getParameter("done")) && !Faces.isPostback();
    }

    /** The file beside what is saved, once one has been read; or null. */
    public Comparison getComparison() {
        return comparison;
    }

    /** What was not taken over, in words. */
    public List<String> getRefusals() {
        return refusals;
    }

    /** The member whose 資料３ it is, or null. */
    public TeamMember getMember() {
        return member;
    }

    /** The team, or null. */
    public Team getTeam() {
        return team;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
