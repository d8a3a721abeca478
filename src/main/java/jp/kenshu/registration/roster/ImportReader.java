package jp.kenshu.registration.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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
import jp.kenshu.document.UploadedWorkbook;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Municipalities;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PlaceSearch;
import jp.kenshu.registration.AttendeeForm;
import jp.kenshu.registration.roster.ImportedRow.Fault;

/** Understands the rows of a workbook as registrations for part Ⅰ, and says of each what is wrong with it. */
@ApplicationScoped
@Transactional
public class ImportReader {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PlaceSearch places;
    @Inject
    private Municipalities municipalities;

    /** The rows of the first sheet below its headings; a broken rule concerns the field {@code file}. */
    public List<ImportedRow> read(UploadedWorkbook workbook, Part part, Words words) {
        var rows = workbook.sheets().isEmpty() ? List.<UploadedWorkbook.Row>of() : workbook.sheets().get(0).rows();
        if (rows.size() < 2) {
            throw RuleViolation.at("file", "import.noRows");
        }
        var columns = columns(rows.get(0), words);
        var firstRows = new HashMap<String, Integer>();
        var read = rows.stream().skip(1).map(row -> read(row, columns, part, firstRows, words)).toList();
        var known = registered(part, read);
        return read.stream().map(row -> known.contains(row.email()) ? withFault(row, "import.registered", columns, words) : row).toList();
    }

    private static Map<ImportColumn, Integer> columns(UploadedWorkbook.Row headings, Words words) {
        var columns = new EnumMap<ImportColumn, Integer>(ImportColumn.class);
        headings.cells().forEach((index, heading) ->
                ImportColumn.headed(heading).ifPresent(column -> columns.putIfAbsent(column, index)));
        var missing = Stream.of(ImportColumn.values()).filter(column -> !columns.containsKey(column)).map(words::name).toList();
        if (!missing.isEmpty()) {
            throw RuleViolation.at("file", "import.headings", String.join("、", missing));
        }
        return columns;
    }

    private ImportedRow read(UploadedWorkbook.Row row, Map<ImportColumn, Integer> columns, Part part,
                             Map<String, Integer> firstRows, Words words) {
        var fields = new HashMap<String, String>();
        columns.forEach((column, index) -> fields.put(column.field(), InputText.trimmed(row.cell(index))));
        var faults = new ArrayList<RuleViolation>();
        understand(fields, part, faults);
        var email = fields.get(ImportColumn.EMAIL.field());
        if (email != null) {
            var first = firstRows.putIfAbsent(email, row.number());
            if (first != null) {
                faults.add(RuleViolation.at("email", "import.twice", first));
            }
        }
        return new ImportedRow(row.number(), fields, faults.stream().map(fault -> fault(fault, row, columns, words)).toList());
    }

    private void understand(Map<String, String> fields, Part part, List<RuleViolation> faults) {
        var conference = part.getConference();
        fields.put("email", InputText.email(fields.get("email")));
        fields.put("emailAgain", fields.get("email"));
        fields.put("prefecture", prefectureCode(fields.get("prefecture")));
        note(faults, () -> fields.put("category", named("category", fields.get("category"), conference.getCategories(),
                category -> category.getName(), category -> category.getCode())));
        note(faults, () -> fields.put("route", named("route", fields.get("route"), part.getRoutes(),
                route -> route.getName(), route -> route.getCode())));
        if (faults.isEmpty()) {
            note(faults, () -> mustBeComplete(fields, conference, part));
        }
    }

    private void mustBeComplete(Map<String, String> fields, Conference conference, Part part) {
        var attendee = AttendeeForm.typed(fields).attendee(conference, places, municipalities);
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
                .filter(prefecture -> Stream.of(prefecture.getCode(), prefecture.getName(), prefecture.getKana(),
                                prefecture.getName().replaceFirst("[都府県]$", ""))
                        .anyMatch(text -> InputText.forSearch(text).equals(folded)))
                .map(prefecture -> prefecture.getCode()).findFirst().orElse(null);
    }

    private List<String> registered(Part part, List<ImportedRow> rows) {
        var emails = rows.stream().map(ImportedRow::email).filter(email -> email != null).collect(Collectors.toSet());
        return emails.isEmpty() ? List.of() : entities.createQuery("""
                select r.activeEmail from Registration r where r.part = :part and r.activeEmail in :emails""", String.class)
                .setParameter("part", part).setParameter("emails", emails).getResultList();
    }

    private static Fault fault(RuleViolation violation, UploadedWorkbook.Row row, Map<ImportColumn, Integer> columns, Words words) {
        var sentence = words.text(violation.key(), violation.values());
        return ImportColumn.of(violation.field()).map(column ->
                new Fault(row.place(columns.get(column)), words.name(column), sentence)).orElse(new Fault("", "", sentence));
    }

    private static ImportedRow withFault(ImportedRow row, String key, Map<ImportColumn, Integer> columns, Words words) {
        var faults = new ArrayList<>(row.faults());
        var cell = new UploadedWorkbook.Row(row.number(), new TreeMap<>()).place(columns.get(ImportColumn.EMAIL));
        faults.add(new Fault(cell, words.name(ImportColumn.EMAIL), words.text(key)));
        return new ImportedRow(row.number(), row.fields(), List.copyOf(faults));
    }
}
