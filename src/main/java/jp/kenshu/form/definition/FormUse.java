package jp.kenshu.form.definition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import jp.kenshu.programme.PartKind;

/** Where the portal asks a form of the edition. Questionnaires are not among these: an edition has as many as it likes. */
public enum FormUse {
    /** What is asked besides the usual at registration for part Ⅰ. */
    REGISTRATION,
    /** What is asked of each member of a team besides the usual at registration for part Ⅱ. */
    MEMBER,
    /** What a team wishes for: 資料２. */
    SCENE_PREFERENCE,
    /** What each member prepares: 資料３. */
    HOMEWORK,
    /** What a municipality tells of itself beside its files: 資料４. */
    OVERVIEW;

    /** Of which kind the part is whose people are asked. */
    public PartKind part() {
        return this == REGISTRATION ? PartKind.INDIVIDUAL : PartKind.TEAM;
    }

    /** Whether it is one of the papers: every edition that has teams asks it, with the usual questions unless it says others. */
    public boolean isPaper() {
        return this == SCENE_PREFERENCE || this == HOMEWORK || this == OVERVIEW;
    }

    /** The use of the form of this code; a questionnaire has none. */
    public static Optional<FormUse> find(String code) {
        return Arrays.stream(values()).filter(use -> use.code().equals(code)).findFirst();
    }

    /**
     * Whether the form has a place for {@code question}: a file is sent by somebody or by a team, not for each scene, and an entry of
     * 資料３ is one text.
     */
    public boolean takes(Question question) {
        var kind = question.kind();
        if (kind == QuestionKind.FILE && question.terms().perScene()) {
            return false;
        }
        return switch (this) {
            case REGISTRATION, MEMBER -> !question.terms().perScene();
            case SCENE_PREFERENCE, OVERVIEW -> true;
            case HOMEWORK -> kind != QuestionKind.GRID && kind != QuestionKind.RANKING
                    && question.offer().choices().stream().noneMatch(Choice::asksMore);
        };
    }

    /** Its name as the code of the form, in seed files and addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
