package jp.kenshu.seed;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.kenshu.Bilingual;
import jp.kenshu.InputText;
import jp.kenshu.PortalClock;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.lecture.Lecture;
import jp.kenshu.lecture.course.Course;
import jp.kenshu.programme.Affiliation;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Deadline;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Example;
import jp.kenshu.programme.Indicator;
import jp.kenshu.programme.IndicatorKind;
import jp.kenshu.programme.Material;
import jp.kenshu.programme.MaterialSeries;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Route;
import jp.kenshu.programme.Scene;
import jp.kenshu.programme.Session;
import jp.kenshu.programme.Venue;
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
    private static final Pattern PHONE = Pattern.compile("[-+() 0-9０-９－（）]+");
    private static final Pattern INDICATOR_KIND = Pattern.compile("background|evaluation");
    private static final Pattern TOPIC = Pattern.compile("goal|current|actions|issues");
    /** What members bring along that a sheet can take: what they wrote about their scene, and the facts of 資料４. */
    private static final List<String> BROUGHT = List.of("goal", "current", "actions", "issues", "overview");
    private static final Pattern YES_OR_NO = Pattern.compile("[01]");
    private static final Map<String, DeadlineKind> PAPERS = Map.of("scene_preference", DeadlineKind.SCENE_PREFERENCE,
            "homework", DeadlineKind.HOMEWORK, "overview", DeadlineKind.OVERVIEW);

    private final SeedFolder folder;
    private final Faults faults = new Faults();
    private final Map<String, SeedFile> files = new LinkedHashMap<>();
    private final Map<String, Category> categories = new LinkedHashMap<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Set<PartKind> kindsOfParts = EnumSet.noneOf(PartKind.class);
    private final Map<String, Venue> venues = new LinkedHashMap<>();
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Set<String> materials = new HashSet<>();
    private final Map<String, Scene> scenes = new LinkedHashMap<>();
    /** Parts, venues, sessions and deadlines whose place or times are wrong in themselves. */
    private final Set<Object> doubtful = Collections.newSetFromMap(new IdentityHashMap<>());
    private Map<FormUse, FormDefinition> forms = Map.of();
    private Conference conference;
    private Crowd crowd;
    private Outline outline;
    private final LectureReader lectures = new LectureReader(sessions, faults);
    private List<QuestionnairePlan> questionnaires = List.of();

    private record Kind(Bilingual title, boolean pause) {
    }

    private record Hours(LocalDate date, LocalTime doors, LocalTime starts, LocalTime ends) {
    }

    EditionReader(SeedFolder folder) {
        this.folder = folder;
    }

    /** The conference, and who comes to its demonstration where the folder says so; any fault breaks the seed. */
    Conference read() {
        refuseUnknownFiles();
        open();
        in("conference.yaml", this::conference);
        if (!parts.isEmpty()) {
            readWhatBelongsToTheParts();
        }
        faults.breakTheSeed(FILES.stream().map(folder::path).toList());
        return conference;
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
        folder.files().stream().filter(file -> !FILES.contains(file)).forEach(file -> faults.tell(folder.path(file),
                "is not a file of an edition: these are " + String.join(", ", FILES)));
    }

    private void open() {
        if (NEEDED.stream().noneMatch(folder::has)) {
            faults.tell(folder.path(NEEDED.get(0)), "there is no such file");
            return;
        }
        FILES.stream().filter(file -> file.endsWith(".yaml") && (NEEDED.contains(file) || folder.has(file)))
                .forEach(file -> SeedFile.open(folder, file, faults).ifPresent(open -> files.put(file, open)));
        cannotKnow(venues, "venues.yaml");
        cannotKnow(sessions, "programme.yaml");
        if (folder.has("scenes.yaml")) {
            cannotKnow(scenes, "scenes.yaml");
        }
    }

    private void cannotKnow(Map<String, ?> things, String file) {
        if (!files.containsKey(file)) {
            faults.cannotKnow(things);
        }
    }

    private void in(String file, Consumer<SeedSection> reader) {
        if (files.containsKey(file)) {
            files.get(file).read(reader);
        }
    }

    private void readWhatBelongsToTheParts() {
        in("venues.yaml", this::venues);
        in("programme.yaml", this::programme);
        in("deadlines.yaml", this::deadlines);
        in("materials.yaml", file -> file.each("materials", this::material));
        in("scenes.yaml", this::scenes);
        if (folder.has("scenes.yaml") || folder.has("indicators.csv")) {
            table("indicators.csv", "kind", "scene", "item", "mieruka").forEach(this::indicator);
        }
        if (folder.has("examples.csv")) {
            table("examples.csv", "scene", "topic", "source", "text").forEach(this::example);
        }
        readForms();
        in(QuestionnaireReader.FILE, file -> questionnaires = new QuestionnaireReader(parts, known()).read(file));
        worksheet();
        in("lectures.yaml", lectures::read);
        crowd = Crowd.thatFits(conference);
        in("demo.yaml", file -> crowd = Crowd.read(file, conference));
    }

    private FormReader.Known known() {
        return FormReader.Known.of(conference, categories, List.copyOf(scenes.values()));
    }

    private void readForms() {
        var reader = new FormsReader(conference, known());
        in(FormsReader.FILE, reader::read);
        if (faults.count() == 0) {
            forms = reader.complete(faults);
        }
    }

    private void worksheet() {
        var reader = new WorksheetReader(brought());
        if (!folder.has(WorksheetReader.FILE)) {
            SeedFile.open(SeedFolder.of("r5"), WorksheetReader.FILE, faults).ifPresent(file -> file.read(reader::read));
        } else if (conference.findPart(PartKind.TEAM).isEmpty()) {
            faults.tell(folder.path(WorksheetReader.FILE), "there is no part of the kind team whose groups could work on it");
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
            return CsvFile.rows(folder, file, faults, columns);
        }
        faults.tell(folder.path(file), "there is no scenes.yaml whose scenes it could speak of");
        return List.of();
    }

    private void conference(SeedSection file) {
        conference = new Conference(file.id("code", Set.of(), 40), new Conference.Announcement(file.bilingual("title"),
                file.bilingual("shortTitle"), file.bilingual("year"), file.bilingual("project"), file.bilingual("theme"),
                file.prose("purpose"), file.bilingual("organiser"), file.bilingual("secretariat"),
                file.bilingual("fee")));
        file.findBilingual("subject").ifPresent(conference::setSubject);
        file.one("contact", this::contact);
        if (file.has("personalDataUntil")) {
            conference.keepPersonalDataUntil(file.date("personalDataUntil"), false);
        }
        file.each("categories", this::category);
        file.each("parts", this::part);
        if (parts.isEmpty() && file.isSound("parts")) {
            file.fault("parts", "a conference has at least one part");
        }
        var team = conference.findPart(PartKind.TEAM);
        if (team.isPresent() && file.isSound("categories", "parts") && conference.findCategory(Affiliation.MUNICIPALITY).isEmpty()) {
            file.fault("categories", "nobody may register a team for %s: no category has the affiliation municipality",
                    team.get().getCode());
        }
    }

    private void contact(SeedSection section) {
        var email = section.text("email");
        if (section.isSound("email") && !InputText.isEmail(email)) {
            section.fault("email", "「%s」 is not an e-mail address", email);
        }
        var phone = section.findText("phone", 40);
        if (section.isSound("phone") && phone.filter(number -> !PHONE.matcher(number).matches()).isPresent()) {
            section.fault("phone", "「%s」 is not a telephone number", phone.get());
        }
        conference.answerAt(email, phone.orElse(null), section.findProse("note").orElse(null));
    }

    private void category(SeedSection section) {
        var id = section.id("id", categories.keySet(), 40);
        var category = new Category(conference, id, section.name("title", categories.values().stream().map(Category::getName).toList()),
                section.oneOf("affiliation", Affiliation.class));
        if (section.flag("facilitates")) {
            category.allowFacilitating();
        }
        categories.put(id, category);
    }

    private void part(SeedSection section) {
        var id = section.id("id", parts.keySet(), 10);
        var kind = section.oneOf("kind", PartKind.class);
        if (section.isSound("kind") && !kindsOfParts.add(kind)) {
            section.fault("kind", "there is already a part of the kind %s above", kind.name().toLowerCase(Locale.ROOT));
        }
        var part = new Part(conference, id, kind, new Part.Description(
                section.name("title", conference.getParts().stream().map(Part::getTitle).toList()),
                section.prose("summary"), section.findProse("aims").orElse(null), section.bilingual("mode"),
                section.findProse("note").orElse(null)), section.opening("opens"));
        parts.put(id, part);
        section.findProse("guidance").ifPresent(part::guide);
        if (section.flag("recorded")) {
            part.letBeRecorded();
        }
        if (kind == PartKind.TEAM && section.isSound("kind")) {
            part.limitTeamsTo(section.integer("teamMax", 1, 20));
        } else if (section.isSound("kind")) {
            section.one("held", held -> held(held, part, section.isSound("opens")));
            routes(section, part);
        }
        if (!section.isSound("id", "kind", "opens", "teamMax", "held")) {
            doubtful.add(part);
        }
        if (!section.isSound("id", "kind")) {
            faults.cannotKnow(parts);
        }
    }

    private void held(SeedSection section, Part part, boolean opensSoundly) {
        var hours = hours(section);
        part.schedule(hours.date(), hours.doors(), hours.starts(), hours.ends());
        if (opensSoundly) {
            mustNotBeBeforeRegistration(section, hours.date(), part);
        }
    }

    private static void mustNotBeBeforeRegistration(SeedSection section, LocalDate day, Part part) {
        if (section.isSound("date") && !opensBefore(part, day)) {
            section.fault("date", "「%s」 is before registration opens", day);
        }
    }

    private static boolean opensBefore(Part part, LocalDate day) {
        return part.getOpensAt().isBefore(day.plusDays(1).atStartOfDay(PortalClock.JAPAN).toInstant());
    }

    private void routes(SeedSection section, Part part) {
        var offering = new LinkedHashMap<Route, SeedSection>();
        section.each("routes", entry -> route(entry, part, section).ifPresent(route -> offering.put(route, entry)));
        if (part.getRoutes().isEmpty() && section.isSound("routes")) {
            section.fault("routes", "people who register one by one need at least one route");
        }
        offering.forEach((route, entry) -> route.offerWhenFull(entry.oneOf("offeredWhenFull", besides(route, part))));
    }

    /** Reads a route; answers it if it names another one that is offered when it is full. */
    private Optional<Route> route(SeedSection entry, Part part, SeedSection ofPart) {
        var above = part.getRoutes().stream().map(Route::getCode).toList();
        var names = part.getRoutes().stream().map(Route::getName).toList();
        var route = new Route(part, entry.id("id", above, 40), entry.name("title", names), entry.prose("description"),
                entry.findInteger("capacity", 0, Integer.MAX_VALUE).orElse(null), entry.due("closes"),
                entry.someOf("categories", categories));
        if (route.getCategories().isEmpty() && entry.isSound("categories")) {
            entry.fault("categories", "nobody may register: name at least one category");
        }
        if (entry.isSound("closes") && ofPart.isSound("opens")) {
            mustLieBetween(entry, "closes", route.getDue(), part, ofPart.isSound("held") ? part.getHeldOn() : null);
        }
        return entry.findText("offeredWhenFull", 40).map(other -> route);
    }

    private static void mustLieBetween(SeedSection section, String key, DueMoment due, Part part, LocalDate heldOn) {
        if (!due.at().isAfter(part.getOpensAt())) {
            section.fault(key, "「%s」 is not after the opening", section.text(key));
        } else if (heldOn != null && due.day().isAfter(heldOn)) {
            section.fault(key, "「%s」 is after the day itself, %s", section.text(key), heldOn);
        }
    }

    private static Map<String, Route> besides(Route one, Part part) {
        var others = new LinkedHashMap<String, Route>();
        part.getRoutes().stream().filter(route -> route != one).forEach(route -> others.put(route.getCode(), route));
        return others;
    }

    private Hours hours(SeedSection section) {
        var hours = new Hours(section.date("date"), section.time("doors"), section.time("starts"), section.time("ends"));
        if (section.isSound("doors", "starts") && hours.starts().isBefore(hours.doors())) {
            section.fault("starts", "%s is before the doors open at %s", hours.starts(), hours.doors());
        }
        if (section.isSound("ends", "starts") && !hours.ends().isAfter(hours.starts())) {
            section.fault("ends", "%s is not after the start at %s", hours.ends(), hours.starts());
        }
        return hours;
    }

    private void venues(SeedSection file) {
        var common = file.bilinguals("rules");
        var ids = new HashSet<String>();
        file.each("venues", venue -> venue(venue, common, ids));
        for (var part : parts.values()) {
            if (part.getKind() == PartKind.TEAM && part.getVenues().isEmpty() && file.isSound("venues")) {
                file.fault("venues", "teams register for %s at a venue, but it has none", part.getCode());
                faults.cannotKnow(venues);
            }
        }
    }

    private void venue(SeedSection section, List<Bilingual> common, Set<String> ids) {
        var id = section.id("id", ids, 40);
        ids.add(id);
        var part = section.oneOf("part", partsOf(PartKind.TEAM));
        var names = part.getVenues().stream().map(Venue::getName).toList();
        var venue = new Venue(part, id, section.name("title", names), section.bilingual("place"),
                section.bilingual("address"), section.findInteger("capacity", 0, Integer.MAX_VALUE).orElse(null));
        venues.putIfAbsent(id, venue);
        var hours = hours(section);
        venue.schedule(hours.date(), hours.doors(), hours.starts(), hours.ends());
        var rules = new ArrayList<>(common);
        rules.addAll(section.bilinguals("rules"));
        venue.guide(section.findProse("access").orElse(null), lines(rules), section.findProse("lunch").orElse(null),
                section.findProse("emergency").orElse(null), section.findAddress("url").orElse(null));
        if (!doubtful.contains(part) && section.isSound("part")) {
            mustNotBeBeforeRegistration(section, hours.date(), part);
            if (section.isSound("capacity") && venue.isLimited() && venue.getCapacity() < part.getTeamMax()) {
                section.fault("capacity", "a team of %d does not fit into %d places", part.getTeamMax(), venue.getCapacity());
            }
        }
        if (!section.isSound("id", "part", "date", "doors", "starts", "ends")) {
            doubtful.add(venue);
        }
        if (!section.isSound("id")) {
            faults.cannotKnow(venues);
        }
    }

    private void programme(SeedSection file) {
        file.each("kinds", kind -> {
            var id = kind.id("id", kinds.keySet(), 40);
            kinds.put(id, new Kind(kind.bilingual("title"), kind.flag("pause")));
        });
        file.each("sessions", this::session);
    }

    private void session(SeedSection section) {
        var session = session(section, section.oneOf("part", parts), null);
        if (!doubtful.contains(session)) {
            hoursOf(session.getPart()).forEach(hours -> stayWithin(section, session, hours.doors(), Optional.of(hours.ends())));
            stayApart(section, session, session.getPart().mainSessions());
        }
        section.each("sessions", entry -> {
            var inner = session(entry, session.getPart(), session);
            if (!doubtful.contains(session) && !doubtful.contains(inner)) {
                stayWithin(entry, inner, session.getStartsAt(), Optional.ofNullable(session.getEndsAt()));
                stayApart(entry, inner, session.getChildren());
            }
        });
    }

    private Session session(SeedSection section, Part part, Session around) {
        var id = section.id("id", sessions.keySet(), 40);
        var kind = section.oneOf("kind", kinds);
        var starts = section.time("starts");
        var ends = section.findTime("ends");
        if (section.isSound("starts", "ends") && ends.filter(starts::isAfter).isPresent()) {
            section.fault("ends", "%s is before the start at %s", ends.get(), starts);
        }
        var session = new Session(part, around, id, starts, ends.orElse(null),
                new Session.Content(kind.title(), section.bilingual("title"), section.findBilingual("speaker").orElse(null),
                        section.findProse("note").orElse(null), section.flag("shared"), kind.pause()));
        sessions.put(id, session);
        if (!section.isSound("part", "starts", "ends")) {
            doubtful.add(session);
        }
        if (!section.isSound("id")) {
            faults.cannotKnow(sessions);
        }
        return session;
    }

    private static void stayWithin(SeedSection section, Session session, LocalTime earliest, Optional<LocalTime> latest) {
        if (session.getStartsAt().isBefore(earliest)) {
            section.fault("starts", "%s is too early: nothing happens before %s", session.getStartsAt(), earliest);
        }
        var ends = Optional.ofNullable(session.getEndsAt()).orElse(session.getStartsAt());
        if (latest.filter(ends::isAfter).isPresent()) {
            section.fault("ends", "%s is too late: all is over at %s", ends, latest.get());
        }
    }

    /** A part is held in one room: two of its sessions overlap only where both share the time. */
    private void stayApart(SeedSection section, Session session, Collection<Session> siblings) {
        siblings.stream().filter(other -> other != session && !doubtful.contains(other) && overlap(session, other))
                .filter(other -> !(session.isSharedSlot() && other.isSharedSlot()))
                .min(Comparator.comparing(Session::getStartsAt)).ifPresent(other -> section.fault("starts",
                        "%s falls into 「%s」, which ends at %s", session.getStartsAt(), other.getTitle().ja(), other.getEndsAt()));
    }

    private static boolean overlap(Session one, Session other) {
        return one.getEndsAt() != null && other.getEndsAt() != null && one.getStartsAt().isBefore(other.getEndsAt())
                && other.getStartsAt().isBefore(one.getEndsAt());
    }

    private void deadlines(SeedSection file) {
        file.each("deadlines", this::deadline);
        for (var part : parts.values()) {
            var needed = part.getKind() == PartKind.TEAM ? DeadlineKind.TEAM_REGISTRATION : DeadlineKind.DETAILS;
            var found = conference.getDeadlines().stream()
                    .filter(deadline -> deadline.getPart() == part && deadline.getKind() == needed).toList();
            if (file.isSound("deadlines") && found.stream().noneMatch(deadline -> deadline.getVenue() == null)
                    && (part.getVenues().isEmpty() || found.size() < part.getVenues().size())) {
                file.fault("deadlines", "%s needs a deadline of the kind %s", part.getCode(),
                        needed.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private void deadline(SeedSection section) {
        var part = section.oneOf("part", parts);
        var kind = section.oneOf("kind", DeadlineKind.class);
        var venue = section.findOneOf("venue", venuesOf(part)).orElse(null);
        var twice = kind != DeadlineKind.OTHER && conference.getDeadlines().stream().anyMatch(
                other -> other.getPart() == part && other.getKind() == kind && other.getVenue() == venue);
        if (twice && section.isSound("kind", "part", "venue")) {
            section.fault("kind", "there is already a deadline for this above");
        }
        var deadline = new Deadline(part, venue, kind, section.due("due"), section.bilingual("label"),
                section.bilingual("audience"));
        if (section.isSound("due", "kind", "part", "venue") && !doubtful.contains(part)) {
            mustLieWithin(section, deadline);
        }
    }

    private void mustLieWithin(SeedSection section, Deadline deadline) {
        var days = daysOf(deadline);
        if (deadline.getKind() != DeadlineKind.OTHER) {
            mustLieBetween(section, "due", deadline.getDue(), deadline.getPart(), days.stream().min(LocalDate::compareTo).orElse(null));
        } else if (days.stream().max(LocalDate::compareTo).filter(last -> deadline.getDue().day().isAfter(last.plusYears(1))).isPresent()) {
            section.fault("due", "「%s」 is more than a year after all is over", section.text("due"));
        } else {
            mustLieBetween(section, "due", deadline.getDue(), deadline.getPart(), null);
        }
    }

    /** The days for which a deadline holds: that of its venue, or those of the part. */
    private List<LocalDate> daysOf(Deadline deadline) {
        var part = deadline.getPart();
        if (part.getKind() == PartKind.INDIVIDUAL) {
            return part.getHeldOn() == null ? List.of() : List.of(part.getHeldOn());
        }
        return part.getVenues().stream().filter(venue -> !doubtful.contains(venue))
                .filter(venue -> deadline.getVenue() == null || deadline.getVenue() == venue).map(Venue::getHeldOn).toList();
    }

    private void material(SeedSection section) {
        var id = section.id("id", materials, 40);
        materials.add(id);
        var part = section.oneOf("part", parts);
        var session = section.findOneOf("session", sessions);
        var title = section.findBilingual("title").or(() -> session.map(Session::getTitle));
        if (title.isEmpty() && section.isSound("session", "title")) {
            section.fault("title", "is missing, and there is no session to take it from");
        }
        var number = section.bilingual("number");
        var material = new Material(part, id, section.oneOf("series", MaterialSeries.class), number, title.orElse(number),
                section.flag("public"));
        material.belongsTo(session.orElse(null),
                section.findOneOf("venue", venuesOf(part)).orElse(null),
                section.findProse("note").orElse(null));
        section.findOneOf("made", List.of("flyer", "guide")).ifPresent(material::makeByPortal);
        section.findBilingual("called").ifPresent(material::name);
        section.findOneOf("asks", PAPERS).ifPresent(paper -> asks(section, material, paper));
    }

    private static void asks(SeedSection section, Material material, DeadlineKind paper) {
        if (material.getPart().findMaterial(paper).isPresent()) {
            section.fault("asks", "there is already a material for this above");
        }
        material.asksFor(paper, section.findBilingual("paper").orElse(null));
    }

    private void scenes(SeedSection file) {
        file.each("scenes", this::scene);
        file.findProse("mieruka").ifPresent(note -> partsOf(PartKind.TEAM).values().forEach(part -> part.explainMarks(note)));
    }

    private void scene(SeedSection section) {
        var id = section.id("id", scenes.keySet(), 40);
        var part = section.oneOf("part", partsOf(PartKind.TEAM));
        scenes.put(id, new Scene(part, id, section.name("title", part.getScenes().stream().map(Scene::getName).toList())));
        if (!section.isSound("id")) {
            faults.cannotKnow(scenes);
        }
    }

    private void example(CsvFile.Row row) {
        var scene = scene(row);
        var topic = row.matching("topic", TOPIC, "goal, current, actions or issues");
        var source = row.text("source");
        var text = row.text("text");
        scene.ifPresent(of -> new Example(of, topic.orElse("goal"), source, text));
    }

    private Optional<Scene> scene(CsvFile.Row row) {
        var scene = Optional.ofNullable(scenes.get(row.text("scene")));
        if (scene.isEmpty() && !faults.knowsNothingOf(scenes)) {
            row.fault("scene", "「" + row.text("scene") + "」 is not a scene of scenes.yaml");
        }
        return scene;
    }

    private void indicator(CsvFile.Row row) {
        var scene = scene(row);
        var kind = row.matching("kind", INDICATOR_KIND, "background or evaluation").orElse("background");
        var item = row.text("item");
        var marked = row.matching("mieruka", YES_OR_NO, "0 or 1").orElse("0").equals("1");
        scene.ifPresent(of -> new Indicator(of, IndicatorKind.valueOf(kind.toUpperCase(Locale.ROOT)), item, marked));
    }

    private Map<String, Part> partsOf(PartKind kind) {
        var found = new LinkedHashMap<>(parts);
        found.values().removeIf(part -> part.getKind() != kind);
        return asKnownAs(parts, found);
    }

    private Map<String, Venue> venuesOf(Part part) {
        var found = new LinkedHashMap<>(venues);
        found.values().removeIf(venue -> venue.getPart() != part);
        return asKnownAs(venues, found);
    }

    private <T> Map<String, T> asKnownAs(Map<String, T> all, Map<String, T> some) {
        if (faults.knowsNothingOf(all)) {
            faults.cannotKnow(some);
        }
        return some;
    }

    private List<Hours> hoursOf(Part part) {
        if (part.getKind() == PartKind.TEAM) {
            return part.getVenues().stream().filter(venue -> !doubtful.contains(venue)).map(venue -> new Hours(venue.getHeldOn(),
                    venue.getDoorsAt(), venue.getStartsAt(), venue.getEndsAt())).toList();
        }
        return doubtful.contains(part) || part.getHeldOn() == null ? List.of()
                : List.of(new Hours(part.getHeldOn(), part.getDoorsAt(), part.getStartsAt(), part.getEndsAt()));
    }

    private static Bilingual lines(List<Bilingual> texts) {
        return texts.isEmpty() ? null : new Bilingual(
                String.join("\n", texts.stream().map(Bilingual::ja).toList()),
                String.join("\n", texts.stream().map(Bilingual::en).toList()));
    }
}
