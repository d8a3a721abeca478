package jp.kenshu;

import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Which of a page's forms was sent. It alone comes back as it was typed when it is refused; the others show what is saved, or the draft
 * that is kept of them, as if the page had just been opened.
 */
@AllowedToEverybody("what was just sent")
@Named
@RequestScoped
public class SentForm {

    @Inject
    private HttpServletRequest request;

    /** Whether the form of this id was sent: Faces lets a form send its own id under that name. */
    public boolean is(String id) {
        return id.equals(request.getParameter(id));
    }

    /** What was sent under its own name, which is the id of the form, for scripts; nothing where no form was sent. */
    public String getMarks() {
        return request.getParameterMap().keySet().stream().filter(this::is).sorted().collect(Collectors.joining(" "));
    }
}
