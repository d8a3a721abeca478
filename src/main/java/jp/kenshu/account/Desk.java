package jp.kenshu.account;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The staff's desks, in the order of their bar: each is shown to the roles that {@link Access} lets through. */
@Named
@RequestScoped
public class Desk {

    private static final List<Place> ALL = List.of(
            new Place("desk.people", "/registration/organiser/people",
                    Set.of("/registration/organiser/registration", "/registration/organiser/entry")),
            new Place("desk.teams", "/registration/organiser/teams",
                    Set.of("/registration/organiser/team", "/registration/organiser/team-entry")),
            new Place("desk.board", "/assignment/organiser/board", Set.of("/assignment/organiser/team", "/assignment/organiser/packet")),
            new Place("desk.formation", "/group/organiser/formation", Set.of()),
            new Place("desk.seating", "/group/organiser/seating", Set.of("/group/organiser/hall", "/group/organiser/seat-wish")),
            new Place("desk.reception", "/group/organiser/reception", Set.of()),
            new Place("desk.wall", "/worksheet/organiser/wall", Set.of("/worksheet/organiser/summaries")),
            new Place("desk.import", "/registration/organiser/import", Set.of()),
            new Place("desk.settings", "/programme/organiser/settings", Set.of()),
            new Place("desk.mail", "/mail/organiser/outbox", Set.of("/mail/organiser/letter")),
            new Place("desk.record", "/audit/organiser/record", Set.of()),
            new Place("desk.staff", "/account/organiser/staff", Set.of()));

    @Inject
    private SignedIn signedIn;

    /** One desk: the key of its name, its page, and the pages that belong to it. */
    public record Place(String key, String path, Set<String> alsoAt) {
    }

    /** The desks that the one who is signed in may use. */
    public List<Place> getPlaces() {
        return ALL.stream().filter(place -> Access.stated().ruleFor(place.path())
                .filter(rule -> signedIn.isOneOf(rule.roles())).isPresent()).toList();
    }

    /** Whether the page of {@code viewId} belongs to {@code place}. */
    public boolean isAt(Place place, String viewId) {
        var path = viewId.replaceFirst("\\.xhtml$", "");
        return path.equals(place.path()) || place.alsoAt().contains(path);
    }
}
