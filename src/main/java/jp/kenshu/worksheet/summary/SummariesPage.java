package jp.kenshu.worksheet.summary;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.programme.Venue;

/** The まとめ of all groups of one's venue, as its representatives read them after the release. */
@RequestScoped
@AllowedTo(Role.PARTICIPANT)
@Named
public class SummariesPage {

    @Inject
    private SignedIn signedIn;
    @Inject
    private Summaries summaries;

    private Venue venue;
    private List<GroupSummary> released = List.of();

    @PostConstruct
    void read() {
        venue = summaries.findReleasedTo(signedIn.getId()).orElse(null);
        if (venue != null) {
            released = summaries.of(venue.getId()).stream().filter(GroupSummary::isCollected).toList();
        }
    }

    /** The venue whose summaries are shown, or null where none are for the reader. */
    public Venue getVenue() {
        return venue;
    }

    public List<GroupSummary> getReleased() {
        return released;
    }
}
