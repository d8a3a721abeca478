package jp.kenshu.group;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;
import org.omnifaces.util.Faces;

/** The venue that the address of a page of the hall, the seats or the reception names; the first one where it names none. */
@RequestScoped
@AllowedToEverybody("names and addresses of venues, which are announced")
@Named
public class VenuePlace {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Programme programme;

    private List<Venue> venues = List.of();
    private Venue venue;

    @PostConstruct
    void read() {
        var named = request.getParameter("venue");
        venues = programme.announced().findPart(PartKind.TEAM).map(part -> part.getVenues()).orElse(List.of());
        venue = venues.stream().filter(each -> named == null || each.getCode().equals(named)).findFirst().orElse(null);
    }

    /** A page of a venue is not found where there is none of that name. */
    public void mustExist() {
        if (venue == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** The venue, or null where there is none of that name. */
    public Venue getVenue() {
        return venue;
    }

    /** All venues of the part in which teams meet. */
    public List<Venue> getVenues() {
        return venues;
    }
}
