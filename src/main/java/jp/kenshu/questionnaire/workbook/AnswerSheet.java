package jp.kenshu.questionnaire.workbook;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jp.kenshu.Words;
import jp.kenshu.document.form.PaperForm;
import jp.kenshu.document.form.WorkbookForm;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.paper.FormPaper;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.questionnaire.Questionnaire;

/**
 * One version of a questionnaire as it is filled in away from the portal, a workbook or a paper: of which questionnaire and conference,
 * which version under which number, and what it asks. It knows of nobody; one that was made for a person has a pass of theirs, which tells nothing.
 */
record AnswerSheet(String questionnaire, String conference, long version, int number, FormDefinition asks) {

    private static final Pattern SEAL = Pattern.compile("questionnaire ([a-z0-9-]{1,20}) (\\d{1,6})(?: ([\\w-]{20,200}))?");
    private static final int SEAL_MAX = 260;

    /** What a workbook says of itself: of which questionnaire it is, of which version, and by which pass it answers; null for none. */
    record Seal(String questionnaire, int number, String pass) {

        static Optional<Seal> read(String written) {
            var found = SEAL.matcher(written == null || written.length() > SEAL_MAX ? "" : written);
            return found.matches() ? Optional.of(new Seal(found.group(1), Integer.parseInt(found.group(2)), found.group(3))) : Optional.empty();
        }
    }

    /** The sheet of one version of a questionnaire. */
    static AnswerSheet of(Questionnaire questionnaire, FormVersion version) {
        var conference = questionnaire.getConference();
        return new AnswerSheet(questionnaire.getCode(), conference.getYear().ja() + " " + conference.getTitle().ja(), version.getId(), version.getNumber(),
                version.getDefinition());
    }

    /** The sheet as it is laid out. */
    PaperForm layout() {
        return FormPaper.of(form(), conference, Map.of());
    }

    /** The workbook, blank or with these texts in it. */
    byte[] workbook(Map<String, String> texts) {
        return WorkbookForm.write(layout(), texts, seal());
    }

    /** The blank workbook for one person, which answers once by their {@code pass}; it says so below the questions, where it moves none of them. */
    byte[] workbookBy(String pass) {
        return WorkbookForm.write(layout().remark(Words.in("ja").text("answerSheet.once")), Map.of(), seal() + " " + pass);
    }

    private String seal() {
        return "questionnaire " + questionnaire + " " + number;
    }

    /** What it asks, put to somebody of whom nothing is known. */
    AskedForm form() {
        return new AskedForm(asks, Situation.ANYBODY);
    }
}
