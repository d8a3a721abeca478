package jp.kenshu.assignment.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Language;
import jp.kenshu.Words;
import jp.kenshu.assignment.TeamForms;
import jp.kenshu.form.AnswerWords;

/** What pages and papers say of an overview (資料４): its facts in their order, the sizes of its files. */
@RequestScoped
@AllowedToEverybody("words")
@Named
public class OverviewWords {

    private static final long MEGABYTE = 1_000_000;

    @Inject
    private Language language;

    /** The facts of {@code overview} that are told, by their labels. */
    public List<Map.Entry<String, String>> facts(Overview overview) {
        return List.copyOf(facts(overview, language.words()).entrySet());
    }

    /** The facts that are told, by their labels, in the language of {@code words}. */
    public static Map<String, String> facts(Overview overview, Words words) {
        var told = new LinkedHashMap<String, String>();
        if (!overview.getAnswers().isEmpty()) {
            new AnswerWords(TeamForms.form(overview.getAskedUnder(), overview.getTeam()), words).lines(overview.getAnswers()).stream()
                    .filter(line -> !line.answer().isEmpty()).forEach(line -> told.put(line.question(), line.answer()));
        }
        return told;
    }

    /** The size of a file in words. */
    public String size(long bytes) {
        return bytes >= MEGABYTE ? "%.1f MB".formatted(bytes / (double) MEGABYTE) : Math.max(1, bytes / 1000) + " KB";
    }
}
