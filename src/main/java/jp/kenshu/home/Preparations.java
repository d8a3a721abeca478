package jp.kenshu.home;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.Language;
import jp.kenshu.Words;
import jp.kenshu.assignment.AssignmentPapers;
import jp.kenshu.assignment.Homeworks;
import jp.kenshu.assignment.homework.HomeworkState;
import jp.kenshu.assignment.homework.MemberLine;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.registration.TeamMember;

/** What of the preparation for part Ⅱ is due for somebody now: their own homework, and the papers of a team they represent. */
@ApplicationScoped
@Transactional
public class Preparations {

    @Inject
    private AssignmentPapers papers;
    @Inject
    private Homeworks homeworks;
    @Inject
    private Language language;

    /** One thing that is due: which paper, until when, how it stands in words, and where it is done. */
    public record Item(DeadlineKind kind, DueMoment due, String words, String path) {
    }

    /** What is due for {@code member} and still open. */
    public List<Item> of(TeamMember member) {
        if (!member.getTeam().getState().stands()) {
            return List.of();
        }
        return papers.of(member.getTeam()).stream().filter(line -> line.open() && !line.standing().isComplete())
                .flatMap(line -> item(member, line)).toList();
    }

    private Stream<Item> item(TeamMember member, AssignmentPapers.Line line) {
        var words = language.words();
        if (line.kind() == DeadlineKind.HOMEWORK) {
            var own = homeworks.line(member);
            return line.standing().isHandedIn() ? again(own, line, words) : own(member, line, own.state(), words);
        }
        return member.isRepresentative()
                ? Stream.of(new Item(line.kind(), line.due(), words.text("home.prepare.team", words.text("assignment.paper." + line.kind())), line.path()))
                : Stream.empty();
    }

    /** 資料３ is handed in, but not whole: the representative sees to the team's, everybody else to their own. */
    private static Stream<Item> again(MemberLine own, AssignmentPapers.Line line, Words words) {
        var standing = line.standing();
        if (own.member().isRepresentative()) {
            return Stream.of(new Item(line.kind(), line.due(), standing.changed() ? words.text("home.prepare.changed")
                    : words.text("home.prepare.blanks", standing.blanks()), "/assignment"));
        }
        if (own.isChangedSinceSubmitted()) {
            return Stream.of(new Item(line.kind(), line.due(), words.text("home.prepare.ownChanged"), line.path()));
        }
        return own.isComplete() ? Stream.empty()
                : Stream.of(new Item(line.kind(), line.due(), own.isSubmittedWithBlanks() ? words.text("home.prepare.ownBlanks", own.blanks())
                        : words.text("home.prepare.own", words.name(own.state())), line.path()));
    }

    private static Stream<Item> own(TeamMember member, AssignmentPapers.Line line, HomeworkState state, Words words) {
        if (!state.isDone()) {
            return Stream.of(new Item(line.kind(), line.due(), words.text("home.prepare.own", words.name(state)), line.path()));
        }
        return member.isRepresentative() ? Stream.of(new Item(line.kind(), line.due(),
                words.text("home.prepare.submit", line.standing().done(), line.standing().pieces()), "/assignment")) : Stream.empty();
    }
}
