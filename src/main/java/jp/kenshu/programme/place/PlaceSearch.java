package jp.kenshu.programme.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.Bilingual;
import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;

/**
 * Finds the municipality that somebody means by what they type: its name, its reading or its code, with or without prefecture
 * and county, in any of the usual ways of writing, and under the name that it or a part of it had before a merger. The list is
 * the country's and does not change while the portal runs.
 */
@ApplicationScoped
public class PlaceSearch {

    private static final int NAMED_IN_MESSAGE = 6;

    @Inject
    private Municipalities municipalities;

    private volatile Known known;

    /** The country's municipalities, and which of them are called by each of their names of today and codes. */
    private record Known(List<KnownPlace> places, Map<String, List<KnownPlace>> called) {

        static Known of(List<KnownPlace> places) {
            var called = new HashMap<String, List<KnownPlace>>();
            places.forEach(place -> place.calls().distinct().forEach(name -> called.computeIfAbsent(name, first -> new ArrayList<>()).add(place)));
            return new Known(places, called);
        }
    }

    /**
     * What was meant: municipalities of today, and whether they were called by a name that they have; under a former name they
     * are offered and not taken.
     */
    private record Meaning(List<Municipality> places, boolean today) {

        static final Meaning NONE = new Meaning(List.of(), true);

        Meaning or(List<Municipality> others) {
            return others.isEmpty() ? this : new Meaning(Stream.concat(places.stream(), others.stream()).distinct().toList(), today);
        }

        boolean isClear() {
            return places.size() == 1 && today;
        }
    }

    /** The search among the municipalities that the portal knows. */
    protected PlaceSearch() {
    }

    /** The search among these. */
    PlaceSearch(List<Municipality> municipalities) {
        known = Known.of(known(municipalities));
    }

    /** Up to {@code limit} municipalities that match what was typed, the likeliest first. */
    public List<Municipality> find(String typed, int limit) {
        var forms = TypedPlace.forms(typed);
        var found = places().stream().filter(place -> place.rank(forms) >= 0)
                .sorted(Comparator.comparing((KnownPlace place) -> place.rank(forms)).thenComparing(KnownPlace::code))
                .map(KnownPlace::municipality).toList();
        return (found.isEmpty() ? meantBy(typed) : found).stream().limit(limit).toList();
    }

    /** The former name by which the municipality was called, where what was typed is no name of today's. */
    public Optional<String> formerName(Municipality municipality, String typed) {
        var forms = TypedPlace.forms(typed);
        return places().stream().filter(place -> place.municipality().equals(municipality))
                .filter(place -> forms.stream().noneMatch(form -> place.isCalled(form) || place.isCalledInShort(form)))
                .flatMap(place -> forms.stream().flatMap(form -> place.formerName(form, null).stream())).findFirst();
    }

    /**
     * The one municipality that is meant by what was typed, or null when nothing was typed. Two of one name (府中市), one
     * that has become part of another and none of that name are told apart in the message beside {@code field}.
     */
    public Municipality resolve(String field, String typed) {
        return resolve(field, typed, null, List.of());
    }

    /**
     * The same for a row of a list. A prefecture beside the municipality decides or contradicts: 府中市 in 東京都 is clear, 流山市
     * in 大阪府 is refused. Where a number may be a code that lost its zero or another one without its last digit, nothing is guessed.
     */
    public Municipality resolveListed(String field, String typed, Prefecture within) {
        return resolve(field, typed, within, lostZero(typed, within));
    }

    private Municipality resolve(String field, String typed, Prefecture within, List<Municipality> also) {
        if (TypedPlace.folded(typed).isEmpty()) {
            return null;
        }
        var meaning = meaning(typed, within).or(also);
        if (meaning.isClear()) {
            return meaning.places().get(0);
        }
        throw refusal(field, InputText.trimmed(typed), meaning, within);
    }

    private RuleViolation refusal(String field, String typed, Meaning meaning, Prefecture within) {
        var names = meaning.places().stream().limit(NAMED_IN_MESSAGE).map(Municipality::getFullName).toList();
        if (meaning.places().size() > 1) {
            return RuleViolation.at(field, meaning.places().size() > NAMED_IN_MESSAGE ? "place.severalAndMore" : "place.several", typed, names);
        }
        if (meaning.places().size() == 1) {
            return RuleViolation.at(field, "place.former", typed, names);
        }
        return elsewhere(typed, within).map(elsewhere -> RuleViolation.at(field, "place.elsewhere", typed, elsewhere.missedIn(), elsewhere.names()))
                .orElseGet(() -> RuleViolation.at(field, "place.unknown", typed));
    }

    /** The prefecture in which there is no such place, and where there is one. */
    private record Elsewhere(Bilingual missedIn, List<String> names) {
    }

