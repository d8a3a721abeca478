package jp.kenshu.registration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Bilingual;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.AnsweredAs;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.form.version.FormVersions;
import jp.kenshu.programme.Part;
import jp.kenshu.storage.FileOf;
import jp.kenshu.storage.FileOwner;
import jp.kenshu.storage.GivenFile;
import jp.kenshu.storage.Retried;
import jp.kenshu.storage.SoundFile;
import jp.kenshu.storage.StoredFile;
import jp.kenshu.storage.StoredFiles;

/**
 * The files that people send once they have registered, where the edition asks for some: looked into like all files, read by the
 * secretariat, the person and the representative of their team, and gone with the person.
 */
@ApplicationScoped
@Retried
@Transactional
public class AnswerFiles implements FileOwner {

    /** Before the code of a question, the name of the field in which its files are chosen. */
    public static final String FIELD = "file-";
    private static final String ANSWER = "answer";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private StoredFiles files;
    @Inject
    private FormVersions versions;
    @Inject
    private Registrations registrations;
    @Inject
    private VenueChoices venues;
    @Inject
    private AuditTrail audit;
    @Inject
    private SignedIn signedIn;
    @Inject
    private HttpServletRequest request;

    /** A question that asks for files, with those that somebody has sent. */
    public record Asked(Question question, List<AnswerFile> files) {

        /** The name of the field in which further files are chosen. */
        public String getField() {
            return FIELD + question.code();
        }

        /** Whether another one can be sent. */
        public boolean isOpen() {
            return files.size() < question.mostFiles();
        }
    }

    /** What files somebody who is registered for part Ⅰ is asked for, and has sent. */
    public List<Asked> of(Registration registration) {
        return version(registration).map(version -> asked(version, registration.getAttendee(), sent("registration", registration.getId()), AnsweredAs.APPLICANT))
                .orElse(List.of());
    }

    private Optional<FormVersion> version(Registration registration) {
        return versions.findOpen(registration.getPart().getConference(), FormUse.REGISTRATION);
    }

    /** What files a member of a team is asked for, and has sent. */
    public List<Asked> of(TeamMember member) {
        var as = member.isRepresentative() ? new AnsweredAs[] {AnsweredAs.MEMBER, AnsweredAs.REPRESENTATIVE} : new AnsweredAs[] {AnsweredAs.MEMBER};
        return versions.findOpen(member.getTeam().getPart().getConference(), FormUse.MEMBER)
                .map(version -> asked(version, member.getAttendee(), sent("member", member.getId()), as)).orElse(List.of());
    }

    private static List<Asked> asked(FormVersion version, Attendee attendee, List<AnswerFile> sent, AnsweredAs... as) {
        var form = new AskedForm(version.getDefinition(), Situation.of(attendee.getCategory(), as));
        return form.questions(attendee.getAnswers()).stream().filter(question -> question.kind() == QuestionKind.FILE)
                .map(question -> new Asked(question, sent.stream().filter(file -> file.getQuestion().equals(question.code())).toList())).toList();
    }

    private List<AnswerFile> sent(String whose, Long id) {
        return entities.createQuery("select f from AnswerFile f join fetch f.file where f." + whose + ".id = :id order by f.id", AnswerFile.class)
                .setParameter("id", id).getResultList();
    }

    /** Takes files in that somebody who is registered for part Ⅰ sends as answers, each under the code of its question: all of them, or none. */
    @AllowedToEverybody("whoever has the number and code of a receipt")
    public void send(long registrationId, Map<String, List<GivenFile>> given, Actor by) {
        var registration = entities.find(Registration.class, registrationId, LockModeType.PESSIMISTIC_WRITE);
        if (!registrations.isOpenForChanges(registration)) {
            throw RuleViolation.of("answerFiles.closed");
        }
        take(of(registration), given, registration, null, by);
    }

    /** Takes files in that a member of a team sends as answers. */
    @AllowedToEverybody("the member who is signed in")
    public void sendAsMember(long memberId, Map<String, List<GivenFile>> given, Actor by) {
        var member = entities.find(TeamMember.class, memberId, LockModeType.PESSIMISTIC_WRITE);
        if (!venues.isBeforeLock(member.getTeam().getVenue())) {
            throw RuleViolation.of("team.locked");
        }
        take(of(member), given, null, member, by);
    }

    private void take(List<Asked> asked, Map<String, List<GivenFile>> given, Registration registration, TeamMember member, Actor by) {
        var sound = new HashMap<Asked, List<SoundFile>>();
        var checks = new ArrayList<Runnable>();
        asked.forEach(each -> checks.add(() -> sound.put(each, sound(each, given.getOrDefault(each.question().code(), List.of())))));
        RuleViolation.saidTogether(checks.toArray(Runnable[]::new));
        long whose = registration == null ? member.getId() : registration.getId();
        var subject = registration == null ? "member:" + whose : registration.getSubject();
        asked.forEach(each -> sound.get(each).forEach(file -> {
            var stored = files.keep(new FileOf(ANSWER, whose), file, by.stored());
            entities.persist(new AnswerFile(registration, member, each.question().code(), stored));
            audit.record(by, "answerFileSent", subject, each.question().label(), stored.getOriginalName());
        }));
    }

