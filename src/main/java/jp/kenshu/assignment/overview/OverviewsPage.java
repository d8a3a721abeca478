package jp.kenshu.assignment.overview;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.TeamState;
import jp.kenshu.registration.Teams;

/** What the municipalities of the own venue show of themselves (自治体概要資料の一覧), for the participants of part Ⅱ alone. */
@RequestScoped
@AllowedTo(Role.PARTICIPANT)
@Named
public class OverviewsPage {

    @Inject
    private SignedIn signedIn;
    @Inject
    private Teams teams;
    @Inject
    private Overviews overviews;

    private Venue venue;
    private List<Overview> all = List.of();

    @PostConstruct
    void read() {
        venue = teams.findMembership(signedIn.getId()).map(TeamMember::getTeam)
                .filter(team -> team.getState() == TeamState.ADMITTED).map(team -> team.getVenue()).orElse(null);
        if (venue != null) {
            all = overviews.submittedAt(venue);
        }
    }

    /** The venue of the own team, or null for who takes part in none. */
    public Venue getVenue() {
        return venue;
    }

    /** What has been handed in there. */
    public List<Overview> getAll() {
        return all;
    }
}
