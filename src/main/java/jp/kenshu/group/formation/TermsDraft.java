package jp.kenshu.group.formation;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.DraftKey;
import jp.kenshu.draft.DraftedForm;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;

/** Who may write a venue's terms before they are kept: the secretariat together. */
@ApplicationScoped
@Transactional
public class TermsDraft implements DraftedForm {

    /** The form's name; it belongs to the venue. */
    public static final String FORM = "formation-terms";

    @Inject
    private SignedIn signedIn;
    @Inject
    private Programme programme;

    @Override
    public Set<String> forms() {
        return Set.of(FORM);
    }

    @Override
    public boolean letsWrite(DraftKey key) {
        return signedIn.isSecretariat() && key.base() == 0 && programme.findConference().flatMap(conference -> conference.findPart(PartKind.TEAM))
                .filter(part -> part.getVenues().stream().anyMatch(venue -> venue.getId() == key.owner())).isPresent();
    }
}
