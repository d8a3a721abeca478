package jp.kenshu.report.chapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.Words;
import jp.kenshu.programme.Programme;
import jp.kenshu.report.groupwork.Compilations;
import jp.kenshu.report.participation.Participation;

/** The chapter on the running conference for the year's report. */
@ApplicationScoped
@Transactional
public class Chapter {

    @Inject
    private PortalClock clock;
    @Inject
    private Programme programme;
    @Inject
    private Participation participation;
    @Inject
    private Compilations compilations;
    @Inject
    private AskedAfterwards asked;

    /** The chapter as it stands now, as .docx in the language of {@code words}; it tells all figures of participation, as the year's report does. */
    @AllowedTo({Role.SECRETARIAT, Role.ORGANISER})
    public byte[] now(Words words) {
        var conference = programme.announced();
        return ChapterWord.of(new ChapterContent(words, conference, participation.now(words, false), compilations.now(words), asked.of(conference, words), clock.now()));
    }
}
