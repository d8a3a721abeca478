package jp.kenshu.form.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import jp.kenshu.form.definition.Question.Wording;

/**
 * A question over all versions of a form that asked it, joined by its code: as it was asked last, by which form, and whether an earlier
 * version asked it in other words or offered other answers. One that was withdrawn is joined all the same, after those that are asked.
 */
public record JoinedQuestion(Question question, FormDefinition askedLast, boolean reworded) {

    /** The questions of {@code versions}, the newest version first. */
    public static List<JoinedQuestion> of(List<FormDefinition> versions) {
        var joined = new LinkedHashMap<String, JoinedQuestion>();
        versions.forEach(version -> version.questions().stream().filter(question -> question.kind().isAsked())
                .forEach(question -> joined.merge(question.code(), new JoinedQuestion(question, version, false), JoinedQuestion::with)));
        return List.copyOf(joined.values());
    }

    private JoinedQuestion with(JoinedQuestion earlier) {
        return new JoinedQuestion(question, askedLast, reworded || !said(question).equals(said(earlier.question)));
    }

    /** All that somebody reads who answers it; its number alone may change. */
    private static List<Object> said(Question question) {
        var said = new ArrayList<Object>();
        said.add(new Wording(null, question.label(), question.wording().instruction(), question.wording().help(), question.wording().example()));
        said.add(question.offer());
        return said;
    }
}
