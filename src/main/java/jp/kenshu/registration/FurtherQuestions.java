package jp.kenshu.registration;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.AnsweredAs;
import jp.kenshu.form.page.PageForm;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.programme.Category;

/** What the edition asks somebody besides what every conference asks, as it stands on a page, with the version that asks it. */
public final class FurtherQuestions {

    private static final String PREFIX = "asked_";

    private final FormVersion version;
    private final AnsweredAs[] parts;
    private final PageForm page;

    private FurtherQuestions(FormVersion version, AnsweredAs[] parts, PageForm page) {
        this.version = version;
        this.parts = parts;
        this.page = page;
    }

    /** For an edition that asks nothing besides. */
    public static FurtherQuestions none() {
        return new FurtherQuestions(null, new AnsweredAs[0], PageForm.nothing());
    }

    /** As a page posted them, or empty; the names of the fields end in {@code suffix}, which the field of the category does, too. */
    public static FurtherQuestions posted(FormVersion version, HttpServletRequest request, String suffix, AnsweredAs... parts) {
        var form = new AskedForm(version.getDefinition(), Situation.of(null, parts));
        return new FurtherQuestions(version, parts, PageForm.posted(form, PREFIX, suffix, request)
                .choosing("category" + suffix, version.getConference().getCategories()).under(version.getId()));
    }

    /** As they stand in a list, still to be checked. */
    public static FurtherQuestions listed(FormVersion version, Answers answers, AnsweredAs... parts) {
        return new FurtherQuestions(version, parts, PageForm.of(new AskedForm(version.getDefinition(), Situation.of(null, parts)), PREFIX, "", answers));
    }

    /** The code of the cell that a field of these questions holds. */
    public static Optional<String> codeIn(String field) {
        return field != null && field.startsWith(PREFIX) ? Optional.of(field.substring(PREFIX.length())) : Optional.empty();
    }

    /** Filled in with what {@code attendee} has answered so far. */
    public static FurtherQuestions of(FormVersion version, Attendee attendee, AnsweredAs... parts) {
        var form = new AskedForm(version.getDefinition(), Situation.of(null, parts));
        return new FurtherQuestions(version, parts, PageForm.of(form, PREFIX, "", attendee.getAnswers())
                .choosing("category", version.getConference().getCategories()));
    }

    /** The attendee with the answers, or everything that is wrong with these at once. */
    public Attendee answeredBy(Attendee attendee) {
        return version == null ? attendee : attendee.answering(version, page.asked(Situation.of(attendee.getCategory(), parts)).checked());
    }

    /** Says what is wrong with the answers of somebody of whom other things are wrong, too. */
    public void mustBeAnswered(Category category) {
        if (version != null) {
            page.asked(Situation.of(category, parts)).checked();
        }
    }

    /** The questions as they stand on the page. */
    public PageForm getPage() {
        return page;
    }
}
