package jp.kenshu.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.kenshu.Bilingual;

/** Made-up records, most of them alike and a few of them rare, kept besides as plain maps so that a test can count them by itself. */
record Sample(List<Facet> facets, List<Map<String, Set<String>>> lines, Records records) {

    /** So many records by five facets: two questions, one of which some leave out, a property, a question for some only, and one of several. */
    static Sample of(int size, long seed) {
        var luck = new Random(seed);
        var facets = List.of(facet("a", 6), facet("b", 5), facet("c", 3), facet("d", 2).after(List.of(new Having("c", "1"), new Having("c", "2"))), Facet.ofSeveral("s", words("s"), values(3)));
        var lines = new ArrayList<Map<String, Set<String>>>();
        for (int at = 0; at < size; at++) {
            var line = new LinkedHashMap<String, Set<String>>();
            line.put("a", Set.of(rare(luck, 6)));
            line.put("b", luck.nextInt(10) == 0 ? Set.of() : Set.of(rare(luck, 5)));
            line.put("c", Set.of(rare(luck, 3)));
            if (!line.get("c").contains("0")) {
                line.put("d", Set.of(rare(luck, 2)));
            }
            line.put("s", luck.nextInt(8) == 0 ? Set.of() : Stream.of("0", rare(luck, 3)).distinct().filter(each -> luck.nextBoolean()).collect(Collectors.toSet()));
            lines.add(line);
        }
        var records = new Records(facets);
        lines.forEach(line -> records.add(facet -> line.get(facet.code())));
        return new Sample(facets, lines, records);
    }

    private static String rare(Random luck, int values) {
        int value = 0;
        while (value < values - 1 && luck.nextInt(5) < 2) {
            value++;
        }
        return String.valueOf(value);
    }

    static Facet facet(String code, int values) {
        return Facet.ofOne(code, words(code), values(values));
    }

    private static List<Facet.Value> values(int values) {
        return IntStream.range(0, values).mapToObj(String::valueOf).map(code -> new Facet.Value(code, words(code))).toList();
    }

    static Bilingual words(String text) {
        return new Bilingual(text, text);
    }

    /** How many lines meet all of {@code conditions}, counted one by one. */
    int count(List<Having> conditions) {
        return (int) lines.stream().filter(line -> conditions.stream()
                .allMatch(condition -> line.getOrDefault(condition.facet(), Set.of()).contains(condition.value()))).count();
    }
}
