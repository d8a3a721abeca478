package jp.kenshu.seed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jp.kenshu.programme.Part;
import jp.kenshu.questionnaire.QuestionnairePlan;

/** Reads the questionnaires of an edition: of each its code, which part it follows, until when, and its questions in the grammar of all forms. */
final class QuestionnaireReader {

    static final String FILE = "questionnaire.yaml";

    private final Map<String, Part> parts;
    private final FormReader.Known known;
    private final Set<String> codes = new HashSet<>();
    private final List<QuestionnairePlan> plans = new ArrayList<>();

    QuestionnaireReader(Map<String, Part> parts, FormReader.Known known) {
        this.parts = parts;
        this.known = known;
    }

    List<QuestionnairePlan> read(SeedSection file) {
        file.each("questionnaires", this::questionnaire);
        return List.copyOf(plans);
    }

    private void questionnaire(SeedSection section) {
        var code = section.id("id", codes, QuestionnairePlan.CODE_MAX);
        if (section.isSound("id") && !code.equals(code.toLowerCase(Locale.ROOT))) {
            section.fault("id", "「%s」 is typed as part of an address: use small letters", code);
        }
        codes.add(code);
        var follows = section.oneOf("follows", parts);
        var closes = section.due("closes");
        if (section.isSound("follows", "closes") && !closes.at().isAfter(follows.getOpensAt())) {
            section.fault("closes", "「%s」 is before registration opens", section.text("closes"));
        }
        var thanks = section.findProse("thanks").orElse(null);
        plans.add(new QuestionnairePlan(code, follows, closes, thanks, FormReader.read(section, QuestionnairePlan.formOf(code), known)));
    }
}
