package jp.kenshu.seed.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.PartKind;
import jp.kenshu.questionnaire.Invitees;
import jp.kenshu.questionnaire.QuestionnairePlan;
import jp.kenshu.questionnaire.pair.PairCode;

/**
 * Reads the questionnaires of an edition: of each its code, which part it follows, until when, whom letters ask, whether it says who answers,
 * and its questions in the grammar of all forms.
 */
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
        plans.add(new QuestionnairePlan(code, follows, closes, thanks, asks(section, code), invitees(section), section.flag("named")));
    }

    /** Whom letters ask: everybody who takes part, unless the file says otherwise, and nobody whom the edition does not have. */
    private Invitees invitees(SeedSection section) {
        var invitees = section.findOneOf("invitees", Invitees.class).orElse(Invitees.EVERYBODY);
        if (section.isSound("invitees") && !parts.isEmpty() && parts.values().stream().noneMatch(part -> asks(invitees, part.getKind()))) {
            section.fault("invitees", "「%s」 is nobody: no part of this edition is of the kind %s", section.text("invitees"),
                    invitees == Invitees.TEAMS ? "team" : "individual");
        }
        return invitees;
    }

    private static boolean asks(Invitees invitees, PartKind kind) {
        return invitees == Invitees.EVERYBODY || (kind == PartKind.TEAM) == (invitees == Invitees.TEAMS);
    }

    /** Its questions, before them that for the code by which answers before and after are paired, where the file wants it. */
    private FormDefinition asks(SeedSection section, String code) {
        var form = FormReader.read(section, QuestionnairePlan.formOf(code), known);
        return section.flag("paired") ? new FormDefinition(form.code(), form.title(), form.lead(), PairCode.asked(form.sections(), true)) : form;
    }
}
