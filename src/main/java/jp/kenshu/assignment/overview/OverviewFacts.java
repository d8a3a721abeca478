package jp.kenshu.assignment.overview;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;

/** The facts that a municipality's presenter tells in five minutes; each may be left out. */
@Embeddable
public class OverviewFacts {

    /** The longest text on efforts and worries, in characters as a reader counts them. */
    public static final int EFFORTS_MAX = 1500;
    private static final long COUNT_MAX = 9_999;
    private static final long PEOPLE_MAX = 200_000_000;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Pattern AROUND = Pattern.compile("[,%人市町村]|圏域");

    private Integer cities;
    private Integer towns;
    private Integer villages;
    @Column(name = "prefecture_population")
    private Long prefecturePopulation;
    private Long population;
    private Integer areas;
    @Column(name = "ageing_rate")
    private BigDecimal ageingRate;
    private String efforts;

    /** No facts yet. */
    public OverviewFacts() {
    }

    /** The facts as somebody typed them, each under its name; everything that is wrong is said at once. */
    public static OverviewFacts typed(Function<String, String> typed) {
        var facts = new OverviewFacts();
        RuleViolation.saidTogether(
                () -> facts.cities = count("cities", typed),
                () -> facts.towns = count("towns", typed),
                () -> facts.villages = count("villages", typed),
                () -> facts.prefecturePopulation = number("prefecturePopulation", typed, PEOPLE_MAX),
                () -> facts.population = number("population", typed, PEOPLE_MAX),
                () -> facts.areas = count("areas", typed),
                () -> facts.ageingRate = rate("ageingRate", typed),
                () -> facts.efforts = text("efforts", typed.apply("efforts")));
        return facts;
    }

    private static Integer count(String field, Function<String, String> typed) {
        var number = number(field, typed, COUNT_MAX);
        return number == null ? null : number.intValue();
    }

    private static Long number(String field, Function<String, String> typed, long most) {
        var plain = plain(typed.apply(field));
        if (plain == null) {
            return null;
        }
        if (!plain.matches("\\d{1,12}") || Long.parseLong(plain) > most) {
            throw RuleViolation.at(field, "overview.notANumber", most);
        }
        return Long.valueOf(plain);
    }

    private static BigDecimal rate(String field, Function<String, String> typed) {
        var plain = plain(typed.apply(field));
        if (plain == null) {
            return null;
        }
        if (!plain.matches("\\d{1,3}(?:\\.\\d{1,2})?") || new BigDecimal(plain).compareTo(WHOLE) > 0) {
            throw RuleViolation.at(field, "overview.notARate");
        }
        return new BigDecimal(plain);
    }

    private static String plain(String typed) {
        var code = InputText.code(typed);
        var plain = code == null ? "" : AROUND.matcher(code).replaceAll("");
        return plain.isEmpty() ? null : plain;
    }

    private static String text(String field, String typed) {
        var text = InputText.trimmed(typed == null ? null : typed.replace("\r\n", "\n").replace('\r', '\n'));
        if (InputText.isBroken(text)) {
            throw RuleViolation.at(field, "attendee.broken");
        }
        if (text != null && (InputText.length(text) > EFFORTS_MAX || text.length() > 2 * EFFORTS_MAX)) {
            throw RuleViolation.at(field, "attendee.tooLong", EFFORTS_MAX, InputText.length(text));
        }
        return text;
    }

    /** Whether nothing is told. */
    public boolean isEmpty() {
        return Stream.of(cities, towns, villages, prefecturePopulation, population, areas, ageingRate, efforts).allMatch(Objects::isNull);
    }

    /** How many municipalities there are in all, or null where none of the three is told. */
    public Integer getMunicipalities() {
        return cities == null && towns == null && villages == null ? null
                : Stream.of(cities, towns, villages).filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
    }

    public Integer getCities() {
        return cities;
    }

    public Integer getTowns() {
        return towns;
    }

    public Integer getVillages() {
        return villages;
    }

    public Long getPrefecturePopulation() {
        return prefecturePopulation;
    }

    public Long getPopulation() {
        return population;
    }

    /** 圏域数. */
    public Integer getAreas() {
        return areas;
    }

    /** The ageing rate in percent, as it was typed, or null. */
    public BigDecimal getAgeingRate() {
        return ageingRate == null ? null : ageingRate.stripTrailingZeros().scale() < 0 ? ageingRate.setScale(0) : ageingRate.stripTrailingZeros();
    }

    /** 取り組みやお悩みごと. */
    public String getEfforts() {
        return efforts;
    }
}
