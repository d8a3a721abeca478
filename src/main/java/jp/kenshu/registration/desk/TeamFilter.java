package jp.kenshu.registration.desk;

import java.util.Arrays;

import jp.kenshu.InputText;
import jp.kenshu.registration.SoughtAnswer;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamState;

/**
 * Which teams a list shows: those with certain words, in a state, at a venue, of a prefecture, with a member who gave an answer to what the
 * edition asks besides; null restricts nothing.
 */
public record TeamFilter(String words, TeamState state, String venue, String prefecture, SoughtAnswer answer) {

    /** The filter that an address asks for; what it does not say, or says wrongly, restricts nothing. */
    public static TeamFilter of(String words, String state, String venue, String prefecture, String answer) {
        return new TeamFilter(InputText.trimmed(words),
                Arrays.stream(TeamState.values()).filter(each -> each.name().equals(state)).findFirst().orElse(null),
                InputText.trimmed(venue), InputText.trimmed(prefecture), SoughtAnswer.read(answer).orElse(null));
    }

    /** Whether {@code team} is one of those. */
    public boolean shows(Team team) {
        return (state == null || state == team.getState())
                && (venue == null || venue.equals(team.getVenue().getCode()))
                && (prefecture == null || prefecture.equals(team.getMunicipality().getPrefecture().getCode()))
                && (answer == null || answer.isGivenIn(team))
                && saysAllWords(team);
    }

    private boolean saysAllWords(Team team) {
        return InputText.searched(words).stream().allMatch(team.searchText()::contains);
    }
}
