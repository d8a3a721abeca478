package jp.kenshu.privacy;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import jp.kenshu.Json;
import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.account.Person;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.document.Style;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.Programme;

/** All that is held on one person, to be taken away: for machines as JSON, for reading as PDF, each table with why it is held and what becomes of it. */
@ApplicationScoped
@Transactional
public class Export {

    @Inject
    private PersonalData data;
    @Inject
    private Programme programme;
    @Inject
    private PortalClock clock;

    /** One table in words: what it is called, why it is held, what becomes of it, and its rows with the words of their columns. */
    public record Section(String table, String title, String why, String fate, List<Map<String, String>> rows) {
    }

    /** What is held on {@code person}, table by table, in {@code words}. */
    public List<Section> sections(Person person, Words words) {
        return data.of(person.getId()).stream().map(held -> {
            var name = held.table().name();
            return new Section(name, words.text("personal." + name), words.text("personal." + name + ".why"), words.text("personal.fate." + held.table().fate()),
                    held.rows().stream().map(row -> inWords(held, row, words)).toList());
        }).toList();
    }

    private static Map<String, String> inWords(PersonalData.Held held, Map<String, Object> row, Words words) {
        var said = new LinkedHashMap<String, String>();
        held.table().shown().stream().filter(column -> row.get(column) != null && !row.get(column).toString().isEmpty()).forEach(column -> {
            var head = words.text("personal.column." + column);
            var inWords = held.inWords(row, column, words);
            if (inWords.isEmpty()) {
                said.put(head, inWords(row.get(column), words));
            }
            inWords.forEach((each, text) -> said.merge(each.isEmpty() ? head : each, text, (one, other) -> one + "\n" + other));
        });
        return said;
    }

    private static String inWords(Object value, Words words) {
        if (value instanceof Boolean yes) {
            return words.text(yes ? "personal.yes" : "personal.no");
        }
        if (value instanceof Timestamp moment) {
            return stamp(moment.toLocalDateTime(), words);
        }
        if (value instanceof LocalDateTime moment) {
            return stamp(moment, words);
        }
        return value.toString().strip();
    }

    private static String stamp(LocalDateTime utc, Words words) {
        return Dates.in(words.locale().getLanguage()).stamp(utc.toInstant(ZoneOffset.UTC));
    }

    /** The same as JSON, with the names of tables and columns as they are kept; beside what is kept as codes stands what it says in {@code words}. */
    public String json(Person person, Words words) {
        var tables = Json.createArrayBuilder();
        for (var held : data.of(person.getId())) {
            var rows = Json.createArrayBuilder();
            held.rows().forEach(row -> rows.add(json(held, row, words)));
            tables.add(Json.createObjectBuilder().add("table", held.table().name()).add("whatBecomesOfIt", held.table().fate()).add("rows", rows));
        }
        return Json.createObjectBuilder().add("madeAt", clock.now().toString()).add("person", person.getId()).add("tables", tables).build().toString();
    }

    private static JsonObjectBuilder json(PersonalData.Held held, Map<String, Object> row, Words words) {
        var object = Json.createObjectBuilder();
        held.table().shown().forEach(column -> {
            var value = row.get(column);
            if (value == null) {
                object.addNull(column);
            } else if (value instanceof Boolean yes) {
                object.add(column, yes);
            } else {
                object.add(column, plain(value));
            }
            var inWords = held.inWords(row, column, words);
            if (inWords.containsKey("")) {
                object.add(column + "InWords", inWords.get(""));
            } else if (!inWords.isEmpty()) {
                var said = Json.createObjectBuilder();
                inWords.forEach(said::add);
                object.add(column + "InWords", said);
            }
        });
        return object;
    }

    private static String plain(Object value) {
        return value instanceof Timestamp moment ? moment.toLocalDateTime().toInstant(ZoneOffset.UTC).toString()
                : value instanceof LocalDateTime moment ? moment.toInstant(ZoneOffset.UTC).toString() : value.toString();
    }

    /** The same as PDF. */
    public byte[] pdf(Person person, Words words) {
        var conference = programme.conference();
        var document = new HouseDocument(words.text("personal.paper"), titleOf(conference, words), words.locale()).dated(clock.now().atZone(PortalClock.JAPAN));
        document.title(words.text("personal.paper"));
        document.paragraph(words.text("personal.paper.of", person.getName(), Dates.in(words.locale().getLanguage()).moment(clock.now())));
        for (var section : sections(person, words)) {
            document.heading(section.title());
            document.paragraph(section.why() + " " + section.fate(), Style.SMALL);
            section.rows().forEach(document::facts);
        }
        return document.print();
    }

    private static String titleOf(Conference conference, Words words) {
        return conference.getYear().in(words.locale()) + " " + conference.getTitle().in(words.locale());
    }
}
