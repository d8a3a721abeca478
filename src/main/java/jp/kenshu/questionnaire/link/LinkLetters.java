package jp.kenshu.questionnaire.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.Words;
import jp.kenshu.account.Person;
import jp.kenshu.mail.LetterKey;
import jp.kenshu.mail.Outbox;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.guide.Letterhead;
import jp.kenshu.questionnaire.PersonalLink;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;

/** The letters that ask somebody to answer a questionnaire, with the link that is theirs. */
@ApplicationScoped
public class LinkLetters {

    @Inject
    private Outbox outbox;
    @Inject
    private Letterhead letterhead;
    @Inject
    private Questionnaires questionnaires;

    /** Asks for the first time. */
    void invited(PersonalLink link) {
        post(link, "questionnaire-invitation");
    }

    /** Asks again. */
    void reminded(PersonalLink link) {
        post(link, "questionnaire-reminder");
    }

    private void post(PersonalLink link, String template) {
        var questionnaire = link.getQuestionnaire();
        var person = link.getPerson();
        var language = person.getLanguage();
        outbox.post(letterhead.letter(questionnaire.getConference(), person.getEmail(), language, template, questionnaire.getSubject())
                .with("name", person.getName())
                .with("title", questionnaires.asks(questionnaire).getDefinition().title().in(language))
                .with("promise", promise(questionnaire, person))
                .with("due", Dates.in(language).deadline(questionnaire.getDue()))
                .with("link", new LetterKey(LinkKeys.KIND, link.getId().toString())));
    }

    /** What becomes of the answers: nobody's, or theirs by name. */
    private static String promise(Questionnaire questionnaire, Person person) {
        var words = Words.in(person.getLanguage());
        return questionnaire.isNamed() ? words.text("links.promiseNamed", person.getName()) : words.text("links.promise");
    }
}
