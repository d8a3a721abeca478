package jp.kenshu.registration.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.Bilingual;
import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.document.workbook.UploadedWorkbook;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.form.version.FormVersions;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.place.Municipalities;
import jp.kenshu.programme.place.PlaceSearch;
import jp.kenshu.registration.form.AttendeeForm;
import jp.kenshu.registration.roster.ImportedRow.Fault;

/** Understands the rows of a list as registrations for part Ⅰ, and says of each what is wrong with it. */
@ApplicationScoped
@Transactional
public class ImportReader {

    private static final Pattern BARE_NUMBER = Pattern.compile("[\\s\\u3000]*+[0-9０-９][0-9０-９.,/:\\-．，／：－]*+[\\s\\u3000]*+");

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PlaceSearch places;
    @Inject
    private Municipalities municipalities;
    @Inject
    private FormVersions forms;

    /** The list in the file; a broken rule concerns the field {@code file}. */
    public ImportPreview read(String id, String file, UploadedWorkbook workbook, Part part, Words words) {
        var asked = asked(part);
        var found = ImportSheet.in(workbook, asked, words);
        return new ImportPreview(id, file, ImportPreview.markOf(found.rows()), found.sheet(), found.notes(),
                understood(found.sheet(), found.rows(), part, asked, words));
    }

    /** The columns of what the edition asks besides. */
    AskedColumns asked(Part part) {
        return AskedColumns.of(forms.findOpen(part.getConference(), FormUse.REGISTRATION));
    }

    /** The same list after some of its rows were mended on the screen. */
    public ImportPreview mended(ImportPreview preview, Map<Integer, Mend> mends, Part part, Words words) {
        var rows = preview.rows().stream().map(ImportedRow::typed)
                .map(row -> mends.containsKey(row.number()) ? row.mended(mends.get(row.number()).texts(), mends.get(row.number()).answers()) : row).toList();
        return new ImportPreview(preview.id(), preview.file(), preview.mark(), preview.sheet(), preview.notes(),
                understood(preview.sheet(), rows, part, asked(part), words));
    }

    /** What was typed anew on the screen for one row, column by column. */
    record Mend(Map<ImportColumn, String> texts, Map<String, String> answers) {
    }

    private List<ImportedRow> understood(ImportSheet sheet, List<TypedRow> rows, Part part, AskedColumns asked, Words words) {
        var firstRows = new HashMap<String, Integer>();
        var read = rows.stream().map(row -> read(row, sheet, part, asked, firstRows, words)).toList();
        var known = registered(part, read);
        return read.stream().map(row -> isAmong(known, row) ? withFault(row, "import.registered", sheet, words) : row).toList();
    }

    private ImportedRow read(TypedRow row, ImportSheet sheet, Part part, AskedColumns asked, Map<String, Integer> firstRows, Words words) {
        var fields = new HashMap<String, String>();
        for (var column : ImportColumn.values()) {
            fields.put(column.field(), InputText.trimmed(row.text(column)));
        }
        var faults = slips(row);
        var slipped = faults.stream().map(RuleViolation::field).toList();
        var misunderstood = new ArrayList<RuleViolation>();
        understand(fields, row, part, asked, misunderstood);
        misunderstood.stream().filter(fault -> !slipped.contains(fault.field())).forEach(faults::add);
        var who = who(fields);
        if (who != null) {
            var first = firstRows.putIfAbsent(who, row.number());
            if (first != null) {
                faults.add(RuleViolation.at("email", "import.twice", first));
            }
        }
        if (row.hidden()) {
            faults.add(RuleViolation.of("import.hidden"));
        }
        return new ImportedRow(row, fields, faults.stream().map(fault -> fault(fault, row, sheet, asked, words)).toList());
    }

    /** What stands in cells though nobody can have meant it: errors, truth values, bare numbers, signs that nobody sees. */
    private static List<RuleViolation> slips(TypedRow row) {
        var slips = new ArrayList<RuleViolation>();
        for (var column : ImportColumn.values()) {
            slip(column, row).ifPresent(slips::add);
        }
        return slips;
    }

    private static Optional<RuleViolation> slip(ImportColumn column, TypedRow row) {
        var text = row.text(column);
        var key = switch (row.kind(column)) {
            case FAULT -> "import.slip.fault";
            case TRUTH -> "import.slip.truth";
            case DAY -> "import.slip.day";
            default -> column.holdsWords() && BARE_NUMBER.matcher(text).matches() ? "import.slip.number" : null;
        };
        if (key != null) {
            return Optional.of(RuleViolation.at(column.field(), key, text));
        }
        if (!StrangeSigns.ofOneOffice(text).isEmpty()) {
            return Optional.of(RuleViolation.at(column.field(), "import.slip.ofOneOffice", text, StrangeSigns.ofOneOffice(text)));
        }
        return StrangeSigns.invisible(text).isEmpty() ? Optional.empty()
                : Optional.of(RuleViolation.at(column.field(), "import.slip.invisible", StrangeSigns.invisible(text)));
    }

