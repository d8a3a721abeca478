package jp.kenshu.circular;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Route;
import jp.kenshu.programme.Venue;
import jp.kenshu.programme.place.Municipalities;
import jp.kenshu.programme.place.Prefecture;


/** What is typed into the form of a circular, field by field under the names of the fields. */
public class CircularForm {

    private final Map<String, String> typed = new HashMap<>();
    private boolean leadsHome;

    /** An empty form for the first of {@code all}, with the greeting that letters begin with. */
    static CircularForm blank(List<Addressees> all, Words words) {
        var form = new CircularForm();
        form.typed.put("addressees", all.isEmpty() ? null : all.get(0).name());
        form.typed.put("body", words.text("circular.greeting", CircularField.NAME.place()));
        return form;
    }

    /** The form of a circular that is kept. */
    static CircularForm of(Circular circular) {
        var form = new CircularForm();
        var chosen = circular.getChosen();
        form.typed.put("addressees", chosen.getAddressees().name());
        form.put(chosen.getAddressees().isOfTeams() ? "teamStanding" : "standing", chosen.getStanding(), Enum::name);
        form.put("category", chosen.getCategory(), Category::getCode);
        form.put("prefecture", chosen.getPrefecture(), Prefecture::getCode);
        form.put("route", chosen.getRoute(), Route::getCode);
        form.put("venue", chosen.getVenue(), Venue::getCode);
        form.put("lacking", chosen.getLacking(), Enum::name);
        form.typed.put("subject", circular.getSubject());
        form.typed.put("body", circular.getBody());
        form.typed.put("subject-en", circular.getSubjectEn());
        form.typed.put("body-en", circular.getBodyEn());
        form.leadsHome = circular.isLeadsHome();
        return form;
    }

    private <T> void put(String field, T value, Function<T, String> code) {
        typed.put(field, value == null ? null : code.apply(value));
    }

    /** What was typed, as it is kept; all faults are said at once. */
    Circular.Content understand(Conference conference, Municipalities municipalities) {
        var addressees = one(Addressees.values(), "addressees");
        if (addressees == null) {
            throw RuleViolation.at("addressees", "circular.addresseesMissing");
        }
        var texts = new CircularText[2];
        RuleViolation.saidTogether(
                () -> texts[0] = CircularText.typed(typed.get("subject"), typed.get("body"), "", addressees),
                () -> texts[1] = isEnglish() ? CircularText.typed(typed.get("subject-en"), typed.get("body-en"), "-en", addressees) : null);
        return new Circular.Content(chosen(addressees, conference, municipalities), texts[0], texts[1], leadsHome);
    }

    private Chosen chosen(Addressees addressees, Conference conference, Municipalities municipalities) {
        return new Chosen(addressees, one(Chosen.Stand.values(), addressees.isOfTeams() ? "teamStanding" : "standing"),
                conference.findCategory(String.valueOf(typed.get("category"))).orElse(null),
                municipalities.prefectures().stream().filter(each -> each.getCode().equals(typed.get("prefecture"))).findFirst().orElse(null),
                conference.findPart(PartKind.INDIVIDUAL).flatMap(part -> part.findRoute(String.valueOf(typed.get("route")))).orElse(null),
                conference.findPart(PartKind.TEAM).flatMap(part -> part.findVenue(String.valueOf(typed.get("venue")))).orElse(null),
                one(Lack.values(), "lacking"));
    }

    private <E extends Enum<E>> E one(E[] all, String field) {
        return List.of(all).stream().filter(each -> Objects.equals(each.name(), typed.get(field))).findFirst().orElse(null);
    }

    /** Whether anything is written in English. */
    public boolean isEnglish() {
        return InputText.trimmed(typed.get("subject-en")) != null || InputText.trimmed(typed.get("body-en")) != null;
    }

    /** What stands in each field. */
    public Map<String, String> getTyped() {
        return typed;
    }

    public boolean isLeadsHome() {
        return leadsHome;
    }

    public void setLeadsHome(boolean leadsHome) {
        this.leadsHome = leadsHome;
    }
}
