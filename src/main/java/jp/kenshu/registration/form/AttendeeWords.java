package jp.kenshu.registration.form;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Language;
import jp.kenshu.registration.Attendee;

/** What an attendee said of themselves, in words under a name each. */
@RequestScoped
@AllowedToEverybody("words")
@Named
public class AttendeeWords {

    @Inject
    private Language language;

    /** What {@code attendee} said; nothing of nobody. */
    public Map<String, String> of(Attendee attendee) {
        var said = new LinkedHashMap<String, String>();
        if (attendee != null) {
            said.put("category", language.of(attendee.getCategory().getName()));
            said.put("affiliation", language.of(attendee.getAffiliation()));
            said.put("department", attendee.getDepartment() == null ? language.text("attendee.none") : attendee.getDepartment());
            said.put("profession", attendee.getProfession());
            said.put("name", attendee.getName());
            said.put("reading", attendee.getReading());
            said.put("email", attendee.getEmail());
        }
        return said;
    }
}
