package jp.kenshu.report.summary;

import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.questionnaire.Questionnaire;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.questionnaire.Responses;
import jp.kenshu.report.coding.Codings;

/** Reads the responses to a questionnaire to be counted. */
@AllowedTo({Role.SECRETARIAT, Role.ORGANISER, Role.ADVISER})
@ApplicationScoped
@Transactional
public class SummaryReader {

    @Inject
    private Questionnaires questionnaires;
    @Inject
    private Responses responses;
    @Inject
    private Codings codings;

    /** All that has come back to the questionnaire under {@code id} so far. */
    public CountedResponses read(long id) {
        var questionnaire = questionnaires.get(id);
        var counted = new CountedResponses(AskedQuestions.of(questionnaires.definitions(questionnaire), codings.sorted(questionnaire)));
        addAll(questionnaire, counted);
        return counted;
    }

    private void addAll(Questionnaire questionnaire, CountedResponses counted) {
        var versions = questionnaires.versions(questionnaire).stream().collect(Collectors.toMap(FormVersion::getId, FormVersion::getDefinition));
        responses.readEach(questionnaire, given -> counted.add(given.id(), versions.get(given.version()), given.answers(), given.channel()));
    }
}
