package jp.kenshu;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/**
 * What has to be put right in a form that came back: each fault with the field it stands beside, in the order of the page,
 * and with the person where the form describes several.
 */
@AllowedToEverybody("what is wrong with what was just sent")
@RequestScoped
@Named
public class FormFaults {

    private static final int NAME_SHOWN_MAX = 50;
    private static final Pattern IN_BLOCK = Pattern.compile("(?!municipality)[A-Za-z]+(?:_[\\w-]*)?-(\\d{1,2})");

    /**
     * One fault: the id of its field, what is to be looked at (the person, in a form of several, and the question, where it is one of those that
     * the conference asks; empty where the words say it all) and what is wrong.
     */
    public record Fault(String field, String where, String words) {
    }

    /** The faults, the topmost first. */
    public List<Fault> getAll() {
        var faces = FacesContext.getCurrentInstance();
        var faults = new ArrayList<Fault>();
        fieldsInOrder(faces).forEach((field, question) -> faces.getMessageList(field)
                .forEach(message -> faults.add(new Fault(field, where(person(field, faces), question, faces), message.getSummary()))));
        return faults;
    }

    private static String where(String person, String question, FacesContext faces) {
        return Stream.of(person, question).filter(each -> !each.isEmpty()).collect(Collectors.joining(Words.in(faces).text("messages.colon")));
    }

    /** The fields with a fault, the topmost first, and what the question of each is called, where there is one. */
    private static Map<String, String> fieldsInOrder(FacesContext faces) {
        var told = new LinkedHashSet<String>();
        faces.getClientIdsWithMessages().forEachRemaining(told::add);
        told.remove(null);
        var ordered = new LinkedHashMap<String, String>();
        if (!told.isEmpty()) {
            collect(faces.getViewRoot(), told, ordered, faces);
            told.forEach(field -> ordered.putIfAbsent(field, ""));
        }
        return ordered;
    }

    /** Looks for the fields as they lie in the tree; it visits no rows, since the list of faults is itself one of the page's lists. */
    private static void collect(UIComponent component, Set<String> told, Map<String, String> ordered, FacesContext faces) {
        var id = component.getClientId(faces);
        if (told.contains(id)) {
            ordered.putIfAbsent(id, "");
        }
        if (component instanceof FieldOwner owner) {
            owner.ownedFields().stream().filter(told::contains).forEach(field -> ordered.putIfAbsent(field, owner.called(field, Words.in(faces))));
        }
        component.getFacetsAndChildren().forEachRemaining(child -> collect(child, told, ordered, faces));
    }

    /** Whom the block of a field describes: by number, and by name as far as one has been typed. */
    private static String person(String field, FacesContext faces) {
        var block = IN_BLOCK.matcher(field);
        var typed = faces.getExternalContext().getRequestParameterMap();
        if (!block.matches() || !typed.containsKey("name-" + block.group(1))) {
            return "";
        }
        var words = Words.in(faces);
        var number = Integer.parseInt(block.group(1));
        var who = number == 1 ? words.text("part2.representative") : words.text("part2.person", number);
        var name = InputText.trimmed(typed.get("name-" + number));
        return name == null || name.length() > NAME_SHOWN_MAX ? who : words.text("messages.personNamed", who, name);
    }
}
