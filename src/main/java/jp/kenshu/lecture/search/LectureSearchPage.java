package jp.kenshu.lecture.search;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.InputText;
import jp.kenshu.Language;
import jp.kenshu.lecture.Lectures;

/** What a reader looks for in the lectures, and where it stands. */
@RequestScoped
@AllowedToEverybody("finds only in what is shown to the reader")
@Named
public class LectureSearchPage {

    /** The most lectures that are told at once. */
    public static final int MOST = 30;
    private static final int TYPED_MAX = 300;

    @Inject
    private LectureSearch search;
    @Inject
    private Lectures lectures;
    @Inject
    private Language language;
    @Inject
    private HttpServletRequest request;

    private String typed;
    private List<Found> found = List.of();

    @PostConstruct
    void read() {
        var given = request.getParameter("q");
        typed = given == null ? null : InputText.trimmed(given.substring(0, Math.min(given.length(), TYPED_MAX)));
        if (isAsked()) {
            found = search.find(typed, lectures.viewer(), language.getCode(), MOST);
        }
    }

    /** Whether anything was looked for. */
    public boolean isAsked() {
        return !InputText.searched(typed).isEmpty();
    }

    /** What became of it, in a sentence. */
    public String getOutcome() {
        if (found.isEmpty()) {
            return language.text("lectures.foundNone", typed);
        }
        return language.text(found.size() == MOST ? "lectures.foundMany" : "lectures.found", typed, found.size());
    }

    public String getTyped() {
        return typed;
    }

    public List<Found> getFound() {
        return found;
    }
}
