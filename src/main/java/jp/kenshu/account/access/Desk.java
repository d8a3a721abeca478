package jp.kenshu.account.access;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.EditionNames;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;

/** The staff's desks, in the order of their bar: each is shown where the edition has its part, to the roles that {@link Access} lets through. */
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER, Role.ADVISER})
@Named
@RequestScoped
public class Desk {

    private static final String INDIVIDUAL = "individual";
    private static final String TEAM = "team";
    private static final String ANY = "conference";
    /** Where forms are written: those of a questionnaire, whose codes begin alike, belong to its desk. */
    private static final String FORMS = "/form/organiser/";
    private static final String OF_QUESTIONNAIRE = "questionnaire-";
    private static final List<Place> ALL = List.of(
            new Place("desk.people", INDIVIDUAL, "/registration/organiser/people",
                    Set.of("/registration/organiser/registration", "/registration/organiser/entry", "/registration/organiser/correction")),
            new Place("desk.teams", TEAM, "/registration/organiser/teams",
                    Set.of("/registration/organiser/team", "/registration/organiser/team-entry")),
            new Place("desk.board", TEAM, "/assignment/organiser/board", Set.of("/assignment/organiser/team", "/assignment/organiser/packet")),
            new Place("desk.formation", TEAM, "/group/organiser/formation", Set.of()),
            new Place("desk.seating", TEAM, "/group/organiser/seating", Set.of("/group/organiser/hall", "/group/organiser/seat-wish")),
            new Place("desk.reception", TEAM, "/group/organiser/reception", Set.of()),
            new Place("desk.wall", TEAM, "/worksheet/organiser/wall", Set.of("/worksheet/organiser/summaries")),
            new Place("desk.participation", ANY, "/report/organiser/participation", Set.of()),
            new Place("desk.groupWork", TEAM, "/report/organiser/group-work", Set.of()),
            new Place("desk.chapter", ANY, "/report/organiser/chapter", Set.of()),
            new Place("desk.lectures", "recorded", "/lecture/organiser/lectures", Set.of("/lecture/organiser/lecture", "/lecture/organiser/captions")),
            new Place("desk.views", "recorded", "/lecture/organiser/views", Set.of()),
            new Place("desk.questionnaires", ANY, "/questionnaire/organiser/questionnaires",
                    Set.of("/questionnaire/organiser/questionnaire", "/questionnaire/organiser/period", "/questionnaire/organiser/keying",
                            "/questionnaire/organiser/batch", "/questionnaire/organiser/correcting", "/questionnaire/organiser/second-keying",
                            "/questionnaire/organiser/differences", "/questionnaire/organiser/repeats", "/questionnaire/organiser/numbered-sheets",
                            "/questionnaire/organiser/workbooks", "/questionnaire/organiser/links", "/questionnaire/organiser/plan", "/questionnaire/organiser/pairs")),
            new Place("desk.summary", ANY, "/report/organiser/summary", Set.of("/report/organiser/comparison", "/report/organiser/coding")),
            new Place("desk.import", INDIVIDUAL, "/registration/organiser/import", Set.of()),
            new Place("desk.settings", ANY, "/programme/organiser/settings", Set.of("/programme/organiser/contact-data", "/programme/organiser/deadline",
                    "/programme/organiser/material", "/registration/organiser/capacity", "/registration/organiser/joining", "/form/organiser/form-draft",
                    "/form/organiser/form-question", "/form/organiser/form-preview", "/worksheet/organiser/sheet-draft", "/worksheet/organiser/sheet-part",
                    "/worksheet/organiser/sheet-preview")),
            new Place("desk.circulars", ANY, "/circular/organiser/circulars", Set.of("/circular/organiser/circular", "/circular/organiser/sending")),
            new Place("desk.mail", ANY, "/mail/organiser/outbox", Set.of("/mail/organiser/letter")),
            new Place("desk.retention", ANY, "/privacy/organiser/retention", Set.of("/privacy/organiser/person")),
            new Place("desk.record", ANY, "/record/organiser/record", Set.of()),
            new Place("desk.staff", ANY, "/account/organiser/staff", Set.of()));

    @Inject
    private SignedIn signedIn;
    @Inject
    private HttpServletRequest request;
    /** The desk of the page that this request shows, once it was asked for. */
    private List<String> here;

    /** One desk: the key of its name, what the edition must have for it, its page, and the pages that belong to it. */
    public record Place(String key, String needs, String path, Set<String> alsoAt) {
    }

    /** The desks that the one who is signed in may use. */
    public List<Place> getPlaces() {
        return ALL.stream().filter(place -> EditionNames.knows(place.needs())).filter(place -> Access.stated().ruleFor(place.path())
                .filter(rule -> signedIn.isOneOf(rule.roles())).isPresent()).toList();
    }

    /** Whether the page of {@code viewId} belongs to {@code place}. */
    public boolean isAt(Place place, String viewId) {
        if (here == null) {
            here = keysOf(viewId.replaceFirst("\\.xhtml$", ""), request.getParameter("form"));
        }
        return here.contains(place.key());
    }

    /** The desk to which a page belongs, for every page of staff exactly one; {@code form} is the code of the form that is written there, if one is. */
    static List<String> keysOf(String path, String form) {
        if (path.startsWith(FORMS) && form != null && form.startsWith(OF_QUESTIONNAIRE)) {
            return keysOf("/questionnaire/organiser/questionnaires", null);
        }
        return ALL.stream().filter(place -> path.equals(place.path()) || place.alsoAt().contains(path)).map(Place::key).toList();
    }
}
