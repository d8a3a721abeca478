package jp.kenshu.questionnaire.workbook;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jp.kenshu.Bilingual;
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
record AnswerSheet(String questionnaire, Bilingual conference, long version, int number, FormDefinition asks) {

    private static final Pattern SEAL = Pattern.compile("questionnaire ([a-z0-9-]{1,20}) (\\d{1,6})( en)?(?: ([\\w-]{20,200}))?");
    private static final int SEAL_MAX = 260;

    /** What a workbook says of itself: of which questionnaire it is, of which version, in which language, and by which pass it answers; null for none. */
    record Seal(String questionnaire, int number, Locale language, String pass) {

        static Optional<Seal> read(String written) {
            var found = SEAL.matcher(written == null || written.length() > SEAL_MAX ? "" : written);
            return found.matches() ? Optional.of(new Seal(found.group(1), Integer.parseInt(found.group(2)),
                    found.group(3) == null ? Locale.JAPANESE : Locale.ENGLISH, found.group(4))) : Optional.empty();
        }
    }

    /** What the file is called that hands it out in a language: two that lie in one folder are told apart. */
    static String fileNameOf(Questionnaire questionnaire, Locale language) {
        return "questionnaire-" + questionnaire.getCode() + (Locale.JAPANESE.getLanguage().equals(language.getLanguage()) ? "" : "-" + language.getLanguage());
    }

    /** The sheet of one version of a questionnaire. */
    static AnswerSheet of(Questionnaire questionnaire, FormVersion version) {
        var conference = questionnaire.getConference();
        var year = conference.getYear();
        var title = conference.getTitle();
        return new AnswerSheet(questionnaire.getCode(), new Bilingual(year.ja() + " " + title.ja(), year.en() + " " + title.en()), version.getId(),
                version.getNumber(), version.getDefinition());
    }

    /** The sheet as it is laid out in a language. */
    PaperForm layout(Locale language) {
        return FormPaper.in(Words.in(language), form(), conference.in(language));
    }

    /** The workbook in a language, blank or with these texts in it. */
    byte[] workbook(Locale language, Map<String, String> texts) {
        return WorkbookForm.write(layout(language), texts, seal(language));
    }

    /** The blank workbook for one person, which answers once by their {@code pass}; it says so below the questions, where it moves none of them. */
    byte[] workbookBy(Locale language, String pass) {
        return WorkbookForm.write(layout(language).remark(Words.in(language).text("answerSheet.once")), Map.of(), seal(language) + " " + pass);
    }

    private String seal(Locale language) {
        return "questionnaire " + questionnaire + " " + number + (language.equals(Locale.ENGLISH) ? " en" : "");
    }

    /** What it asks, put to somebody of whom nothing is known. */
    AskedForm form() {
        return new AskedForm(asks, Situation.ANYBODY);
    }
}
