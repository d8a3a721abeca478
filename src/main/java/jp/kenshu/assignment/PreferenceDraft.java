package jp.kenshu.assignment;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.DraftKey;
import jp.kenshu.draft.DraftedForm;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.Teams;

/** Who may write a team's preferred scenes and wishes of roles (資料２) before they are handed in: its representative and the secretariat, until they are due. */
@ApplicationScoped
@Transactional
public class PreferenceDraft implements DraftedForm {

    /** The form's name; it belongs to the team. */
    public static final String FORM = "preference";

    @Inject
    private SignedIn signedIn;
    @Inject
    private Teams teams;
    @Inject
    private ScenePreferences preferences;
    @Inject
    private AssignmentDeadlines deadlines;

    @Override
    public Set<String> forms() {
        return Set.of(FORM);
    }

    @Override
    public boolean letsWrite(DraftKey key) {
        var team = teams.find(key.owner()).filter(this::isSeenTo);
        team.ifPresent(found -> mustBeOpen(found, key));
        return team.isPresent();
    }

    private boolean isSeenTo(Team team) {
        return signedIn.isSecretariat() || signedIn.isParticipant()
                && teams.representedBy(signedIn.getId()).filter(own -> own.getId().equals(team.getId())).isPresent();
    }

    private void mustBeOpen(Team team, DraftKey key) {
        deadlines.mustBeOpen(team, DeadlineKind.SCENE_PREFERENCE, signedIn.asActor());
        if (ScenePreference.revisionOf(preferences.find(team).orElse(null)) != key.base()) {
            throw RuleViolation.of("draft.outdated");
        }
    }
}
