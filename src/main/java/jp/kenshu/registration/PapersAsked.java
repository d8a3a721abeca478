package jp.kenshu.registration;

import java.util.List;

import jp.kenshu.Words;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;

/** What a team is asked to prepare (資料２–４), told to its members from the first day; the feature of these papers knows them. */
public interface PapersAsked {

    /** One paper: what names it, until when it is due for this team, and the page on which it is written. */
    record PaperDue(DeadlineKind kind, DueMoment due, String path) {

        /** What the edition calls the paper. */
        public String nameIn(String language) {
            return Words.in(language).text("assignment.paper." + kind.name());
        }
    }

    /** The papers of {@code team}, in the order of their numbers. */
    List<PaperDue> asked(Team team);
}
