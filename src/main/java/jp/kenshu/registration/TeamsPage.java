package jp.kenshu.registration;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.programme.Municipalities;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Prefecture;
import jp.kenshu.programme.Programme;

/** The teams for part Ⅱ, as the secretariat and the organisers look through them: per venue against capacity, and one by one. */
@RequestScoped
@Named
public class TeamsPage {

    @Inject
    private Programme programme;
    @Inject
    private Teams teams;
    @Inject
    private Municipalities municipalities;

    private String words;
    private String state;
    private String venue;
    private String prefecture;
    private Part part;
    private List<Team> shown = List.of();
    private List<VenueFigures> figures = List.of();

    /** Reads the teams that the address asks for, and the figures over all of them. */
    public void open() {
        part = programme.conference().findPart(PartKind.TEAM).orElse(null);
        if (part != null) {
            var all = teams.of(part);
            figures = part.getVenues().stream().map(each -> VenueFigures.of(each, all)).toList();
            shown = all.stream().filter(getFilter()::shows).toList();
        }
    }

    /** The filter that the address asks for. */
    public TeamFilter getFilter() {
        return TeamFilter.of(words, state, venue, prefecture);
    }

    /** How many people the shown teams have together. */
    public int getPeople() {
        return shown.stream().mapToInt(team -> team.getMembers().size()).sum();
    }

    /** All states, for the filter. */
    public TeamState[] getStates() {
        return TeamState.values();
    }

    /** All prefectures, for the filter. */
    public List<Prefecture> getPrefectures() {
        return municipalities.prefectures();
    }

    public Part getPart() {
        return part;
    }

    public List<Team> getShown() {
        return shown;
    }

    public List<VenueFigures> getFigures() {
        return figures;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getVenue() {
        return venue;
    }

    public void setVenue(String venue) {
        this.venue = venue;
    }

    public String getPrefecture() {
        return prefecture;
    }

    public void setPrefecture(String prefecture) {
        this.prefecture = prefecture;
    }
}
