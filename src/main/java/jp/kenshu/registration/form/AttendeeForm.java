package jp.kenshu.registration.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;
import jp.kenshu.form.Answers;
import jp.kenshu.form.definition.AnsweredAs;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.programme.Affiliation;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.place.Municipalities;
import jp.kenshu.programme.place.Municipality;
import jp.kenshu.programme.place.PlaceSearch;
import jp.kenshu.programme.place.Prefecture;
import jp.kenshu.registration.Attendee;
import jp.kenshu.registration.FurtherQuestions;

/** What somebody typed of themselves into a form, kept word for word until it makes an {@link Attendee}. */
public class AttendeeForm {

    private static final List<String> FIELDS = List.of("category", "municipality", "prefecture", "organisation", "name",
            "reading", "department", "profession", "email", "emailAgain");

    private final Map<String, String> typed = new LinkedHashMap<>();
    private boolean ofList;
    private FurtherQuestions further = FurtherQuestions.none();

    /** The form as it was posted, or empty. */
    public static AttendeeForm from(HttpServletRequest request) {
        var form = new AttendeeForm();
        FIELDS.forEach(field -> form.typed.put(field, request.getParameter(field)));
        return form;
    }

    /** The form with these fields, as they stand side by side in a list: there a prefecture beside the municipality says which one is meant. */
    public static AttendeeForm typed(Map<String, String> fields) {
        var form = new AttendeeForm();
        form.ofList = true;
        FIELDS.forEach(field -> form.typed.put(field, fields.get(field)));
        return form;
    }

    /** The form filled in with what is known of {@code attendee}. */
    public static AttendeeForm of(Attendee attendee) {
        var form = new AttendeeForm();
        form.typed.put("category", attendee.getCategory().getCode());
        form.typed.put("municipality", attendee.getMunicipality() == null ? null : attendee.getMunicipality().getFullName());
        form.typed.put("prefecture", attendee.getPrefecture() == null ? null : attendee.getPrefecture().getCode());
        form.typed.put("organisation", attendee.getOrganisation());
        form.typed.put("name", attendee.getName());
        form.typed.put("reading", attendee.getReading());
        form.typed.put("department", attendee.getDepartment());
        form.typed.put("profession", attendee.getProfession());
        form.typed.put("email", attendee.getEmail());
        form.typed.put("emailAgain", attendee.getEmail());
        return form;
    }

    /** An empty form but for what a colleague of {@code attendee} in the same office has in common with them. */
    static AttendeeForm ofColleague(Attendee attendee) {
        var form = of(attendee);
        List.of("name", "reading", "profession", "email", "emailAgain").forEach(own -> form.typed.put(own, null));
        return form;
    }

    /** The form with what the edition asks besides. */
    public AttendeeForm asking(FurtherQuestions questions) {
        further = questions;
        return this;
    }

    /** The form with answers from a list to what {@code version} asks besides. */
    public AttendeeForm answering(Optional<FormVersion> version, Answers answers) {
        return asking(version.map(asked -> FurtherQuestions.listed(asked, answers, AnsweredAs.APPLICANT)).orElseGet(FurtherQuestions::none));
    }

    /** The code of the answer that a field of the form holds, if it is one to what the edition asks besides. */
    public static Optional<String> askedIn(String field) {
        return FurtherQuestions.codeIn(field);
    }

    /** The attendee whom the form describes, or everything that is wrong with it at once. */
    public Attendee attendee(Conference conference, PlaceSearch places, Municipalities municipalities) {
        var category = category(conference);
        var municipality = new Municipality[1];
        var attendee = new Attendee[1];
        RuleViolation.saidTogether(
                () -> municipality[0] = municipality(category, places, municipalities),
                () -> attendee[0] = new Attendee(category, prefecture(category, municipalities), municipality[0],
                        typed.get("organisation"), typed.get("name"), typed.get("reading"), typed.get("department"),
                        typed.get("profession"), typed.get("email")),
                this::addressesMustBeTheSame,
                () -> further.mustBeAnswered(category));
        return further.answeredBy(attendee[0]);
    }

    private Municipality municipality(Category category, PlaceSearch places, Municipalities municipalities) {
        if (!belongsTo(category, Affiliation.MUNICIPALITY)) {
            return null;
        }
        return ofList ? places.resolveListed("municipality", typed.get("municipality"), municipalities.findPrefecture(typed.get("prefecture")).orElse(null))
                : places.resolve("municipality", typed.get("municipality"));
    }

    private Prefecture prefecture(Category category, Municipalities municipalities) {
        return belongsTo(category, Affiliation.PREFECTURE)
                ? municipalities.findPrefecture(typed.get("prefecture")).orElse(null) : null;
    }

    private void addressesMustBeTheSame() {
        if (!Objects.equals(InputText.email(typed.get("email")), InputText.email(typed.get("emailAgain")))) {
            throw RuleViolation.at("emailAgain", "attendee.emailAgain");
        }
    }

    /** The category that was chosen, or null. */
    Category category(Conference conference) {
        return conference.findCategory(typed.get("category")).orElse(null);
    }

    /** The municipalities among which the person must choose, since what they typed may mean several or is a former name. */
    public List<Municipality> meantBy(Conference conference, PlaceSearch places, int atMost) {
        var municipality = typed.get("municipality");
        if (municipality == null || !belongsTo(category(conference), Affiliation.MUNICIPALITY)) {
            return List.of();
        }
        return places.offeredFor(municipality, atMost);
    }

    private static boolean belongsTo(Category category, Affiliation affiliation) {
        return category != null && category.getAffiliation() == affiliation;
    }

    /** The codes of the categories whose people belong to what {@code affiliation} says. */
    public String categoriesOf(Conference conference, Affiliation affiliation) {
        return conference.getCategories().stream().filter(each -> each.getAffiliation() == affiliation)
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
