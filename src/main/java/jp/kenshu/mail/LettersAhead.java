package jp.kenshu.mail;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;

/**
 * What a button of this page would do and write, shown before it does so (実行前の確認): the first press shows in sentences what would
 * become of what, and how many letters go to whom with one of them in full; the second one, in what is shown, does it.
 */
@AllowedToEverybody("letters of a deed that the verb itself allows or not")
@Named
@RequestScoped
public class LettersAhead {

    private static final int RECIPIENTS_SHOWN = 20;

    @Inject
    private HttpServletRequest request;
    @Inject
    private LetterTrial trial;

    private String deed;
    private List<String> words = List.of();
    private String button;
    private List<LetterTrial.Foreseen> letters = List.of();

    /**
     * Whether somebody has still to look at what the button of id {@code id} would do. {@code sign} names the deed and the state that it
     * was decided on: what was shown for another deed, or before somebody else changed something, has to be looked at again.
     * {@code saying} tells the deed in sentences; {@code verb} is the deed itself, which is tried and undone.
     */
    public boolean mustBeSeen(String id, String sign, List<String> saying, Runnable verb) {
        if (sign.equals(request.getParameter("seen"))) {
            return false;
        }
        letters = trial.of(verb);
        deed = sign;
        words = saying;
        button = request.getParameterMap().keySet().stream().filter(name -> name.equals(id) || name.endsWith(":" + id)).findFirst().orElse(id);
        return true;
    }

    /** Whether there is something to look at on this page. */
    public boolean isShown() {
        return deed != null;
    }

    /** How many letters would be written. */
    public int getCount() {
        return letters.size();
    }

    /** The addresses that would be written to, as far as they are shown. */
    public List<String> getRecipients() {
        return letters.stream().map(LetterTrial.Foreseen::recipient).limit(RECIPIENTS_SHOWN).toList();
    }

    /** How many letters go to addresses that are not shown. */
    public int getMore() {
        return Math.max(0, letters.size() - RECIPIENTS_SHOWN);
    }

    /** One of the letters, as it would be written; null where there is none. */
    public LetterTrial.Foreseen getExample() {
        return letters.isEmpty() ? null : letters.get(0);
    }

    /** What the button would do, in sentences. */
    public List<String> getWords() {
        return words;
    }

    /** The sign of the deed that is shown. */
    public String getDeed() {
        return deed;
    }

    /** The name under which the button's press was sent. */
    public String getButton() {
        return button;
    }

    /** The value with which it was sent. */
    public String getValue() {
        return button == null ? null : request.getParameter(button);
    }
}
