package jp.kenshu.questionnaire;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.Asked;
import jp.kenshu.RuleViolation;
import jp.kenshu.VisitorMarks;
import jp.kenshu.form.page.PageForm;
import jp.kenshu.registration.Attempt;

/**
 * Keeps what the form of an open address sends, if it can be kept as it stands: of a thousand people who answer within the same minute, most
 * need no page made for them. Whatever else is sent, by a personal link or with something to put right, {@link AnsweringPage} looks at.
 */
@ApplicationScoped
public class SoundAnswers {

    @Inject
    private AskedVersions versions;
    @Inject
    private Responses responses;

    /** Keeps the answers that {@code request} sends to the questionnaire of {@code code}; the way by which they came, or nothing if they were not kept. */
    Optional<AnswerChannel> keep(String code, HttpServletRequest request) {
        var channel = AnswerChannel.told(request.getParameter("by"));
        return isOfOpenAddress(request) && Asked.id(request, "version").flatMap(versions::find).filter(version -> version.code().equals(code))
                .filter(version -> isKept(version, channel, request)).isPresent() ? Optional.of(channel) : Optional.empty();
    }

    private static boolean isOfOpenAddress(HttpServletRequest request) {
        return request.getParameter("send") != null && request.getParameter("pass") == null && request.getParameter("of") == null
                && VisitorMarks.isOfOwnForm(request);
    }

    private boolean isKept(AskedVersions.Asked version, AnswerChannel channel, HttpServletRequest request) {
        var typed = PageForm.posted(version.form(), AnsweringPage.FIELDS, "", request).getTyped();
        try {
            responses.answer(version.questionnaire(), version.id(), typed, channel, Asked.number(request, "sheet").orElse(null), Attempt.carriedOrNew(request));
            return true;
        } catch (RuleViolation toBePutRight) {
            return false;
        }
    }
}
