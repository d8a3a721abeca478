package jp.kenshu.worksheet.summary;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.mail.LettersAhead;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;
import org.omnifaces.util.Faces;

/** The まとめ of a venue's groups as staff read and release them. */
@RequestScoped
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER, Role.ADVISER})
@Named
public class CollectionPage {

    @Inject
    private LettersAhead lettersAhead;
    @Inject
    private Language language;
    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Programme programme;
    @Inject
    private Summaries summaries;
    @Inject
    private SummaryRounds rounds;

    private List<Venue> venues = List.of();
    private Venue venue;
    private List<GroupSummary> collected = List.of();
    private SummaryRelease release;

    @PostConstruct
    void read() {
        venues = programme.announced().findPart(PartKind.TEAM).map(part -> part.getVenues()).orElse(List.of());
        venue = venues.stream().filter(each -> each.getCode().equals(request.getParameter("venue"))).findFirst()
                .orElse(venues.isEmpty() ? null : venues.get(0));
        if (venue != null) {
            rounds.collectDue();
            collected = summaries.of(venue.getId());
            release = summaries.findRelease(venue.getId()).orElse(null);
        }
    }

    /** Releases the summaries to the representatives. */
    public void release() {
        mustBeSecretariat();
        if (!lettersAhead.mustBeSeen("do-release", "release " + venue.getCode(), List.of(language.text("summaries.release.do")),
                () -> summaries.release(venue.getId(), signedIn.asActor()))) {
            summaries.release(venue.getId(), signedIn.asActor());
            show("released");
        }
    }

    /** Collects what has changed since. */
    public void collectAnew() {
        mustBeSecretariat();
        summaries.collect(collected.stream().filter(GroupSummary::changed).map(each -> each.group().getId()).toList(), signedIn.asActor());
        show("collected");
    }

    private void mustBeSecretariat() {
        if (!signedIn.isSecretariat()) {
            throw RuleViolation.of("wall.secretariatOnly");
        }
    }

    private void show(String what) {
        Faces.redirect("/worksheet/organiser/summaries?venue=" + venue.getCode() + "&done=" + what);
    }

    /** What has just been done, or null. */
    public String getDone() {
        var done = request.getParameter("done");
        return "released".equals(done) || "collected".equals(done) ? done : null;
    }

    /** The number of the step that is collected. */
    public int getStep() {
        return summaries.collectedStep(venue);
    }

    /** How many groups' summaries have been collected. */
    public long getCount() {
        return collected.stream().filter(GroupSummary::isCollected).count();
    }

    /** Whether a sheet says something else than what was collected. */
    public boolean isChanged() {
        return collected.stream().anyMatch(GroupSummary::changed);
    }

    public List<Venue> getVenues() {
        return venues;
    }

    public Venue getVenue() {
        return venue;
    }

    public List<GroupSummary> getCollected() {
        return collected;
    }

    /** The release, or null before it. */
    public SummaryRelease getRelease() {
        return release;
    }
}
