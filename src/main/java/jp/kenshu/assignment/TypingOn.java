package jp.kenshu.assignment;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jp.kenshu.AllowedTo;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.assignment.homework.AnswerKey;
import jp.kenshu.assignment.homework.HomeworkQuestions;
import jp.kenshu.assignment.homework.Saved;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.Category;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.KeptEdition;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.TeamState;
import jp.kenshu.storage.EntityReads;
import jp.kenshu.storage.Retried;
import jp.kenshu.storage.SingleStatements;

/**
 * Whoever types on in a homework that they were the last to change, as nearly every save does: what must be known is asked in one
 * question, and one statement writes, provided that the homework still is at the revision that was seen. Whatever else comes up (a first
 * word, a conflict, somebody else's text, a broken rule) is left to {@link Homeworks}, who holds the homework's row and looks again.
 */
@ApplicationScoped
@Retried
public class TypingOn {

    private static final String SEEN = """
            select n.number, t.part_id, t.venue_id, t.state, m.category_id, m.representative, e.id, h.id, h.revision, h.saved_by,
              a.id, a.revision, a.field, a.scene_code, a.text
            from edition_change n join homework h join homework_answer a on a.homework_id = h.id
              join team_member m on m.id = h.member_id join team t on t.id = m.team_id
              left join assignment_extension e on e.team_id = t.id and e.kind = 'HOMEWORK'
            where h.member_id = ? and concat(a.field, if(a.scene_code = '', '', '-'), a.scene_code) = ? and m.removed_at is null
              and exists (select 1 from team_member own where own.person_id = ? and own.active_email is not null
                and own.team_id = t.id and (own.id = m.id or own.representative))""";
    private static final String WRITE = """
            update homework h join homework_answer a on a.homework_id = h.id
            set h.revision = h.revision + 1, h.saved_at = ?, h.saved_by = ?, a.revision = a.revision + 1, a.saved_at = ?, a.saved_by = ?, a.text = ?
            where h.id = ? and h.member_id = ? and h.revision = ? and a.id = ?""";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private EntityReads reads;
    @Inject
    private PortalClock clock;
    @Inject
    private KeptEdition edition;
    @Inject
    private TeamForms forms;
    @Inject
    private AssignmentDeadlines deadlines;
    @Inject
    private SingleStatements statements;
    @Inject
    private Homeworks homeworks;

    /** Who is to write, as far as it matters for what they are asked and until when. */
    private record Writer(Part part, Venue venue, TeamState team, Category category, boolean representative, Long extension) {
    }

    /** An answer of a homework as it stood when it was asked for. */
    private record Seen(Writer writer, long homework, int homeworkRevision, String savedBy, long answer, int revision, AnswerKey key, String text) {
    }

    /**
     * Takes in what is typed while it is typed. The person under {@code writer} may write it (null is somebody of the secretariat, who may);
     * nothing where there is no such member for the writer.
     */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public Optional<Saved> type(Long writer, long memberId, List<Homeworks.Typed> entries, Actor by) {
        return (writer != null && entries.size() == 1 ? goOn(writer, memberId, entries.get(0), by) : Optional.<Saved>empty())
                .or(() -> homeworks.type(writer, memberId, entries, by));
    }

    private Optional<Saved> goOn(long person, long memberId, Homeworks.Typed typed, Actor by) {
        var seen = find(person, memberId, typed.entry()).filter(each -> by.stored().equals(each.savedBy()) && each.revision() == typed.revision());
        return seen.filter(each -> isOpen(each.writer())).flatMap(each -> kept(each, typed).flatMap(text -> write(memberId, each, text, by)));
    }

    private Optional<Seen> find(long person, long memberId, String entry) {
        return statements.ask(SEEN, memberId, entry, person).stream().findFirst().flatMap(this::seen);
    }

    private Optional<Seen> seen(Object[] row) {
        return edition.find(number(row[0])).flatMap(conference -> under(number(row[1]), conference.getParts(), Part::getId).map(part ->
                new Writer(part, under(number(row[2]), part.getVenues(), Venue::getId).orElseThrow(), TeamState.valueOf((String) row[3]),
                        under(number(row[4]), conference.getCategories(), Category::getId).orElseThrow(), (boolean) row[5], (Long) row[6])))
                .map(writer -> new Seen(writer, number(row[7]), (int) number(row[8]), (String) row[9], number(row[10]), (int) number(row[11]),
                        new AnswerKey((String) row[12], row[13].equals("") ? null : (String) row[13]), (String) row[14]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static <T> Optional<T> under(long id, Collection<T> things, Function<T, Long> ids) {
        return things.stream().filter(thing -> ids.apply(thing) == id).findFirst();
    }

    private boolean isOpen(Writer writer) {
        var extension = Optional.ofNullable(writer.extension()).map(id -> reads.read(() -> entities.find(DueExtension.class, id)));
        return writer.team().stands() && clock.now().isBefore(deadlines.dueAt(writer.venue(), DeadlineKind.HOMEWORK, extension).at());
    }

    /** The text as it is kept, if the form still asks for it, no rule is broken and it says something else than before. */
    private Optional<String> kept(Seen seen, Homeworks.Typed typed) {
        var asked = forms.homeworkOf(seen.writer().part(), seen.writer().category(), seen.writer().representative());
        return asked.find(typed.entry()).filter(seen.key()::equals).flatMap(key -> kept(asked, key, typed.text())).filter(text -> !text.equals(seen.text()));
    }

    private static Optional<String> kept(HomeworkQuestions asked, AnswerKey key, String text) {
        try {
            return Optional.of(asked.kept(key, text));
        } catch (RuleViolation broken) {
            return Optional.empty();
        }
    }

    private Optional<Saved> write(long memberId, Seen seen, String text, Actor by) {
        var now = clock.now();
        var moment = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        int written = statements.write(WRITE, moment, by.stored(), moment, by.stored(), text,
                seen.homework(), memberId, seen.homeworkRevision(), seen.answer());
        return written == 0 ? Optional.empty() : Optional.of(new Saved(Map.of(seen.key(), seen.revision() + 1), List.of(), List.of(), now));
    }
}