    private Optional<Elsewhere> elsewhere(String typed, Prefecture within) {
        if (within != null) {
            return found(meaning(typed, null), within);
        }
        return TypedPlace.forms(typed).stream().flatMap(form -> prefectures().map(prefecture -> rest(form, prefecture)
                        .flatMap(rest -> found(meaning(rest, null), prefecture))))
                .flatMap(Optional::stream).findFirst();
    }

    private static Optional<Elsewhere> found(Meaning meaning, Prefecture missedIn) {
        return meaning.places().isEmpty() ? Optional.empty()
                : Optional.of(new Elsewhere(missedIn.getCalled(), meaning.places().stream().limit(NAMED_IN_MESSAGE).map(Municipality::getFullName).toList()));
    }

    private static Optional<String> rest(String form, Prefecture prefecture) {
        return Stream.of(prefecture.getName(), prefecture.getKana()).map(TypedPlace::folded)
                .filter(name -> form.startsWith(name) && form.length() > name.length()).map(name -> form.substring(name.length())).findFirst();
    }

    /** All municipalities of today that may be meant by what was typed; just one when it is clear. */
    public List<Municipality> meantBy(String typed) {
        return meaning(typed, null).places();
    }

    /** The municipalities among which whoever typed this must choose, up to {@code limit}; none where it is clear, or where there are more. */
    public List<Municipality> offeredFor(String typed, int limit) {
        var meaning = meaning(typed, null);
        return meaning.isClear() || meaning.places().size() > limit ? List.of() : meaning.places();
    }

    private Meaning meaning(String typed, Prefecture within) {
        var forms = TypedPlace.forms(typed);
        Predicate<KnownPlace> lies = place -> within == null || place.municipality().getPrefecture().equals(within);
        var clear = forms.stream().map(form -> today(known().called().getOrDefault(form, List.of()), lies))
                .filter(meaning -> !meaning.places().isEmpty()).findFirst();
        return clear.orElseGet(() -> guessed(places().stream().filter(lies).toList(), forms, within));
    }

    private static Meaning guessed(List<KnownPlace> there, List<String> forms, Prefecture within) {
        return Stream.<Function<String, Meaning>>of(
                        form -> today(there, place -> place.hasCodeWithoutZero(form)),
                        form -> called(there, form, within),
                        form -> today(there, place -> place.resembles(form)),
                        form -> within(there, form))
                .flatMap(step -> forms.stream().map(step)).filter(meaning -> !meaning.places().isEmpty()).findFirst().orElse(Meaning.NONE);
    }

    private List<Municipality> lostZero(String typed, Prefecture within) {
        var folded = TypedPlace.folded(typed);
        return places().stream().filter(place -> place.hasCodeWithoutZero(folded)).map(KnownPlace::municipality)
                .filter(place -> within == null || place.getPrefecture().equals(within)).toList();
    }

    private static Meaning today(List<KnownPlace> places, Predicate<KnownPlace> wanted) {
        return new Meaning(places.stream().filter(wanted).map(KnownPlace::municipality).toList(), true);
    }

    /** Those that are called so but for their kind (浜北 for 浜北市), and those that were, unless just one of today's is meant. */
    private static Meaning called(List<KnownPlace> places, String form, Prefecture within) {
        var today = places.stream().filter(place -> place.isCalledInShort(form)).map(KnownPlace::municipality).toList();
        if (today.size() == 1) {
            return new Meaning(today, true);
        }
        var formerly = places.stream().filter(place -> place.formerName(form, within).isPresent()).map(KnownPlace::municipality);
        return new Meaning(Stream.concat(today.stream(), formerly).distinct().toList(), false);
    }

    /** Those whose name the text begins with, as where a ward or a department follows; of several names the longest. */
    private static Meaning within(List<KnownPlace> places, String form) {
        var longest = places.stream().mapToInt(place -> place.lengthWithin(form)).max().orElse(0);
        return longest == 0 ? Meaning.NONE : today(places, place -> place.lengthWithin(form) == longest);
    }

    private Stream<Prefecture> prefectures() {
        return places().stream().map(place -> place.municipality().getPrefecture()).distinct();
    }

    private List<KnownPlace> places() {
        return known().places();
    }

    private Known known() {
        var now = known;
        if (now == null || now.places().isEmpty()) {
            now = Known.of(known(municipalities.all()));
            known = now;
        }
        return now;
    }

    private static List<KnownPlace> known(List<Municipality> municipalities) {
        var counties = PlaceNames.counties();
        var former = PlaceNames.former().stream().collect(Collectors.groupingBy(FormerPlace::code));
        return municipalities.stream().map(each -> KnownPlace.of(each, counties.getOrDefault(each.getCode(), ""),
                former.getOrDefault(each.getCode(), List.of()))).toList();
    }
}
