package jp.kenshu.seed.edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.lecture.Lecture;
import jp.kenshu.lecture.course.Course;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.PartKind;
import jp.kenshu.questionnaire.QuestionnairePlan;
import jp.kenshu.worksheet.outline.Outline;

/**
 * Makes a conference of the files of one edition. They are read in the order in which they refer to each other, so that
 * a reference to something unknown, and any other contradiction, is found where it is written. What is held against
 * something that is wrong in itself is not told twice.
 */
final class EditionReader {

    private static final List<String> FILES = List.of("conference.yaml", "venues.yaml", "programme.yaml", "deadlines.yaml",
            "materials.yaml", "scenes.yaml", "indicators.csv", "examples.csv", "forms.yaml", QuestionnaireReader.FILE, WorksheetReader.FILE, "lectures.yaml",
            "demo.yaml");
    private static final List<String> NEEDED = FILES.subList(0, 5);
    /** What members bring along that a sheet can take: what they wrote about their scene, and the facts of 資料４. */
    private static final List<String> BROUGHT = List.of("goal", "current", "actions", "issues", "overview");

    private final SeedFolder folder;
    private final EditionSoFar known = new EditionSoFar();
    private final Map<String, SeedFile> files = new LinkedHashMap<>();
    private final LectureReader lectures = new LectureReader(known.sessions(), known.faults());
    private Map<FormUse, FormDefinition> forms = Map.of();
    private Crowd crowd;
    private Outline outline;
    private List<QuestionnairePlan> questionnaires = List.of();

    EditionReader(SeedFolder folder) {
        this.folder = folder;
    }

    /** The conference, and who comes to its demonstration where the folder says so; any fault breaks the seed. */
    Conference read() {
        refuseUnknownFiles();
        open();
        in("conference.yaml", new ConferenceReader(known)::read);
        if (!known.parts().isEmpty()) {
            readWhatBelongsToTheParts();
        }
        known.faults().breakTheSeed(FILES.stream().map(folder::path).toList());
        return known.conference();
    }

    /** The courses of the edition that was read. */
    List<Course> courses() {
        return lectures.courses();
    }

    /** The lectures of the edition that was read. */
    List<Lecture> lectures() {
        return lectures.lectures();
    }

    /** Who comes to the demonstration of the edition that was read. */
    Crowd crowd() {
        return crowd;
    }

    /** What the sheets of the edition that was read consist of; without a file of its own it has the steps of R5. */
    Outline outline() {
        return outline;
    }

    /** The forms that the edition asks besides what every conference asks, and what its papers ask. */
    Map<FormUse, FormDefinition> forms() {
        return forms;
    }

    /** What the participants of the edition that was read are asked afterwards. */
    List<QuestionnairePlan> questionnaires() {
        return questionnaires;
    }

    private void refuseUnknownFiles() {
        folder.files().stream().filter(file -> !FILES.contains(file)).forEach(file -> known.faults().tell(folder.path(file),
                "is not a file of an edition: these are " + String.join(", ", FILES)));
    }

    private void open() {
        if (NEEDED.stream().noneMatch(folder::has)) {
            known.faults().tell(folder.path(NEEDED.get(0)), "there is no such file");
            return;
        }
        FILES.stream().filter(file -> file.endsWith(".yaml") && (NEEDED.contains(file) || folder.has(file)))
                .forEach(file -> SeedFile.open(folder, file, known.faults()).ifPresent(open -> files.put(file, open)));
        cannotKnow(known.venues(), "venues.yaml");
        cannotKnow(known.sessions(), "programme.yaml");
        if (folder.has("scenes.yaml")) {
            cannotKnow(known.scenes(), "scenes.yaml");
        }
    }

    private void cannotKnow(Map<String, ?> things, String file) {
        if (!files.containsKey(file)) {
            known.faults().cannotKnow(things);
        }
    }

    private void in(String file, Consumer<SeedSection> reader) {
        if (files.containsKey(file)) {
            files.get(file).read(reader);
        }
    }

    private void readWhatBelongsToTheParts() {
        in("venues.yaml", new VenueReader(known)::read);
        in("programme.yaml", new ProgrammeReader(known)::read);
        in("deadlines.yaml", new DeadlineReader(known)::read);
        in("materials.yaml", file -> file.each("materials", new MaterialReader(known)::read));
        var sceneReader = new SceneReader(known);
        in("scenes.yaml", sceneReader::read);
        if (folder.has("scenes.yaml") || folder.has("indicators.csv")) {
            table("indicators.csv", "kind", "scene", "item", "mieruka").forEach(sceneReader::indicator);
        }
        if (folder.has("examples.csv")) {
            table("examples.csv", "scene", "topic", "source", "text").forEach(sceneReader::example);
        }
        readForms();
        in(QuestionnaireReader.FILE, file -> questionnaires = new QuestionnaireReader(known.parts(), formsKnow()).read(file));
        worksheet();
        in("lectures.yaml", lectures::read);
        crowd = Crowd.thatFits(known.conference());
        in("demo.yaml", file -> crowd = Crowd.read(file, known.conference()));
    }

    private FormReader.Known formsKnow() {
        return FormReader.Known.of(known.conference(), known.categories(), List.copyOf(known.scenes().values()));
    }

    private void readForms() {
        var reader = new FormsReader(known.conference(), formsKnow());
        in(FormsReader.FILE, reader::read);
        if (known.faults().count() == 0) {
            forms = reader.complete(known.faults());
        }
    }

    private void worksheet() {
        var reader = new WorksheetReader(brought());
        if (!folder.has(WorksheetReader.FILE)) {
            SeedFile.open(SeedFolder.of("r5"), WorksheetReader.FILE, known.faults()).ifPresent(file -> file.read(reader::read));
        } else if (known.conference().findPart(PartKind.TEAM).isEmpty()) {
            known.faults().tell(folder.path(WorksheetReader.FILE), "there is no part of the kind team whose groups could work on it");
        } else {
            in(WorksheetReader.FILE, reader::read);
        }
        outline = reader.outline();
    }

    /** What a sheet can take: what members bring along as ever, and whatever else 資料３ of the edition carries. */
    private List<String> brought() {
        var carried = forms.containsKey(FormUse.HOMEWORK) ? forms.get(FormUse.HOMEWORK).questions().stream().map(question -> question.terms().carries())
                .filter(Objects::nonNull) : Stream.<String>empty();
        return Stream.concat(BROUGHT.stream(), carried).distinct().toList();
    }

    private List<CsvFile.Row> table(String file, String... columns) {
        if (folder.has("scenes.yaml")) {
            return CsvFile.rows(folder, file, known.faults(), columns);
        }
        known.faults().tell(folder.path(file), "there is no scenes.yaml whose scenes it could speak of");
        return List.of();
    }
}
