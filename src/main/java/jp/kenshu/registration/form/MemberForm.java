package jp.kenshu.registration.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;
import jp.kenshu.programme.Affiliation;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.place.Municipality;
import jp.kenshu.registration.Attendee;
import jp.kenshu.registration.FurtherQuestions;

/**
 * What was typed of one person of a team, kept word for word until it makes an {@link Attendee}. Officers belong to the
 * team's municipality or its prefecture, so only others name an organisation.
 */
public class MemberForm {

    private static final List<String> FIELDS = List.of("category", "organisation", "name", "reading", "department",
            "profession", "email");

    private final Map<String, String> typed = new LinkedHashMap<>();
    private FurtherQuestions further = FurtherQuestions.none();

    /** The form as it was posted, or empty; the names of its fields end in {@code suffix}. */
    static MemberForm from(HttpServletRequest request, String suffix) {
        var form = new MemberForm();
        FIELDS.forEach(field -> form.typed.put(field, request.getParameter(field + suffix)));
        return form;
    }

    /** The form filled in with what is known of {@code attendee}. */
    public static MemberForm of(Attendee attendee) {
        var form = new MemberForm();
        form.typed.put("category", attendee.getCategory().getCode());
        form.typed.put("organisation", attendee.getOrganisation());
        form.typed.put("name", attendee.getName());
        form.typed.put("reading", attendee.getReading());
        form.typed.put("department", attendee.getDepartment());
        form.typed.put("profession", attendee.getProfession());
        form.typed.put("email", attendee.getEmail());
        return form;
    }

    /** The form with what the edition asks besides. */
    MemberForm asking(FurtherQuestions questions) {
        further = questions;
        return this;
    }

    /** The same person under another address, as when a form does not ask for it. */
    MemberForm reachedAt(String email) {
        typed.put("email", email);
        return this;
    }

    /** The same person in another category, as when a form does not ask for it. */
    MemberForm in(Category category) {
        typed.put("category", category.getCode());
        return this;
    }

    /** The person of {@code municipality}'s team whom the form describes, or everything that is wrong with it at once. */
    Attendee attendee(Conference conference, Municipality municipality) {
        var category = category(conference);
        var attendee = new Attendee[1];
        RuleViolation.saidTogether(() -> attendee[0] = new Attendee(category, municipality == null ? null : municipality.getPrefecture(),
                isOf(Affiliation.MUNICIPALITY, conference) ? municipality : null, typed.get("organisation"), typed.get("name"),
                typed.get("reading"), typed.get("department"), typed.get("profession"), typed.get("email")), () -> further.mustBeAnswered(category));
        return further.answeredBy(attendee[0]);
    }

    /** Whether the person works for the municipality or its prefecture. */
    boolean isOfficial(Conference conference) {
        var category = category(conference);
        return category != null && category.isLocalGovernment();
    }

    private boolean isOf(Affiliation affiliation, Conference conference) {
        var category = category(conference);
        return category != null && category.getAffiliation() == affiliation;
    }

    private Category category(Conference conference) {
        return conference.findCategory(typed.get("category")).orElse(null);
    }

    /** Refuses two addresses that should be the same, beside the second one under {@code field}. */
    void addressMustBe(String again, String field) {
        if (!String.valueOf(InputText.email(typed.get("email"))).equals(String.valueOf(InputText.email(again)))) {
            throw RuleViolation.at(field, "attendee.emailAgain");
        }
    }

    /** The codes of the categories whose people name an organisation. */
    public String organisationCategories(Conference conference) {
        return conference.getCategories().stream().filter(each -> each.getAffiliation() == Affiliation.ORGANISATION)
                .map(Category::getCode).collect(Collectors.joining(" "));
    }

    /** What the edition asks besides. */
    public FurtherQuestions getFurther() {
        return further;
    }

    /** The fields by name, as they were typed. */
    public Map<String, String> getTyped() {
        return typed;
    }
}
