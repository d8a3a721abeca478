package jp.kenshu.registration.receipt;

import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.account.pocket.Pocket;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.Team;
import org.omnifaces.util.Faces;

/** The addresses of receipts in the browser that has opened them: number and code lie in its pocket, not in the address. */
@RequestScoped
public class ReceiptAddress {

    private static final String NUMBER = "number";
    private static final String CODE = "code";
    private static final String REGISTERED = "&done=registered";

    @Inject
    private Pocket pocket;

    /** The query by which this browser opens the receipt, or what belongs to it, again. */
    String queryOf(Registration registration, HttpServletResponse response) {
        return pocket.put(Map.of(NUMBER, registration.getNumber(), CODE, registration.getCode()), response);
    }

    /** The query by which this browser opens the team's receipt again. */
    String queryOf(Team team) {
        return queryOf(team, Faces.getResponse());
    }

    private String queryOf(Team team, HttpServletResponse response) {
        return pocket.put(Map.of(NUMBER, team.getNumber(), CODE, team.getCode()), response);
    }

    /** The page of the receipt. */
    public String of(Registration registration) {
        return "/registration/receipt" + queryOf(registration, Faces.getResponse());
    }

    /** The page of the receipt of whoever has just registered. */
    public String ofMade(Registration registration, HttpServletResponse response) {
        return "/registration/receipt" + queryOf(registration, response) + REGISTERED;
    }

    /** The page of the team's receipt. */
    public String of(Team team) {
        return "/registration/team-receipt" + queryOf(team);
    }

    /** The page of the receipt of a team that has just been registered. */
    public String ofMade(Team team, HttpServletResponse response) {
        return "/registration/team-receipt" + queryOf(team, response) + REGISTERED;
    }
}
