package jp.kenshu.registration.form;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.draft.DraftKey;
import jp.kenshu.draft.DraftedForm;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;
import jp.kenshu.registration.VenueChoices;

/**
 * Who may write the forms about the people of a team before they are sent: members their own, the representative and the
 * secretariat everybody's of the team.
 */
@ApplicationScoped
@Transactional
public class TeamDrafts implements DraftedForm {

    /** A member confirms or corrects their own details. */
    public static final String OWN = "member";
    /** Details of a member are corrected. */
    public static final String CORRECTED = "member-corrected";
    /** Somebody else comes in the place of a member. */
    public static final String REPLACED = "member-replaced";
    /** One more person joins a team. */
    public static final String ADDED = "member-added";

    @Inject
    private SignedIn signedIn;
    @Inject
    private Teams teams;
    @Inject
    private VenueChoices venues;

    @Override
    public Set<String> forms() {
        return Set.of(OWN, CORRECTED, REPLACED, ADDED);
    }

    @Override
    public boolean letsWrite(DraftKey key) {
        if (key.form().equals(ADDED)) {
            return teams.find(key.owner()).filter(this::isSeenTo).filter(this::mustBeChangeable).isPresent();
        }
        return teams.findMember(key.owner()).filter(member -> !member.isRemoved()).filter(member -> isFor(member, key.form()))
                .filter(member -> mustBeChangeable(member.getTeam())).filter(member -> mustBeThe(member, key)).isPresent();
    }

    private boolean isFor(TeamMember member, String form) {
        return form.equals(OWN) ? signedIn.isParticipant() && member.getPerson().getId().equals(signedIn.getId()) : isSeenTo(member.getTeam());
    }

    private boolean isSeenTo(Team team) {
        return signedIn.isSecretariat() || signedIn.isParticipant()
                && teams.representedBy(signedIn.getId()).filter(own -> own.getId().equals(team.getId())).isPresent();
    }

    private boolean mustBeChangeable(Team team) {
        if (!team.getState().stands()) {
            throw RuleViolation.of("team.standsNoMore");
        }
        if (!signedIn.isSecretariat() && !venues.isBeforeLock(team.getVenue())) {
            throw RuleViolation.of("team.locked");
        }
        return true;
    }

    private static boolean mustBeThe(TeamMember member, DraftKey key) {
        if (member.getVersion() != key.base()) {
            throw RuleViolation.of("draft.outdated");
        }
        return true;
    }
}
