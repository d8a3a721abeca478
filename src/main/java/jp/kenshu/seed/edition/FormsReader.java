package jp.kenshu.seed.edition;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jp.kenshu.Bilingual;
import jp.kenshu.assignment.SceneWishes;
import jp.kenshu.form.definition.Choice;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.PartKind;

/** Reads the forms that an edition asks ({@code forms.yaml}); papers of which it says nothing ask what those of R5 ask. */
public final class FormsReader {

    /** The file of an edition in which they stand. */
    static final String FILE = "forms.yaml";

    private static final String USUAL = "r5";
    private static final Choice NO_SCENE = Choice.of("scenes", new Bilingual("－", "–"));

    private final Conference conference;
    private final FormReader.Known known;
    private final Map<FormUse, FormDefinition> forms = new EnumMap<>(FormUse.class);

    FormsReader(Conference conference, FormReader.Known known) {
        this.conference = conference;
        this.known = known;
    }

    /** What an edition that is in the portal asks in papers of which it says nothing. */
    public static Map<FormUse, FormDefinition> usual(Conference conference) {
        var faults = new Faults();
        var forms = new FormsReader(conference, FormReader.Known.of(conference)).complete(faults);
        faults.breakTheSeed(List.of(SeedFolder.of(USUAL).path(FILE)));
        return forms;
    }

    /** Reads the edition's own file. */
    void read(SeedSection file) {
        file.each("forms", this::form);
    }

    private void form(SeedSection section) {
        var use = section.oneOf("id", FormUse.class);
        var form = FormReader.read(section, use.code(), known);
        if (section.isSound("sections")) {
            mustBeAnswerable(use, form, section);
        }
        if (section.isSound("id") && forms.put(use, form) != null) {
            section.fault("id", "「%s」 is already used above", use.code());
        } else if (section.isSound("id") && conference.findPart(use.part()).isEmpty()) {
            section.fault("id", "nobody is asked this: there is no part of the kind %s", use.part().name().toLowerCase(Locale.ROOT));
        }
    }

    private static void mustBeAnswerable(FormUse use, FormDefinition form, SeedSection section) {
        var questions = form.questions();
        if (use == FormUse.SCENE_PREFERENCE && questions.stream().noneMatch(question -> SceneWishes.isWish(question) && question.isRequired())) {
            section.fault("sections", "the groups are formed by scenes: one required question offers scenes and carries 「%s」", SceneWishes.CARRIED);
        }
    }

    /** The forms that were read, and the usual ones of the papers that were not. */
    Map<FormUse, FormDefinition> complete(Faults faults) {
        if (conference.findPart(PartKind.TEAM).isPresent()) {
            SeedFile.open(SeedFolder.of(USUAL), FILE, faults).ifPresent(file -> file.read(usual -> {
                var own = new LinkedHashMap<>(forms);
                usual.each("forms", this::usual);
                forms.putAll(own);
            }));
        }
        return forms;
    }

    private void usual(SeedSection section) {
        var use = section.oneOf("id", FormUse.class);
        forms.put(use, known.scenes().isEmpty() ? withoutScenes(section, use) : FormReader.read(section, use.code(), known));
    }

    /** A usual form for an edition that has no scenes: what would offer them is not asked. */
    private FormDefinition withoutScenes(SeedSection section, FormUse use) {
        var names = new LinkedHashMap<>(known.names());
        names.put(NO_SCENE.code(), NO_SCENE.label());
        var form = FormReader.read(section, use.code(), new FormReader.Known(known.categories(), names, List.of(NO_SCENE)));
        var sections = form.sections().stream().map(each -> each.asking(each.questions().stream()
                .filter(question -> !question.offer().choices().contains(NO_SCENE)).toList())).filter(each -> !each.questions().isEmpty()).toList();
        return new FormDefinition(form.code(), form.title(), form.lead(), sections);
    }
}
