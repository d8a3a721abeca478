package jp.kenshu.registration.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Language;
import jp.kenshu.registration.RecordingRefusal;
import jp.kenshu.registration.TeamState;

/** How pages speak of teams: the state in a word, its tone, what it means for the team, what may not be recorded. */
@RequestScoped
@AllowedToEverybody("words")
@Named
public class TeamWords {

    @Inject
    private Language language;

    /** The state in a word. */
    public String name(TeamState state) {
        return language.words().name(state);
    }

    /** The tone of a state. */
    public String tone(TeamState state) {
        return switch (state) {
            case ADMITTED -> "ok";
            case UNDER_REVIEW -> "warn";
            case PROPOSED -> "now";
            case DECLINED, WITHDRAWN -> "bad";
        };
    }

    /** What a state means for the team, and what comes next. */
    public String meaning(TeamState state) {
        return language.words().text("team.meaning." + state.name());
    }

    /** What may not be recorded, in words; empty where nothing was refused. */
    public String refused(RecordingRefusal refusal) {
        return refusal.inWords(language.words());
    }
}
