package jp.kenshu.registration.receipt;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.Teams;
import jp.kenshu.registration.VenueChoices;
import org.omnifaces.util.Faces;

/** The receipt of a team (チームの受付票), which its number and code open. */
@RequestScoped
@AllowedToEverybody("whoever has the number and code of a receipt opens it")
@Named
public class TeamReceiptPage {

    @Inject
    private Teams teams;
    @Inject
    private VenueChoices venues;
    @Inject
    private ReceiptAddress address;

    private String number;
    private String code;
    private String done;
    private Team team;
    private String pdf;

    /** Opens the receipt that the address names; an address without both shows the form for them. */
    public void open() {
        if (number != null || code != null) {
            team = teams.findByReceipt(number, code).orElse(null);
        }
        pdf = team == null ? null : "/registration/team-receipt.pdf" + address.queryOf(team);
    }

    /** Opens the receipt whose number and code were typed. */
    public void show() {
        Faces.redirect(address.of(teams.findByReceipt(number, code).orElseThrow(() -> RuleViolation.of("teamReceipt.unknown"))));
    }

    /** Whether number and code were given and open nothing. */
    public boolean isUnknown() {
        return team == null && number != null && code != null;
    }

    /** Whether the team has just been registered. */
    public boolean isNew() {
        return "registered".equals(done);
    }

    /** Until when the members may be changed. */
    public DueMoment getLocksAt() {
        return venues.membersLockAt(team.getVenue());
    }

    /** The address of the receipt as PDF. */
    public String getPdf() {
        return pdf;
    }

    public Team getTeam() {
        return team;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = InputText.code(number);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = InputText.code(code);
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
