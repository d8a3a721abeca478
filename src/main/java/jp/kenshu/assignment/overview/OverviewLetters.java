package jp.kenshu.assignment.overview;

import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.PublicAddress;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.guide.Letterhead;

/** The letter that a team's overview (資料４) has been received, to its representative. */
@ApplicationScoped
class OverviewLetters {

    @Inject
    private Outbox outbox;
    @Inject
    private Letterhead letterhead;
    @Inject
    private PublicAddress address;

    /** The receipt. */
    void receipt(Overview overview) {
        var team = overview.getTeam();
        var representative = team.getRepresentative();
        var language = representative.getPerson().getLanguage();
        outbox.post(letterhead.letter(team.getPart().getConference(), representative.getAttendee().getEmail(), language,
                        "overview-receipt", team.getSubject())
                .with("name", representative.getAttendee().getName())
                .with("municipality", team.getMunicipality().getFullName())
                .with("receipt", overview.getReceipt())
                .with("at", Dates.in(language).moment(overview.getSubmittedAt()))
                .with("files", overview.getFiles().stream().map(file -> "・" + file.getName() + " (" + file.getFile().getOriginalName() + ")")
                        .collect(Collectors.joining("\n")))
                .with("link", address.of("/assignment/overview")));
    }
}
