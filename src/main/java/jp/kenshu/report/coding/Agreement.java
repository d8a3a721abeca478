package jp.kenshu.report.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far two people agree who sorted the same texts: how many texts both have sorted, to how many they gave exactly the same categories, and
 * of each category how many texts got it from both, from one of them, and Cohen's κ (1: always the same; 0: no more than chance would).
 */
public record Agreement(int both, int same, List<OfCategory> categories) {

    /** How far they agree on one category; κ is NaN where both gave it to all of the texts or to none. */
    public record OfCategory(long category, int byBoth, int byOne, double kappa) {
    }

    /** The share of the texts sorted by both that got the same categories; NaN without any. */
    public double share() {
        return both == 0 ? Double.NaN : (double) same / both;
    }

    /** What the first two who sorted each text made of it; a text that only one has sorted does not matter. */
    public static Agreement of(Collection<CodedText> coded, Collection<Long> categories) {
        var pairs = byText(coded).values().stream().filter(each -> each.size() > 1).map(each -> List.of(each.get(0).categories(), each.get(1).categories())).toList();
        int same = (int) pairs.stream().filter(pair -> pair.get(0).equals(pair.get(1))).count();
        return new Agreement(pairs.size(), same, categories.stream().map(category -> of(category, pairs)).toList());
    }

    private static Map<Long, List<CodedText>> byText(Collection<CodedText> coded) {
        return coded.stream().collect(Collectors.groupingBy(CodedText::response, TreeMap::new, Collectors.toList()));
    }

    private static OfCategory of(long category, List<List<Set<Long>>> pairs) {
        long first = pairs.stream().filter(pair -> pair.get(0).contains(category)).count();
        long second = pairs.stream().filter(pair -> pair.get(1).contains(category)).count();
        long byBoth = pairs.stream().filter(pair -> pair.get(0).contains(category) && pair.get(1).contains(category)).count();
        return new OfCategory(category, (int) byBoth, (int) (first + second - 2 * byBoth), kappa(pairs.size(), first, second, byBoth));
    }

    private static double kappa(double all, double first, double second, double byBoth) {
        double observed = (all - first - second + 2 * byBoth) / all;
        double byChance = (first * second + (all - first) * (all - second)) / (all * all);
        return byChance == 1 ? Double.NaN : (observed - byChance) / (1 - byChance);
    }

    /**
     * The categories of each text that count: those that everybody gave it who sorted it. A text that somebody found to fit into none, or on
     * which they share nothing, has none.
     */
    public static Map<Long, Set<Long>> counted(Collection<CodedText> coded) {
        var counted = new LinkedHashMap<Long, Set<Long>>();
        byText(coded).forEach((response, each) -> counted.put(response, each.stream().map(CodedText::categories)
                .reduce((one, other) -> one.stream().filter(other::contains).collect(Collectors.toSet())).orElseThrow()));
        return counted;
    }

    /** The texts that two have sorted differently, by their responses. */
    public static List<Long> differing(Collection<CodedText> coded) {
        var differing = new ArrayList<Long>();
        byText(coded).forEach((response, each) -> {
            if (each.stream().map(CodedText::categories).distinct().count() > 1) {
                differing.add(response);
            }
        });
        return differing;
    }
}