    private void understand(Map<String, String> fields, TypedRow row, Part part, AskedColumns asked, List<RuleViolation> faults) {
        var conference = part.getConference();
        fields.put("email", InputText.email(fields.get("email")));
        fields.put("emailAgain", fields.get("email"));
        fields.put("prefecture", prefectureCode(fields.get("prefecture")));
        note(faults, () -> fields.put("category", named("category", fields.get("category"), conference.getCategories(),
                category -> category.getName(), category -> category.getCode())));
        note(faults, () -> fields.put("route", named("route", fields.get("route"), part.getRoutes(),
                route -> route.getName(), route -> route.getCode())));
        if (faults.isEmpty()) {
            note(faults, () -> mustBeComplete(fields, row, conference, part, asked));
        }
    }

    private void mustBeComplete(Map<String, String> fields, TypedRow row, Conference conference, Part part, AskedColumns asked) {
        var attendee = AttendeeForm.typed(fields).answering(asked.version(), AskedColumns.answers(row.answers())).attendee(conference, places, municipalities);
        if (!part.findRoute(fields.get("route")).orElseThrow().takes(attendee.getCategory())) {
            throw RuleViolation.at("route", "registration.routeNotForCategory");
        }
    }

    private static void note(List<RuleViolation> faults, Runnable check) {
        try {
            check.run();
        } catch (RuleViolation violation) {
            faults.addAll(violation.all());
        }
    }

    private static <T> String named(String field, String typed, List<T> offered, Function<T, Bilingual> name, Function<T, String> code) {
        var folded = InputText.forSearch(typed);
        return offered.stream().filter(each -> Stream.of(name.apply(each).ja(), name.apply(each).en(), code.apply(each))
                        .anyMatch(text -> InputText.forSearch(text).equals(folded))).map(code).findFirst()
                .orElseThrow(() -> typed == null ? RuleViolation.at(field, "import.missing")
                        : RuleViolation.at(field, "import.notOffered", typed));
    }

    private String prefectureCode(String typed) {
        var folded = InputText.forSearch(typed);
        return typed == null ? null : municipalities.prefectures().stream()
                .filter(prefecture -> Stream.of(prefecture.getCode(), prefecture.getName(), prefecture.getKana(), prefecture.getEnglish(),
                                prefecture.getName().replaceFirst("[都府県]$", ""))
                        .anyMatch(text -> InputText.forSearch(text).equals(folded)))
                .map(prefecture -> prefecture.getCode()).findFirst().orElse(null);
    }

    /** What tells one person from another: name and address; null where either is missing. */
    private static String who(Map<String, String> fields) {
        return who(fields.get(ImportColumn.EMAIL.field()), fields.get(ImportColumn.NAME.field()));
    }

    private static String who(String email, String name) {
        return email == null || name == null ? null : email + " " + InputText.nameKey(name);
    }

    private static boolean isAmong(Set<String> known, ImportedRow row) {
        var who = who(row.fields());
        return who != null && known.contains(who);
    }

    private Set<String> registered(Part part, List<ImportedRow> rows) {
        var emails = rows.stream().map(ImportedRow::email).filter(email -> email != null).collect(Collectors.toSet());
        return emails.isEmpty() ? Set.of() : entities.createQuery("""
                select r.activeEmail, r.attendee.name from Registration r where r.part = :part and r.activeEmail in :emails""", Object[].class)
                .setParameter("part", part).setParameter("emails", emails).getResultStream()
                .map(found -> who((String) found[0], (String) found[1])).collect(Collectors.toSet());
    }

    private static Fault fault(RuleViolation violation, TypedRow row, ImportSheet sheet, AskedColumns asked, Words words) {
        var sentence = words.text(violation.key(), violation.values());
        return ImportColumn.of(violation.field()).map(column -> new Fault(sheet.place(column, row.number()), words.name(column), sentence))
                .or(() -> AttendeeForm.askedIn(violation.field()).flatMap(asked::find).map(column ->
                        new Fault(sheet.placeOfAsked(column.code(), row.number()), column.heading().in(words.locale()), sentence)))
                .orElse(new Fault("", "", sentence));
    }

    private static ImportedRow withFault(ImportedRow row, String key, ImportSheet sheet, Words words) {
        var faults = new ArrayList<>(row.faults());
        faults.add(new Fault(sheet.place(ImportColumn.EMAIL, row.number()), words.name(ImportColumn.EMAIL), words.text(key)));
        return new ImportedRow(row.typed(), row.fields(), List.copyOf(faults));
    }
}
