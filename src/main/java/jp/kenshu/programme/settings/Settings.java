package jp.kenshu.programme.settings;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.Bilingual;
import jp.kenshu.InputText;
import jp.kenshu.OneLine;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.audit.Said;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.Deadline;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.KeptEdition;
import jp.kenshu.programme.Route;
import jp.kenshu.storage.Retried;

/**
 * What the secretariat changes of the announced conference while it runs: deadlines, closings, where it is reached. Each
 * change is on the record with what was before, and none overwrites another one unseen.
 */
@ApplicationScoped
@Retried
@Transactional
public class Settings {

    private static final int EMAIL_MAX = 254;
    private static final int PHONE_MAX = 40;
    private static final int NOTE_MAX = 1000;

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private AuditTrail audit;
    @Inject
    private KeptEdition edition;

    /** Where participants reach the secretariat, as typed; the note in both languages or in neither. */
    public record Contact(String email, String phone, String noteJa, String noteEn) {
    }

    /** Moves a deadline that was read in {@code version}. Answers whether it was another moment before. */
    @AllowedTo(Role.SECRETARIAT)
    public boolean moveDeadline(long id, int version, DueMoment due, Actor by) {
        var deadline = entities.find(Deadline.class, id, LockModeType.PESSIMISTIC_WRITE);
        mustBe(version, deadline.getVersion());
        var before = deadline.getDue();
        if (!before.equals(due)) {
            deadline.moveTo(due);
            edition.raiseNumber();
            audit.record(by, "deadlineMoved", "deadline:" + id,
                    inWords(before), inWords(due));
        }
        return !before.equals(due);
    }

    /** Moves the closing of a route that was read in {@code version}. Answers whether it was another moment before. */
    @AllowedTo(Role.SECRETARIAT)
    public boolean closeRoute(long id, int version, DueMoment due, Actor by) {
        var route = entities.find(Route.class, id, LockModeType.PESSIMISTIC_WRITE);
        mustBe(version, route.getVersion());
        var before = route.getDue();
        if (!before.equals(due)) {
            route.closeAt(due);
            edition.raiseNumber();
            audit.record(by, "closingMoved", "route:" + id,
                    inWords(before), inWords(due));
        }
        return !before.equals(due);
    }

    /** Says anew where participants reach the secretariat; the conference was read in {@code version}. Answers whether anything is another than before. */
    @AllowedTo(Role.SECRETARIAT)
    public boolean answerAt(long conferenceId, int version, Contact typed, Actor by) {
        var conference = entities.find(Conference.class, conferenceId, LockModeType.PESSIMISTIC_WRITE);
        mustBe(version, conference.getVersion());
        var email = InputText.email(typed.email());
        if (email != null && (!InputText.isEmail(email) || email.length() > EMAIL_MAX)) {
            throw RuleViolation.at("email", "settings.emailWrong");
        }
        var phone = OneLine.in("phone", shortEnough("phone", InputText.trimmed(typed.phone()), PHONE_MAX));
        var note = note(shortEnough("noteJa", InputText.trimmed(typed.noteJa()), NOTE_MAX),
                shortEnough("noteEn", InputText.trimmed(typed.noteEn()), NOTE_MAX));
        var before = contact(conference);
        conference.answerAt(email, phone, note);
        var changed = !before.equals(contact(conference));
        if (changed) {
            edition.raiseNumber();
            audit.record(by, "contactChanged", "conference:" + conferenceId, before, contact(conference));
        }
        return changed;
    }

    private static Bilingual note(String ja, String en) {
        if (ja == null && en != null) {
            throw RuleViolation.at("noteJa", "settings.bothLanguages");
        }
        if (en == null && ja != null) {
            throw RuleViolation.at("noteEn", "settings.bothLanguages");
        }
        return ja == null ? null : new Bilingual(ja, en);
    }

    private static String shortEnough(String field, String text, int max) {
        if (text != null && InputText.length(text) > max) {
            throw RuleViolation.at(field, "settings.tooLong", max);
        }
        if (InputText.isBroken(text)) {
            throw RuleViolation.at(field, "settings.broken");
        }
        return text;
    }

    private static Bilingual contact(Conference conference) {
        var note = conference.getContactNote();
        return Said.inBoth(words -> Stream.of(conference.getContactEmail(), conference.getContactPhone(), note == null ? null : note.in(words.locale()))
                .filter(Objects::nonNull).collect(Collectors.joining(words.text("record.and"))));
    }

    private static Bilingual inWords(DueMoment due) {
        return Said.inBoth(words -> Dates.in(words.locale().getLanguage()).deadlineInFull(due));
    }

    /** Refuses a change that was made upon something which has changed meanwhile. */
    static void mustBe(int readVersion, int presentVersion) {
        if (!Objects.equals(readVersion, presentVersion)) {
            throw RuleViolation.of("settings.changedMeanwhile");
        }
    }
}
