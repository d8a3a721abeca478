package jp.kenshu.questionnaire;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.Asked;
import jp.kenshu.RuleViolation;
import jp.kenshu.VisitorMarks;
import jp.kenshu.form.page.PageForm;
import jp.kenshu.registration.Attempt;
import jp.kenshu.storage.Turn;

/**
 * Keeps what the form of an open address sends, if it can be kept as it stands: of a thousand people who answer within the same minute, most
 * need no page made for them, and what comes while others are being written goes into the database together with whatever else came by then.
 * Each is answered once it is kept. Whatever else is sent, by a personal link or with something to put right, {@link AnsweringPage} looks at.
 */
@ApplicationScoped
public class SoundAnswers {

    @Inject
    private AskedVersions versions;
    @Inject
    private Responses responses;

    private final Turn<SoundAnswer, Boolean> turn = new Turn<>(this::keepTogether, failure -> false);

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
            keep(SoundAnswer.of(version, Responses.understood(version.form(), typed), channel, Asked.number(request, "sheet").orElse(null),
                    Attempt.carriedOrNew(request)));
            return true;
        } catch (RuleViolation toBePutRight) {
            return false;
        }
    }

    /** Keeps one, perhaps together with others; where one of them is in the way of all, as a second click is, each by itself. */
    void keep(SoundAnswer answer) {
        if (!turn.write(answer)) {
            responses.answer(answer.version().questionnaire(), answer.version().id(), answer.answers(), answer.channel(), answer.sheet(), answer.attempt());
        }
    }

    private List<Boolean> keepTogether(List<SoundAnswer> together) {
        responses.answerTogether(together);
        return Collections.nCopies(together.size(), true);
    }
}
