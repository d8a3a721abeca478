package jp.kenshu.seed.edition;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

import jp.kenshu.Bilingual;
import jp.kenshu.PortalClock;
import jp.kenshu.programme.DueMoment;

/**
 * A group of keys in a seed file. Every getter checks what it reads, tells a fault at the value's own line and goes on with
 * a stand-in; {@code find…} getters accept that the key is absent or null.
 */
final class SeedSection extends SeedKeys {

    private static final int BILINGUAL_MAX = 800;
    private static final int PROSE_MAX = 8000;
    private static final int URL_MAX = 500;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]+");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z][A-Z0-9]*)*+");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(?:\\.\\d{1,6})?");
    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d");

    /** Thrown where something cannot even be read with a stand-in, since what it belongs to is not known. */
    private static final class Unknowable extends RuntimeException {
    }

    SeedSection(String file, MappingNode node, Faults faults) {
        super(file, node, faults);
    }

    /** Lets the reader take what it needs; a key it did not ask for is a mistake in the file. */
    void read(Consumer<SeedSection> reader) {
        try {
            reader.accept(this);
        } catch (Unknowable told) {
            return;
        }
        for (var entry : entries()) {
            var key = word(entry.getKeyNode());
            if (!isAsked(key)) {
                tell(line(entry.getKeyNode()), key, "is not a known key here");
            }
        }
    }

    String text(String key) {
        return get(key).map(value -> scalar(key, value, TEXT_MAX)).orElse(STAND_IN);
    }

    Optional<String> findText(String key, int longest) {
        return find(key).map(value -> scalar(key, value, longest));
    }

    /** The address of a page elsewhere. */
    Optional<String> findAddress(String key) {
        var address = findText(key, URL_MAX);
        if (address.isPresent() && isSound(key) && !isAddress(address.get())) {
            fault(key, "「%s」 is not an address that starts with https:// or http://", address.get());
        }
        return address;
    }

    private static boolean isAddress(String address) {
        try {
            var uri = new URI(address);
            return List.of("http", "https").contains(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** A short name that other places refer to, not among those already taken. */
    String id(String key, Collection<String> taken, int longest) {
        var id = text(key);
        if (isSound(key) && (!ID.matcher(id).matches() || id.length() > longest)) {
            fault(key, "「%s」 is not an id: use up to %d letters, digits and hyphens", id, longest);
        }
        if (isSound(key) && taken.contains(id)) {
            fault(key, "「%s」 is already used above", id);
        }
        return id;
    }

    /** A code under which answers are kept, not among those already taken. */
    String code(String key, Collection<String> taken, int longest) {
        var code = text(key);
        if (isSound(key) && (code.length() > longest || !CODE.matcher(code).matches())) {
            fault(key, "「%s」 is not a code: use up to %d capital letters and digits, words joined by _", code, longest);
        }
        if (isSound(key) && taken.contains(code)) {
            fault(key, "「%s」 is already used above", code);
        }
        return code;
    }

    /** Several single words; an absent key means none. */
    List<String> words(String key) {
        return items(key).stream().map(item -> scalar(key, item, TEXT_MAX)).toList();
    }

    /** Tells that nothing stands under a key where something must, unless that has been told. */
    void lacks(String key, String what) {
        if (isSound(key)) {
            fault(key, what);
        }
    }

    /** A title or a sentence in one line. */
    Bilingual bilingual(String key) {
        return get(key).map(value -> bilingual(key, value, BILINGUAL_MAX, false)).orElse(new Bilingual(STAND_IN, STAND_IN));
    }

    /** A name by which people tell this from its siblings, so that no other one has it in either language. */
    Bilingual name(String key, Collection<Bilingual> taken) {
        var name = bilingual(key);
        for (var language : List.of("ja", "en")) {
            if (isSound(key) && taken.stream().anyMatch(other -> other.in(language).equalsIgnoreCase(name.in(language)))) {
                fault(key, "「%s」 is already used above", name.in(language));
            }
        }
        return name;
    }

    Optional<Bilingual> findBilingual(String key) {
        return find(key).map(value -> bilingual(key, value, BILINGUAL_MAX, false));
    }

    /** A text of any sensible length. */
    Bilingual prose(String key) {
        return get(key).map(value -> bilingual(key, value, PROSE_MAX, true)).orElse(new Bilingual(STAND_IN, STAND_IN));
    }

    Optional<Bilingual> findProse(String key) {
        return find(key).map(value -> bilingual(key, value, PROSE_MAX, true));
    }

    LocalDate date(String key) {
        var text = text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return instead(LocalDate.EPOCH, key, "「%s」 is not a date such as 2023-10-20", text);
        }
    }

    LocalTime time(String key) {
        var text = text(key);
        try {
            if (TIME.matcher(text).matches()) {
                return LocalTime.parse(text);
            }
        } catch (DateTimeParseException e) {
            // told below, as for any other text
        }
        return instead(LocalTime.MIDNIGHT, key, "「%s」 is not a time such as 09:45", text);
    }

    Optional<LocalTime> findTime(String key) {
        return find(key).map(value -> time(key));
    }

    /** The moment something begins; a mere date begins with that day in Japan. */
    Instant opening(String key) {
        return moment(key, OffsetDateTime::toInstant, day -> day.atStartOfDay(PortalClock.JAPAN).toInstant());
    }

    /** The moment until which something is accepted; a mere date lasts to the end of that day in Japan. */
    DueMoment due(String key) {
        return moment(key, time -> DueMoment.at(time.toInstant()), DueMoment::allOf);
    }

    int integer(String key, int least, int most) {
        var text = text(key);
        try {
            var number = Integer.parseInt(text);
            return number >= least && number <= most ? number : instead(least, key, "「%s」 is %s than %d", text,
                    number < least ? "less" : "more", number < least ? least : most);
        } catch (NumberFormatException e) {
            return instead(least, key, "「%s」 is not a whole number", text);
        }
    }

    Optional<Integer> findInteger(String key, int least, int most) {
        return find(key).map(value -> integer(key, least, most));
    }

    /** A number with decimals that may be left out. */
    Optional<BigDecimal> findDecimal(String key) {
        var text = findText(key, TEXT_MAX);
        if (text.isPresent() && isSound(key) && !DECIMAL.matcher(text.get()).matches()) {
            fault(key, "「%s」 is not a number", text.get());
        }
        return text.filter(number -> isSound(key)).map(BigDecimal::new);
    }

    /** Several short texts; an absent key means none. */
    List<String> texts(String key, int longest) {
        return items(key).stream().map(item -> scalar(key, item, longest)).toList();
    }

    /** Leaves the rest of the section unread where what {@code key} says decides how it is read, and cannot be known. */
    void readOnlyIfSound(String key) {
        if (!isSound(key)) {
            throw new Unknowable();
        }
    }

    /** Several whole numbers. */
    List<Integer> integers(String key, int least, int most) {
        return items(key).stream().map(item -> integer(key, item, least, most)).toList();
    }

    private int integer(String key, Node item, int least, int most) {
        var text = scalar(key, item, TEXT_MAX);
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as for any number that will not do
        }
        tell(line(item), key, "「%s」 is not a number from %d to %d".formatted(text, least, most));
        return least;
    }

    /** A yes that may be left out. */
    boolean flag(String key) {
        return find(key).isPresent() && oneOf(key, List.of("true", "false")).equals("true");
    }

    String oneOf(String key, Collection<String> allowed) {
        return get(key).map(value -> oneOf(key, value, allowed)).orElse(STAND_IN);
    }

    /** One of the known things under its id. */
    <T> T oneOf(String key, Map<String, T> known) {
        return get(key).flatMap(value -> oneOf(key, value, known)).or(() -> known.values().stream().findFirst())
                .orElseThrow(Unknowable::new);
    }

    private <T> Optional<T> oneOf(String key, Node value, Map<String, T> known) {
        if (faults().knowsNothingOf(known)) {
            markWrong(key);
            return Optional.ofNullable(known.get(word(value)));
        }
        return Optional.ofNullable(known.get(oneOf(key, value, known.keySet())));
    }

    /** One of an enum's constants, written in small letters. */
    <E extends Enum<E>> E oneOf(String key, Class<E> type) {
        var names = new LinkedHashMap<String, E>();
        for (var constant : type.getEnumConstants()) {
            names.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        return oneOf(key, names);
    }

    /** One of an enum's constants, written in small letters, that may be left out. */
    <E extends Enum<E>> Optional<E> findOneOf(String key, Class<E> type) {
        return find(key).map(value -> oneOf(key, type));
    }

    Optional<String> findOneOf(String key, Collection<String> allowed) {
        return find(key).map(value -> oneOf(key, value, allowed));
    }

    <T> Optional<T> findOneOf(String key, Map<String, T> known) {
        return find(key).flatMap(value -> oneOf(key, value, known));
    }

    /** Several of the known things, each at most once; an absent key means none. */
    <T> List<T> someOf(String key, Map<String, T> known) {
        var found = new LinkedHashMap<String, T>();
        for (var item : items(key)) {
            oneOf(key, item, known).ifPresent(thing -> {
                if (found.put(word(item), thing) != null) {
                    tell(line(item), key, "「" + word(item) + "」 stands here twice");
                }
            });
        }
        return List.copyOf(found.values());
    }

    List<Bilingual> bilinguals(String key) {
        return items(key).stream().map(item -> bilingual(key, item, BILINGUAL_MAX, false)).toList();
    }

    /** Reads the sections of a list one after the other; an absent key means none. */
    void each(String key, Consumer<SeedSection> reader) {
        items(key).forEach(item -> read(key, item, reader));
    }

    void one(String key, Consumer<SeedSection> reader) {
        get(key).ifPresent(value -> read(key, value, reader));
    }

    private void read(String key, Node value, Consumer<SeedSection> reader) {
        if (value instanceof MappingNode mapping) {
            var before = faults().count();
            new SeedSection(file(), mapping, faults()).read(reader);
            if (faults().count() > before) {
                markWrong(key);
            }
        } else {
            tell(line(value), key, "has no keys of its own");
        }
    }

    private Bilingual bilingual(String key, Node value, int longest, boolean manyLines) {
        var texts = new LinkedHashMap<String, String>();
        if (value instanceof MappingNode) {
            read(key, value, languages -> {
                for (var language : List.of("ja", "en")) {
                    texts.put(language, languages.get(language).map(text -> languages.scalar(language, text, longest, manyLines))
                            .orElse(STAND_IN));
                }
                languages.mustBeEnglish(texts.get("en"));
            });
        } else {
            tell(line(value), key, "needs a Japanese text (ja) and an English one (en)");
        }
        return new Bilingual(texts.getOrDefault("ja", STAND_IN), texts.getOrDefault("en", STAND_IN));
    }

    private void mustBeEnglish(String text) {
        if (isSound("en")) {
            SeedText.japaneseIn(text).ifPresent(letter -> fault("en", "is not English: it has 「%s」 in it", letter));
        }
    }

    private <T> T moment(String key, Function<OffsetDateTime, T> time, Function<LocalDate, T> day) {
        var text = text(key);
        try {
            return text.contains("T") ? time.apply(OffsetDateTime.parse(text)) : day.apply(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return instead(day.apply(LocalDate.EPOCH), key,
                    "「%s」 is neither a date such as 2023-10-20 nor a moment such as 2023-10-06T17:00+09:00", text);
        }
    }
}
