package jp.kenshu.programme;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;

/**
 * Finds the municipality that somebody means by what they type: its name, its reading or its code, in full or half
 * width, in hiragana or katakana. The list is the country's and does not change while the portal runs.
 */
@ApplicationScoped
public class PlaceSearch {

    private static final int NAMED_IN_MESSAGE = 6;
    private static final int CODE_WITHOUT_CHECK_DIGIT = 5;
    private static final String KINDS = ".*[市区町村]";

    @Inject
    private Municipalities municipalities;

    private volatile List<Entry> entries = List.of();

    /** A municipality with the forms in which it is searched. */
    private record Entry(Municipality municipality, String code, String name, String kana, String fullName, String fullKana) {

        static Entry of(Municipality municipality) {
            var prefecture = municipality.getPrefecture();
            return new Entry(municipality, municipality.getCode(), InputText.forSearch(municipality.getName()),
                    InputText.forSearch(municipality.getKana()), InputText.forSearch(municipality.getFullName()),
                    InputText.forSearch(prefecture.getKana() + municipality.getKana()));
        }

        boolean isCalled(String typed) {
            return name.equals(typed) || kana.equals(typed) || fullName.equals(typed) || fullKana.equals(typed)
                    || code.equals(typed) || typed.length() == CODE_WITHOUT_CHECK_DIGIT && code.startsWith(typed);
        }

        /** 0 for the very name, then names that begin so, then names that contain it; negative for no match. */
        int rank(String typed) {
            if (isCalled(typed)) {
                return 0;
            }
            if (name.startsWith(typed) || kana.startsWith(typed) || code.startsWith(typed)) {
                return 1;
            }
            if (fullName.startsWith(typed) || fullKana.startsWith(typed)) {
                return 2;
            }
            return name.contains(typed) || kana.contains(typed) ? 3 : -1;
        }

        boolean isWithin(String typed) {
            return typed.startsWith(fullName) || name.length() > 1 && typed.startsWith(name);
        }
    }

    /** Up to {@code limit} municipalities that match what was typed, the likeliest first. */
    public List<Municipality> find(String typed, int limit) {
        var folded = InputText.forSearch(typed);
        if (folded.isEmpty()) {
            return List.of();
        }
        return entries().stream().filter(entry -> entry.rank(folded) >= 0)
                .sorted(Comparator.comparing((Entry entry) -> entry.rank(folded)).thenComparing(Entry::code))
                .limit(limit).map(Entry::municipality).toList();
    }

    /**
     * The one municipality that is meant by what was typed, or null when nothing was typed. Two of one name (府中市) and
     * none of that name are told apart in the message beside {@code field}.
     */
    public Municipality resolve(String field, String typed) {
        var folded = InputText.forSearch(typed);
        if (folded.isEmpty()) {
            return null;
        }
        var meant = meantBy(folded);
        if (meant.size() == 1) {
            return meant.get(0);
        }
        if (meant.isEmpty()) {
            throw RuleViolation.at(field, "place.unknown", InputText.trimmed(typed));
        }
        var names = meant.stream().limit(NAMED_IN_MESSAGE).map(Municipality::getFullName).toList();
        throw RuleViolation.at(field, meant.size() > NAMED_IN_MESSAGE ? "place.severalAndMore" : "place.several",
                InputText.trimmed(typed), String.join("、", names));
    }

    /** All municipalities that may be meant by what was typed; just one when it is clear. */
    public List<Municipality> meantBy(String typed) {
        var folded = InputText.forSearch(typed);
        if (folded.isEmpty()) {
            return List.of();
        }
        var called = those(entry -> entry.isCalled(folded));
        if (!called.isEmpty()) {
            return called;
        }
        var beginning = those(entry -> entry.rank(folded) >= 0);
        if (!beginning.isEmpty()) {
            return beginning;
        }
        return those(entry -> entry.name().matches(KINDS) && entry.isWithin(folded));
    }

    private List<Municipality> those(Predicate<Entry> wanted) {
        return entries().stream().filter(wanted).map(Entry::municipality).toList();
    }

    private List<Entry> entries() {
        var known = entries;
        if (known.isEmpty()) {
            known = municipalities.all().stream().map(Entry::of).toList();
            entries = known;
        }
        return known;
    }
}
