package jp.kenshu.questionnaire.pair;

import java.util.List;

import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;

/** Whether a questionnaire asks for the code that pairs answers before and after: now, and from its drafted version on. */
public enum PairAsking {
    /** It asks for it. */
    ASKED,
    /** It does not, but its draft does. */
    ADDED,
    /** It does, but its draft does no longer. */
    DROPPED,
    /** It did in an earlier version, and does no longer. */
    FORMERLY,
    /** It never did. */
    NEVER;

    /** Of {@code questionnaire}, one of {@code questionnaires}. */
    public static PairAsking of(Questionnaire questionnaire, Questionnaires questionnaires) {
        return of(questionnaires.versions(questionnaire).stream().map(FormVersion::getDefinition).toList(), questionnaires.newest(questionnaire).getDefinition());
    }

    /** Of a questionnaire that was opened with {@code versions}, the newest first, and is to ask {@code newest}, its draft if there is one. */
    static PairAsking of(List<FormDefinition> versions, FormDefinition newest) {
        boolean asksNext = PairCode.isAskedIn(newest);
        boolean asksNow = versions.isEmpty() ? asksNext : PairCode.isAskedIn(versions.get(0));
        if (asksNow) {
            return asksNext ? ASKED : DROPPED;
        }
        if (asksNext) {
            return ADDED;
        }
        return versions.stream().anyMatch(PairCode::isAskedIn) ? FORMERLY : NEVER;
    }
}
