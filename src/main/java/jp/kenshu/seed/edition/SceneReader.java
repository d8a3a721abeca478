package jp.kenshu.seed.edition;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jp.kenshu.programme.Example;
import jp.kenshu.programme.Indicator;
import jp.kenshu.programme.IndicatorKind;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Scene;

/** Reads the scenes on which groups work, with examples and indicators ({@code scenes.yaml} and its tables). */
final class SceneReader {

    private static final Pattern INDICATOR_KIND = Pattern.compile("background|evaluation");
    private static final Pattern TOPIC = Pattern.compile("goal|current|actions|issues");
    private static final Pattern YES_OR_NO = Pattern.compile("[01]");

    private final EditionSoFar known;

    SceneReader(EditionSoFar known) {
        this.known = known;
    }

    /** Reads {@code scenes.yaml}. */
    void read(SeedSection file) {
        file.each("scenes", this::scene);
        file.findProse("mieruka").ifPresent(note -> known.partsOf(PartKind.TEAM).values().forEach(part -> part.explainMarks(note)));
    }

    private void scene(SeedSection section) {
        var id = section.id("id", known.scenes().keySet(), 40);
        var part = section.oneOf("part", known.partsOf(PartKind.TEAM));
        known.scenes().put(id, new Scene(part, id, section.name("title", part.getScenes().stream().map(Scene::getName).toList())));
        if (!section.isSound("id")) {
            known.faults().cannotKnow(known.scenes());
        }
    }

    /** Reads a row of {@code examples.csv}. */
    void example(CsvFile.Row row) {
        var scene = scene(row);
        var topic = row.matching("topic", TOPIC, "goal, current, actions or issues");
        var source = row.text("source");
        var text = row.text("text");
        scene.ifPresent(of -> new Example(of, topic.orElse("goal"), source, text));
    }

    private Optional<Scene> scene(CsvFile.Row row) {
        var scene = Optional.ofNullable(known.scenes().get(row.text("scene")));
        if (scene.isEmpty() && !known.faults().knowsNothingOf(known.scenes())) {
            row.fault("scene", "「" + row.text("scene") + "」 is not a scene of scenes.yaml");
        }
        return scene;
    }

    /** Reads a row of {@code indicators.csv}. */
    void indicator(CsvFile.Row row) {
        var scene = scene(row);
        var kind = row.matching("kind", INDICATOR_KIND, "background or evaluation").orElse("background");
        var item = row.text("item");
        var marked = row.matching("mieruka", YES_OR_NO, "0 or 1").orElse("0").equals("1");
        scene.ifPresent(of -> new Indicator(of, IndicatorKind.valueOf(kind.toUpperCase(Locale.ROOT)), item, marked));
    }
}
