package jp.kenshu.lecture.viewing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Language;
import jp.kenshu.Role;

/** How often lectures were watched: by talk, by month and by category. */
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
@Named
@RequestScoped
public class ViewsPage {

    @Inject
    private ViewCounts views;
    @Inject
    private Language language;

    private List<Bar> byTalk;
    private List<Bar> byMonth;
    private List<Bar> byCategory;

    /** A count with its name, and how long its bar is in hundredths of the longest. */
    public record Bar(String name, int views, int share) {
    }

    @PostConstruct
    void read() {
        var all = views.all();
        byTalk = bars(all, new LinkedHashMap<>(), each -> ViewsFile.talk(each, language));
        byMonth = bars(all, new TreeMap<>(), ViewCount::getMonth);
        byCategory = bars(all, new LinkedHashMap<>(), each -> ViewsFile.category(each, language));
    }

    private static List<Bar> bars(List<ViewCount> all, Map<String, Integer> sums, Function<ViewCount, String> name) {
        all.forEach(each -> sums.merge(name.apply(each), each.getViews(), Integer::sum));
        int most = sums.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        return sums.entrySet().stream().map(each -> new Bar(each.getKey(), each.getValue(), Math.round(100f * each.getValue() / most))).toList();
    }

    /** Whether anything was watched. */
    public boolean isAny() {
        return !byTalk.isEmpty();
    }

    public List<Bar> getByTalk() {
        return byTalk;
    }

    public List<Bar> getByMonth() {
        return byMonth;
    }

    public List<Bar> getByCategory() {
        return byCategory;
    }
}
