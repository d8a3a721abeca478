package jp.kenshu.registration.desk;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.DraftKey;
import jp.kenshu.draft.DraftedForm;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.Registrations;
import jp.kenshu.registration.Teams;

/**
 * Who of the secretariat may write what came by telephone or fax before it is entered, and what is decided before it is told:
 * everybody their own entries; corrections and decisions together.
 */
@ApplicationScoped
@Transactional
public class EntryDrafts implements DraftedForm {

    /** A registration for part Ⅰ is entered; it belongs to who enters it. */
    public static final String ENTRY = "entry";
    /** A team is entered; it belongs to who enters it. */
    public static final String TEAM_ENTRY = "team-entry";
    /** A registration is corrected. */
    public static final String CORRECTION = "correction";
    /** A decision about a team is written; it belongs to the team. */
    public static final String DECISION = "team-decision";

    @Inject
    private SignedIn signedIn;
    @Inject
    private Registrations registrations;
    @Inject
    private Teams teams;

    @Override
    public Set<String> forms() {
        return Set.of(ENTRY, TEAM_ENTRY, CORRECTION, DECISION);
    }

    @Override
    public boolean letsWrite(DraftKey key) {
        if (!signedIn.isSecretariat()) {
            return false;
        }
        return switch (key.form()) {
            case CORRECTION -> registrations.find(key.owner()).filter(found -> mustBeThe(found, key)).isPresent();
            case DECISION -> key.base() == 0 && teams.find(key.owner()).isPresent();
            default -> signedIn.getId().equals(key.owner());
        };
    }

    private static boolean mustBeThe(Registration registration, DraftKey key) {
        if (registration.getVersion() != key.base()) {
            throw RuleViolation.of("draft.outdated");
        }
        return true;
    }
}
