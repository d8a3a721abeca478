package jp.kenshu.report.summary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.tally.Facet;
import jp.kenshu.tally.Having;

/** What somebody wants to read of a questionnaire, as the address says it: crossed by which facet (null: by none), under which conditions. */
public record SummaryScope(String by, List<Having> conditions) {

    /** The most conditions at once. */
    public static final int MOST_CONDITIONS = 2;
    private static final String BETWEEN = "~";
    /** No answer, not asked, and all together. */
    private static final int BESIDES = 3;
    private static final int CHOSEN_OR_NOT = 2;
    private static final long MOST_CELLS = 1_700;

    /** Keeps a copy, so that it never changes. */
    public SummaryScope {
        conditions = List.copyOf(conditions);
    }

    /** Everything, not crossed. */
    public static SummaryScope whole() {
        return new SummaryScope(null, List.of());
    }

    /** What {@code request} asks for of these facets; what they do not have is not asked for, and each facet is named once. */
    public static SummaryScope in(HttpServletRequest request, List<Facet> facets) {
        var values = request.getParameterValues("where");
        return of(request.getParameter("by"), values == null ? List.of() : List.of(values), facets);
    }

    /** Whether {@code request} names more conditions than this has: too many, or so fine together that hardly anybody would meet them. */
    public boolean hasLess(HttpServletRequest request) {
        var values = request.getParameterValues("where");
        return values != null && Stream.of(values).filter(value -> !value.isEmpty()).distinct().count() > conditions.size();
    }

    static SummaryScope of(String by, List<String> where, List<Facet> facets) {
        var conditions = new ArrayList<Having>();
        where.forEach(each -> read(each, facets).filter(having -> conditions.size() < MOST_CONDITIONS)
                .filter(having -> conditions.stream().noneMatch(other -> other.facet().equals(having.facet())))
                .filter(having -> cells(by, conditions, having, facets) <= MOST_CELLS).forEach(conditions::add));
        var crossed = facets.stream().map(Facet::code).filter(code -> code.equals(by))
                .filter(code -> conditions.stream().noneMatch(having -> having.facet().equals(code))).findFirst().orElse(null);
        return new SummaryScope(crossed, conditions);
    }

    /** Into how many cells the crossing and these conditions divide the responses, before any question is counted. */
    private static long cells(String by, List<Having> conditions, Having further, List<Facet> facets) {
        var codes = Stream.concat(Stream.concat(Stream.ofNullable(by), Stream.of(further.facet())), conditions.stream().map(Having::facet)).distinct().toList();
        return facets.stream().filter(facet -> codes.contains(facet.code())).mapToLong(facet -> BESIDES + (facet.exclusive() ? facet.values().size() : CHOSEN_OR_NOT)).reduce(1, (one, other) -> one * other);
    }

    private static Stream<Having> read(String where, List<Facet> facets) {
        int between = where.indexOf(BETWEEN);
        return between < 0 ? Stream.empty() : facets.stream().filter(facet -> facet.code().equals(where.substring(0, between)))
                .flatMap(facet -> facet.values().stream().filter(value -> value.code().equals(where.substring(between + 1)))
                        .map(value -> new Having(facet.code(), value.code())));
    }

    /** A condition as the address says it. */
    public static String written(Having condition) {
        return condition.facet() + BETWEEN + condition.value();
    }

    /** What an address behind {@code ?id=…} says of it, beginning with &amp; unless it is the whole. */
    public String query() {
        return (by == null ? "" : "&by=" + encoded(by)) + conditions.stream().map(each -> "&where=" + encoded(written(each))).collect(Collectors.joining());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Whether {@code facet} is one of those that restrict what is counted. */
    boolean restrictsBy(Facet facet) {
        return conditions.stream().anyMatch(condition -> condition.facet().equals(facet.code()));
    }
}
