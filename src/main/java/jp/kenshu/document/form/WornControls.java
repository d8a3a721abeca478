package jp.kenshu.document.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.kenshu.document.form.PaperForm.Entry;
import jp.kenshu.document.form.ReturnedForm.Trouble;

/**
 * Content controls that have lost their keys. LibreOffice keeps their names alone, makes several copies of each control in its
 * paragraph (one for each piece of its text, each with the whole text and some with a piece more), and puts the line breaks
 * before them. A control that offers choices loses its name, too.
 */
final class WornControls {

    private static final String BETWEEN = "\u001F";

    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    private final Map<String, Map<Integer, List<String>>> copies = new HashMap<>();

    /** What was read of an entry: its text, unless it cannot be told from another one's. */
    record Reading(String text, Trouble trouble) {

        boolean isRead() {
            return trouble != Trouble.TWICE;
        }
    }

    WornControls(PaperForm form) {
        for (var entry : form.entries()) {
            entries.computeIfAbsent(WordForm.nameOf(entry), name -> new ArrayList<>()).add(entry);
            if (!entry.choices().isEmpty()) {
                entries.computeIfAbsent(nameOf(entry.choices()), name -> new ArrayList<>()).add(entry);
            }
        }
    }

    private static String nameOf(List<String> choices) {
        return String.join(BETWEEN, choices);
    }

    /** Under which name a control can belong to the form; null where under none. */
    String nameOf(String alias, List<String> choices) {
        var name = alias != null ? alias : choices.isEmpty() ? null : nameOf(choices);
        return entries.containsKey(name) ? name : null;
    }

    void add(String name, int paragraph, String text) {
        copies.computeIfAbsent(name, each -> new LinkedHashMap<>()).computeIfAbsent(paragraph, each -> new ArrayList<>()).add(text);
    }

    /** What was read, by the keys of the entries; in some paragraphs line breaks have left the controls. */
    Map<String, Reading> readings(Set<Integer> brokenParagraphs) {
        var readings = new HashMap<String, Reading>();
        copies.forEach((name, paragraphs) -> {
            var named = entries.get(name);
            var places = List.copyOf(paragraphs.keySet());
            for (int i = 0; i < named.size() && !places.isEmpty(); i++) {
                readings.put(named.get(i).key(), places.size() == named.size()
                        ? reading(paragraphs.get(places.get(i)), named.size() > 1 || brokenParagraphs.contains(places.get(i)))
                        : new Reading("", Trouble.TWICE));
            }
        });
        return readings;
    }

    /** The text that all copies have in common. */
    private static Reading reading(List<String> copies, boolean doubtful) {
        var shortest = copies.stream().min(java.util.Comparator.comparingInt(String::length)).orElseThrow();
        var common = copies.stream().allMatch(copy -> copy.contains(shortest));
        var text = common ? shortest : copies.stream().max(java.util.Comparator.comparingInt(String::length)).orElseThrow();
        return new Reading(withoutPlaceholder(text), doubtful || !common ? Trouble.DOUBTFUL : Trouble.WORN);
    }

    /** What somebody typed beside the spaces that an empty entry shows. */
    private static String withoutPlaceholder(String text) {
        var rest = text.startsWith(WordForm.TO_FILL_IN) ? text.substring(WordForm.TO_FILL_IN.length()) : text;
        return rest.endsWith(WordForm.TO_FILL_IN) ? rest.substring(0, rest.length() - WordForm.TO_FILL_IN.length()) : rest;
    }
}
