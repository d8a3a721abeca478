package jp.kenshu.registration.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Language;
import jp.kenshu.VisitorMarks;

/**
 * What the page of confirmation of part Ⅰ says of a person and carries on to the next press, in words under a name each. The page is
 * the same for everybody but for these; while it is made for everybody, they are places.
 */
@RequestScoped
@AllowedToEverybody("whoever wants to takes part")
@Named
public class Part1Confirmation {

    private static final String CARRIED = "carried-";

    @Inject
    private HttpServletRequest request;
    @Inject
    private Part1Page page;
    @Inject
    private AttendeeWords attendeeWords;
    @Inject
    private RouteWords routeWords;
    @Inject
    private Language language;
    private Map<String, String> words;

    /** What the page says of the person, or places for it. */
    public Map<String, String> getSaid() {
        return VisitorMarks.said(request, words());
    }

    /** The names of the fields that are carried on unseen. */
    public List<String> getCarried() {
        return words().keySet().stream().filter(name -> name.startsWith(CARRIED)).map(name -> name.substring(CARRIED.length())).toList();
    }

    /** What the page says of the person. */
    Map<String, String> words() {
        if (words == null) {
            words = new LinkedHashMap<>(attendeeWords.of(page.getAttendee()));
            sayRoute();
            carry("attempt", page.getAttempt());
            carry("route", page.getRoute());
            page.getForm().getTyped().forEach(this::carry);
        }
        return words;
    }

    private void sayRoute() {
        var choice = page.chosen();
        if (choice != null) {
            words.put("route", choice.isWithLine() ? routeWords.wait(choice) : language.of(choice.route().getName()));
            words.put("tone", choice.getTone());
            words.put("state", routeWords.state(choice));
            words.put("facts", routeWords.facts(choice));
        }
    }

    private void carry(String field, String value) {
        words.put(CARRIED + field, Objects.requireNonNullElse(value, ""));
    }
}
