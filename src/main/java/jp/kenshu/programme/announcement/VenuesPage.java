package jp.kenshu.programme.announcement;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Language;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;
import jp.kenshu.programme.guide.GuideDocument;

/** Where the venues are, what holds there and whom to call on the day; all of them, or the one that is asked for. */
@RequestScoped
@AllowedToEverybody("what is announced")
@Named
public class VenuesPage {

    @Inject
    private Programme programme;
    @Inject
    private Language language;

    private String code;
    private List<Venue> all;
    private List<Venue> shown;

    /** Reads the venues; a code that no venue has is not found. */
    public void read() {
        all = programme.announced().getParts().stream().flatMap(part -> part.getVenues().stream()).toList();
        shown = all.stream().filter(venue -> code == null || venue.getCode().equals(code)).toList();
        if (shown.isEmpty() && code != null) {
            notFound();
        }
    }

    private static void notFound() {
        var faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        } catch (java.io.IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
        faces.responseComplete();
    }

    /** The rules that hold at all venues shown, one after the other. */
    public List<String> getCommonRules() {
        return shown.stream().map(this::rulesOf).reduce((some, more) -> some.stream().filter(more::contains).toList())
                .orElse(List.of());
    }

    /** The rules of {@code venue} that do not hold at the others shown. */
    public List<String> rulesOfItsOwn(Venue venue) {
        var common = Set.copyOf(getCommonRules());
        return rulesOf(venue).stream().filter(rule -> !common.contains(rule)).toList();
    }

    private List<String> rulesOf(Venue venue) {
        return venue.getRules() == null ? List.of() : language.of(venue.getRules()).lines().toList();
    }

    /** How the edition calls the guide to {@code venue}: 資料１. */
    public String guide(Venue venue) {
        return GuideDocument.called(venue, language.words());
    }

    public List<Venue> getShown() {
        return shown;
    }

    /** Whether only one of several venues is shown. */
    public boolean isOneOfSeveral() {
        return shown.size() == 1 && all.size() > 1;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
