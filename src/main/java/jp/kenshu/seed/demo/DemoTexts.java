package jp.kenshu.seed.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.kenshu.assignment.homework.AnswerKey;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.programme.Part;
import jp.kenshu.seed.edition.CsvFile;
import jp.kenshu.seed.edition.SeedFolder;

/** What the made-up people of a demonstration write: some answers for each entry, those of scenes in the order of the edition's scenes. */
final class DemoTexts {

    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final List<String> scenes;

    DemoTexts() {
        for (var row : CsvFile.rows(SeedFolder.demo(), "homework.csv", "entry", "text")) {
            texts.computeIfAbsent(row.text("entry"), key -> new ArrayList<>()).add(row.text("text"));
        }
        scenes = texts.keySet().stream().filter(entry -> entry.startsWith("goal-")).map(entry -> entry.substring("goal-".length())).toList();
    }

    /** What somebody may write into {@code entry} of the form of {@code part}; nothing where there is no text for it. */
    List<String> of(AnswerKey entry, Part part) {
        return texts.getOrDefault(entry.sceneCode() == null ? entry.code() : new AnswerKey(entry.question(), likeIn(part, entry.sceneCode())).code(), List.of());
    }

    /** The same for a question of which there is no text: what goes where its answer goes, or what says something of the municipality. */
    List<String> of(AnswerKey entry, Question question, Part part) {
        var own = of(entry, part);
        if (!own.isEmpty() || question.kind() != QuestionKind.TEXT) {
            return own;
        }
        return entry.sceneCode() == null ? of(AnswerKey.of("strengths"), part)
                : of(new AnswerKey(question.terms().carries() == null ? "current" : question.terms().carries(), entry.sceneCode()), part);
    }

    private String likeIn(Part part, String scene) {
        var position = part.findScene(scene).orElseThrow().getPosition();
        return scenes.get((position - 1) % scenes.size());
    }
}
