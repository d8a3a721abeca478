package jp.kenshu.group.hall;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.DraftKey;
import jp.kenshu.draft.DraftedForm;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;

/** Who may lay out a hall before it is saved: each of the secretariat their own draft of each venue, upon the hall as it was saved last. */
@ApplicationScoped
@Transactional
public class HallDrafts implements DraftedForm {

    /** The one entry: all rows as the form sends them. */
    static final String LAYOUT = "layout";
    private static final String PREFIX = "hall-";

    @Inject
    private SignedIn signedIn;
    @Inject
    private Programme programme;
    @Inject
    private Halls halls;

    /** The name of the form that lays out the hall of a venue. */
    static String formOf(Venue venue) {
        return PREFIX + venue.getCode();
    }

    @Override
    public Set<String> forms() {
        return programme.findConference().flatMap(conference -> conference.findPart(PartKind.TEAM))
                .map(part -> part.getVenues().stream().map(HallDrafts::formOf).collect(Collectors.toSet())).orElse(Set.of());
    }

    @Override
    public boolean letsWrite(DraftKey key) {
        if (!signedIn.isSecretariat() || !signedIn.getId().equals(key.owner())) {
            return false;
        }
        var venue = programme.conference().findPart(PartKind.TEAM).flatMap(part -> part.findVenue(key.form().substring(PREFIX.length())));
        venue.ifPresent(found -> mustBeSavedLast(found, key));
        return venue.isPresent();
    }

    private void mustBeSavedLast(Venue venue, DraftKey key) {
        if (halls.find(venue).map(Hall::getRevision).orElse(0) != key.base()) {
            throw RuleViolation.of("draft.outdated");
        }
    }
}
