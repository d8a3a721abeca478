package jp.kenshu.assignment.overview;

import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.Language;
import jp.kenshu.Words;

/** What pages and papers say of an overview (資料４): its facts in their order, the sizes of its files. */
@RequestScoped
@Named
public class OverviewWords {

    private static final List<String> NUMBERS =
            List.of("cities", "towns", "villages", "prefecturePopulation", "population", "areas", "ageingRate");
    private static final long MEGABYTE = 1_000_000;

    @Inject
    private Language language;

    /** The names of the numbers that are asked for, in the order of the form. */
    public List<String> getNumbers() {
        return NUMBERS;
    }

    /** The facts of {@code overview} that are told, by their labels. */
    public List<Map.Entry<String, String>> facts(Overview overview) {
        return List.copyOf(facts(overview, language.words()).entrySet());
    }

    /** The facts that are told, by their labels, in the language of {@code words}. */
    public static Map<String, String> facts(Overview overview, Words words) {
        var facts = overview.getFacts();
        var told = new LinkedHashMap<String, String>();
        if (facts.getMunicipalities() != null) {
            put(told, words.text("overview.municipalities"), words.text("overview.municipalities.value", facts.getMunicipalities(),
                    orNone(facts.getCities()), orNone(facts.getTowns()), orNone(facts.getVillages())));
        }
        put(told, words.text("overview.prefecturePopulation"), number(facts.getPrefecturePopulation()));
        put(told, words.text("overview.population"), number(facts.getPopulation()));
        put(told, words.text("overview.areas"), facts.getAreas());
        put(told, words.text("overview.ageingRate"), facts.getAgeingRate());
        put(told, words.text("overview.efforts"), facts.getEfforts());
        return told;
    }

    private static int orNone(Integer count) {
        return count == null ? 0 : count;
    }

    private static String number(Long number) {
        return number == null ? null : NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
    }

    private static void put(Map<String, String> facts, String label, Object value) {
        if (value != null) {
            facts.put(label, value.toString());
        }
    }

    /** The size of a file in words. */
    public String size(long bytes) {
        return bytes >= MEGABYTE ? "%.1f MB".formatted(bytes / (double) MEGABYTE) : Math.max(1, bytes / 1000) + " KB";
    }
}
