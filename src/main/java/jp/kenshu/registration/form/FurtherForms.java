package jp.kenshu.registration.form;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Language;
import jp.kenshu.form.AnswerLine;
import jp.kenshu.form.definition.AnsweredAs;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.form.page.PageForm;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.form.version.FormVersions;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Programme;
import jp.kenshu.registration.AnswerFiles;
import jp.kenshu.registration.Attendee;
import jp.kenshu.registration.FurtherQuestions;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.TeamMember;

/** What the edition asks at registration besides what every conference asks, for the pages that ask it and show the answers. */
@RequestScoped
@AllowedToEverybody("what is asked is announced; answers are shown by pages that say who may see them")
@Named
public class FurtherForms {

    @Inject
    private FormVersions versions;
    @Inject
    private Programme programme;
    @Inject
    private AnswerFiles files;
    @Inject
    private HttpServletRequest request;
    @Inject
    private Language language;

    /** What the forms ask, read once for each page. */
    private final Map<FormUse, Optional<FormVersion>> asked = new EnumMap<>(FormUse.class);

    /** What who registers for part Ⅰ has typed, or nothing yet. */
    public FurtherQuestions ofRegistration(Conference conference) {
        return shown(conference, FormUse.REGISTRATION, "").map(version -> FurtherQuestions.posted(version, request, "", AnsweredAs.APPLICANT))
                .orElseGet(FurtherQuestions::none);
    }

    /** What a person who is registered for part Ⅰ has answered. */
    public FurtherQuestions ofRegistration(Registration registration) {
        return find(registration.getPart().getConference(), FormUse.REGISTRATION)
                .map(version -> FurtherQuestions.of(version, registration.getAttendee(), AnsweredAs.APPLICANT)).orElseGet(FurtherQuestions::none);
    }

    /** What was typed of a member of a team in the block whose fields end in {@code suffix}, or nothing yet. */
    FurtherQuestions ofMember(Conference conference, String suffix, boolean representative) {
        return shown(conference, FormUse.MEMBER, suffix).map(version -> FurtherQuestions.posted(version, request, suffix, parts(representative)))
                .orElseGet(FurtherQuestions::none);
    }

    /** What a member of a team has answered. */
    FurtherQuestions ofMember(TeamMember member) {
        return find(member.getTeam().getPart().getConference(), FormUse.MEMBER)
                .map(version -> FurtherQuestions.of(version, member.getAttendee(), parts(member.isRepresentative()))).orElseGet(FurtherQuestions::none);
    }

    private static AnsweredAs[] parts(boolean representative) {
        return representative ? new AnsweredAs[] {AnsweredAs.MEMBER, AnsweredAs.REPRESENTATIVE} : new AnsweredAs[] {AnsweredAs.MEMBER};
    }

    /** What the page that was posted had asked; on a page that is opened, what is asked now. */
    private Optional<FormVersion> shown(Conference conference, FormUse use, String suffix) {
        var shown = PageForm.versionShown(request, suffix);
        return conference == null || shown.isEmpty() ? find(conference, use) : versions.findShown(conference, use, shown);
    }

    private Optional<FormVersion> find(Conference conference, FormUse use) {
        return conference == null ? Optional.empty() : asked.computeIfAbsent(use, each -> versions.findOpen(conference, each));
    }

    /** What files somebody who is registered for part Ⅰ is asked for, and has sent. */
    public List<AnswerFiles.Asked> filesOf(Registration registration) {
        return registration == null || !asksForFiles(FormUse.REGISTRATION) ? List.of() : files.of(registration);
    }

    /** What files a member of a team is asked for, and has sent. */
    public List<AnswerFiles.Asked> filesOfMember(TeamMember member) {
        return member == null || !asksForFiles(FormUse.MEMBER) ? List.of() : files.of(member);
    }

    private boolean asksForFiles(FormUse use) {
        return find(programme.announced(), use).filter(version -> version.getDefinition().questions().stream()
                .anyMatch(question -> question.kind() == QuestionKind.FILE)).isPresent();
    }

    /** What {@code attendee} answered, in the language of the page. */
    public List<AnswerLine> answersOf(Attendee attendee) {
        return attendee == null ? List.of() : attendee.answersIn(language.words());
    }
}
