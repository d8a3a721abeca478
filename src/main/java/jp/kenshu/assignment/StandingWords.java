package jp.kenshu.assignment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Language;
import jp.kenshu.Words;

/** How pages and letters say how a paper of a team stands: handed in whole, with blanks or written on since, or not yet. */
@AllowedToEverybody("words")
@RequestScoped
@Named
public class StandingWords {

    @Inject
    private Language language;

    /** How the paper of {@code line} stands, in a few words. */
    public String state(AssignmentPapers.Line line) {
        var words = language.words();
        var standing = line.standing();
        if (!standing.isHandedIn()) {
            return words.text("assignment.notHandedIn");
        }
        if (standing.changed()) {
            return words.text("assignment.changed");
        }
        return standing.blanks() == 0 ? words.text("assignment.handedIn") : words.text("assignment.handedInWithBlanks", standing.blanks());
    }

    /** The tone of that. */
    public String tone(AssignmentPapers.Line line) {
        return line.standing().isComplete() ? "ok" : line.open() || line.standing().isHandedIn() ? "warn" : "bad";
    }

    /** One sentence on what is lacking of {@code paper}, called so in {@code part}. */
    static String lacking(PaperStanding standing, String paper, String part, Words words) {
        if (!standing.isHandedIn()) {
            return words.text("assignment.lacking.paper", paper, part);
        }
        return standing.changed() ? words.text("assignment.lacking.changed", paper, part)
                : words.text("assignment.lacking.blanks", paper, part, standing.blanks());
    }
}
