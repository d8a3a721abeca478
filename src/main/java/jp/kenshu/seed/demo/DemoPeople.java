package jp.kenshu.seed.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import jp.kenshu.PortalClock;
import jp.kenshu.programme.Affiliation;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.place.Municipality;
import jp.kenshu.registration.Attendee;
import jp.kenshu.seed.edition.CsvFile;
import jp.kenshu.seed.edition.SeedFolder;


/**
 * The people of a demonstration, and when they come: made-up names, in offices and professions such as their category
 * has, at addresses that reach nobody. The same calls always make the same people.
 */
final class DemoPeople {

    private static final int WORKING_DAY = 10 * 60 * 60;
    private static final int PATIENCE = 20;

    private final Random dice = new Random(2023);
    private final Random diceForMoments = new Random(2023);
    private final List<Municipality> municipalities;
    private final List<Name> surnames;
    private final List<Name> givenNames;
    private final Map<String, List<String>> departments = new HashMap<>();
    private final Map<String, List<String>> professions = new HashMap<>();
    private final Map<String, List<String>> organisations = new HashMap<>();
    private final Set<String> namesInUse = new HashSet<>();
    private int made;

    private record Name(String written, String read) {
    }

    DemoPeople(List<Municipality> municipalities) {
        this.municipalities = municipalities;
        var folder = SeedFolder.demo();
        surnames = names(folder, "surname");
        givenNames = names(folder, "given");
        for (var row : CsvFile.rows(folder, "departments.csv", "category", "department")) {
            add(departments, row, "department", 1);
        }
        for (var row : CsvFile.rows(folder, "organisations.csv", "category", "organisation")) {
            add(organisations, row, "organisation", 1);
        }
        for (var row : CsvFile.rows(folder, "professions.csv", "category", "profession", "weight")) {
            add(professions, row, "profession", Integer.parseInt(row.text("weight")));
        }
    }

    /** Somebody of this category from anywhere in the country. */
    Attendee somebody(Category category) {
        return somebody(category, anyMunicipality());
    }

    /** Somebody of this category who works in this municipality or for its prefecture. */
    Attendee somebody(Category category, Municipality municipality) {
        var surname = any(surnames);
        var given = any(givenNames);
        while (!namesInUse.add(surname.written() + given.written())) {
            given = any(givenNames);
        }
        made++;
        return new Attendee(category, municipality.getPrefecture(),
                category.getAffiliation() == Affiliation.MUNICIPALITY ? municipality : null,
                category.getAffiliation() == Affiliation.ORGANISATION
                        ? any(of(category, organisations)).replace("{}", municipality.getName()) : null,
                surname.written() + " " + given.written(), surname.read() + " " + given.read(),
                any(of(category, departments)), any(of(category, professions)),
                "sanka%04d@%s.example.jp".formatted(made, category.isLocalGovernment() ? "lg" : "care"));
    }

    /** What people of {@code category} have; where the lists do not know an edition's category, what such people usually have. */
    private static List<String> of(Category category, Map<String, List<String>> lists) {
        return lists.getOrDefault(category.getCode(), lists.get(switch (category.getAffiliation()) {
            case MUNICIPALITY -> "municipality";
            case PREFECTURE -> "prefecture";
            case ORGANISATION -> "association";
        }));
    }

    Municipality anyMunicipality() {
        return any(municipalities);
    }

    /** A moment of somebody's working day, mostly soon after {@code from} or shortly before {@code until}. */
    Instant sometime(Instant from, Instant until) {
        if (!until.isAfter(from)) {
            return from;
        }
        var first = from.atZone(PortalClock.JAPAN).toLocalDate();
        var days = (int) ChronoUnit.DAYS.between(first, until.atZone(PortalClock.JAPAN).toLocalDate()) + 1;
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            var day = first.plusDays(switch (diceForMoments.nextInt(3)) {
                case 0 -> diceForMoments.nextInt(Math.min(days, 7));
                case 1 -> days - 1 - diceForMoments.nextInt(Math.min(days, 3));
                default -> diceForMoments.nextInt(days);
            });
            var moment = day.atTime(8, 30).plusSeconds(diceForMoments.nextInt(WORKING_DAY)).atZone(PortalClock.JAPAN).toInstant();
            if (day.getDayOfWeek().getValue() <= 5 && !moment.isBefore(from) && moment.isBefore(until)) {
                return moment;
            }
        }
        return from.plusSeconds(diceForMoments.nextInt((int) Math.max(1, ChronoUnit.SECONDS.between(from, until))));
    }

    /** A number from 0 up to but not including {@code bound}. */
    int roll(int bound) {
        return dice.nextInt(bound);
    }

    private <T> T any(List<T> things) {
        return things.get(dice.nextInt(things.size()));
    }

    private static List<Name> names(SeedFolder folder, String kind) {
        return CsvFile.rows(folder, "names.csv", "kind", "name", "reading").stream()
                .filter(row -> row.text("kind").equals(kind))
                .map(row -> new Name(row.text("name"), row.text("reading"))).toList();
    }

    private static void add(Map<String, List<String>> lists, CsvFile.Row row, String column, int times) {
        var list = lists.computeIfAbsent(row.text("category"), category -> new ArrayList<>());
        for (int i = 0; i < times; i++) {
            list.add(row.text(column));
        }
    }
}
