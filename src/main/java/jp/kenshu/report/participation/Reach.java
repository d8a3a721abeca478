package jp.kenshu.report.participation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jp.kenshu.programme.place.Municipality;
import jp.kenshu.programme.place.Prefecture;


/** From which of the country's municipalities somebody takes part, prefecture by prefecture. It is said of municipalities, never of people. */
public record Reach(List<OfPrefecture> prefectures) {

    /** A prefecture: how many municipalities it has, and those that were never reached. */
    public record OfPrefecture(Prefecture prefecture, int all, List<Municipality> never) {

        /** How many of its municipalities were reached. */
        public int reached() {
            return all - never.size();
        }
    }

    /** The reach of {@code codes} among {@code all} municipalities. */
    static Reach of(List<Prefecture> prefectures, List<Municipality> all, Set<String> codes) {
        var byPrefecture = all.stream().collect(Collectors.groupingBy(municipality -> municipality.getPrefecture().getCode()));
        return new Reach(prefectures.stream().map(prefecture -> {
            var own = byPrefecture.getOrDefault(prefecture.getCode(), List.of());
            return new OfPrefecture(prefecture, own.size(), own.stream().filter(municipality -> !codes.contains(municipality.getCode())).toList());
        }).toList());
    }

    /** How many municipalities there are: 1,741 in R5. */
    public int all() {
        return prefectures.stream().mapToInt(OfPrefecture::all).sum();
    }

    /** How many were reached. */
    public int reached() {
        return prefectures.stream().mapToInt(OfPrefecture::reached).sum();
    }

    /** How many were never reached. */
    public int never() {
        return all() - reached();
    }
}