    private static List<SoundFile> sound(Asked asked, List<GivenFile> given) {
        int most = asked.question().mostFiles();
        if (asked.files().size() + given.size() > most) {
            throw RuleViolation.at(asked.getField(), "form.answer.tooManyFiles", most);
        }
        return given.stream().map(file -> SoundFile.of(asked.getField(), file)).toList();
    }

    /** Lets go of a file of a registration; one that is not there is gone already. */
    @AllowedToEverybody("whoever has the number and code of a receipt")
    public void remove(long registrationId, long fileId, Actor by) {
        var registration = entities.find(Registration.class, registrationId, LockModeType.PESSIMISTIC_WRITE);
        if (!registrations.isOpenForChanges(registration)) {
            throw RuleViolation.of("answerFiles.closed");
        }
        remove(sent("registration", registrationId), fileId, registration.getSubject(), by);
    }

    /** Lets go of a file of a member of a team. */
    @AllowedToEverybody("the member who is signed in")
    public void removeAsMember(long memberId, long fileId, Actor by) {
        var member = entities.find(TeamMember.class, memberId, LockModeType.PESSIMISTIC_WRITE);
        if (!venues.isBeforeLock(member.getTeam().getVenue())) {
            throw RuleViolation.of("team.locked");
        }
        remove(sent("member", memberId), fileId, "member:" + memberId, by);
    }

    private void remove(List<AnswerFile> sent, long fileId, String subject, Actor by) {
        sent.stream().filter(each -> each.getId() == fileId).findFirst().ifPresent(file -> {
            audit.record(by, "answerFileRemoved", subject, file.getFile().getOriginalName());
            discard(file);
        });
    }

    private void discard(AnswerFile file) {
        entities.remove(file);
        entities.flush();
        files.discard(file.getFile());
    }

    /** The files of these registrations and members go with their person. */
    void discardOf(Collection<Long> registrationIds, Collection<Long> memberIds) {
        registrationIds.forEach(id -> sent("registration", id).forEach(this::discard));
        memberIds.forEach(id -> sent("member", id).forEach(this::discard));
    }

    /** The names of the files that were sent for part {@code part}, by the id of the registration and the code of the question. */
    public Map<Long, Map<String, String>> namesOf(Part part) {
        var names = new HashMap<Long, Map<String, String>>();
        entities.createQuery("select f from AnswerFile f join fetch f.file where f.registration.part = :part order by f.id", AnswerFile.class)
                .setParameter("part", part).getResultList().forEach(file -> names.computeIfAbsent(file.getRegistration().getId(), id -> new HashMap<>())
                        .merge(file.getQuestion(), file.getFile().getOriginalName(), (one, other) -> one + "\n" + other));
        return names;
    }

    /** What the question of this code asks of who registered, or of members of teams, as it was worded last; nothing where it was never asked. */
    Optional<Bilingual> questionOf(String code, FormUse use) {
        return entities.createQuery("select v from FormVersion v where v.code = :form and v.openedAt is not null order by v.id desc", FormVersion.class)
                .setParameter("form", use.code()).getResultStream().flatMap(version -> version.getDefinition().find(code).stream()).map(Question::label).findFirst();
    }

    /** What the stored file under {@code id} was called when it was sent as an answer. */
    Optional<String> nameOf(long id) {
        return entities.createQuery("select f.file.originalName from AnswerFile f where f.file.id = :id", String.class).setParameter("id", id).getResultStream().findFirst();
    }

    @Override
    public String owner() {
        return ANSWER;
    }

    @Override
    public boolean letsRead(StoredFile file) {
        return request.getSession(false) != null && find(file).filter(found -> signedIn.isSecretariat() || signedIn.isParticipant() && isOf(found)).isPresent();
    }

    private Optional<AnswerFile> find(StoredFile file) {
        return entities.createQuery("select f from AnswerFile f where f.file = :file", AnswerFile.class).setParameter("file", file).getResultStream().findFirst();
    }

    private boolean isOf(AnswerFile file) {
        if (file.getRegistration() != null) {
            return file.getRegistration().getPerson().getId().equals(signedIn.getId());
        }
        return file.getMember().getPerson().getId().equals(signedIn.getId())
                || file.getMember().getTeam().getRepresentative().getPerson().getId().equals(signedIn.getId());
    }

    @Override
    public String nameFor(StoredFile file) {
        return find(file).map(found -> found.getAttendee().getName() + " " + file.getOriginalName()).orElseGet(file::getOriginalName);
    }
}
