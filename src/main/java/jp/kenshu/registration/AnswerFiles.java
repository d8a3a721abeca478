package jp.kenshu.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
import jp.kenshu.form.Answers;
import jp.kenshu.form.AskedForm;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.AnsweredAs;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.form.version.FormVersions;
import jp.kenshu.mail.PublicAddress;
import jp.kenshu.programme.Part;
import jp.kenshu.storage.FileOf;
import jp.kenshu.storage.FileOwner;
import jp.kenshu.storage.GivenFile;
import jp.kenshu.storage.Retried;
import jp.kenshu.storage.SoundFile;
import jp.kenshu.storage.StoredFile;
import jp.kenshu.storage.StoredFiles;

/**
 * The files that people and teams send where the edition asks for some: once they have registered, or with a paper of theirs. Looked into
 * like all files, read by the secretariat, the person and the representative of their team (those of a team by all its members), and
 * gone with the person.
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
    private PublicAddress address;
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
            return isReplaced() || files.size() < question.mostFiles();
        }

        /** Whether one is there and the only one, so that the next one takes its place. */
        public boolean isReplaced() {
            return question.mostFiles() == 1 && !files.isEmpty();
        }

        /** Whether one must be sent, and none has been. */
        public boolean isLacking() {
            return question.isRequired() && files.isEmpty();
        }

        /** Whether one must be sent, and this is the only one. */
        public boolean wouldLack(long fileId) {
            return question.isRequired() && files.size() == 1 && files.get(0).getId() == fileId;
        }
    }

    /** What files somebody who is registered for part Ⅰ is asked for, and has sent. */
    public List<Asked> of(Registration registration) {
        return version(registration).map(version -> asked(version, registration.getAttendee(), Sender.of(registration), AnsweredAs.APPLICANT))
                .orElse(List.of());
    }

    private Optional<FormVersion> version(Registration registration) {
        return versions.findOpen(registration.getPart().getConference(), FormUse.REGISTRATION);
    }

    /** What files a member of a team is asked for, and has sent. */
    public List<Asked> of(TeamMember member) {
        var as = member.isRepresentative() ? new AnsweredAs[] {AnsweredAs.MEMBER, AnsweredAs.REPRESENTATIVE} : new AnsweredAs[] {AnsweredAs.MEMBER};
        return versions.findOpen(member.getTeam().getPart().getConference(), FormUse.MEMBER)
                .map(version -> asked(version, member.getAttendee(), Sender.of(member), as)).orElse(List.of());
    }

    /** What must be sent for a registration, has not been sent, and still can be. */
    public List<Asked> lackingOf(Registration registration) {
        var lacking = of(registration).stream().filter(Asked::isLacking).toList();
        return lacking.isEmpty() || !registrations.isOpenForChanges(registration) ? List.of() : lacking;
    }

    /** What must be sent by a member of a team, has not been sent, and still can be. */
    public List<Asked> lackingOf(TeamMember member) {
        var lacking = of(member).stream().filter(Asked::isLacking).toList();
        return lacking.isEmpty() || !venues.isBeforeLock(member.getTeam().getVenue()) ? List.of() : lacking;
    }

    private List<Asked> asked(FormVersion version, Attendee attendee, Sender sender, AnsweredAs... as) {
        return of(sender, new AskedForm(version.getDefinition(), Situation.of(attendee.getCategory(), as)), attendee.getAnswers());
    }

    /** What files {@code form} asks of {@code sender}, who has answered {@code given}, with those that were sent. */
    public List<Asked> of(Sender sender, AskedForm form, Answers given) {
        var questions = form.questions(given).stream().filter(question -> question.kind() == QuestionKind.FILE).toList();
        var sent = questions.isEmpty() ? List.<AnswerFile>of() : sent(sender);
        return questions.stream().map(question -> new Asked(question, sent.stream().filter(file -> file.getQuestion().equals(question.code())).toList())).toList();
    }

    private List<AnswerFile> sent(Sender sender) {
        return entities.createQuery("select f from AnswerFile f join fetch f.file where f.form = :form and f." + sender.field() + ".id = :id order by f.id",
                AnswerFile.class).setParameter("form", sender.form()).setParameter("id", sender.id()).getResultList();
    }

    /** A paper is not handed in without the files that it must have. */
    public static void mustBeSent(List<Asked> asked) {
        RuleViolation.saidTogether(asked.stream().filter(Asked::isLacking).map(each -> (Runnable) () -> {
            throw RuleViolation.of("answerFiles.missing", each.question().label());
        }).toArray(Runnable[]::new));
    }

    /** Takes files in that somebody who is registered for part Ⅰ sends as answers, each under the code of its question: all of them, or none. */
    @AllowedToEverybody("whoever has the number and code of a receipt")
    public void send(long registrationId, Map<String, List<GivenFile>> given, Actor by) {
        var registration = entities.find(Registration.class, registrationId, LockModeType.PESSIMISTIC_WRITE);
        if (!registrations.isOpenForChanges(registration)) {
            throw RuleViolation.of("answerFiles.closed");
        }
        send(Sender.of(registration), of(registration), given, by);
    }

    /** Takes files in that a member of a team sends as answers. */
    @AllowedToEverybody("the member who is signed in")
    public void sendAsMember(long memberId, Map<String, List<GivenFile>> given, Actor by) {
        var member = entities.find(TeamMember.class, memberId, LockModeType.PESSIMISTIC_WRITE);
        if (!venues.isBeforeLock(member.getTeam().getVenue())) {
            throw RuleViolation.of("team.locked");
        }
        send(Sender.of(member), of(member), given, by);
    }

    /** Takes files in for what is {@code asked} of {@code sender}, each under the code of its question: all of them, or none. */
    @AllowedToEverybody("those who call it say who may send for whom, and until when")
    public void send(Sender sender, List<Asked> asked, Map<String, List<GivenFile>> given, Actor by) {
        var sound = new HashMap<Asked, List<SoundFile>>();
        var checks = new ArrayList<Runnable>();
        asked.forEach(each -> checks.add(() -> sound.put(each, sound(each, given.getOrDefault(each.question().code(), List.of())))));
        RuleViolation.saidTogether(checks.toArray(Runnable[]::new));
        asked.stream().filter(each -> each.isReplaced() && !sound.get(each).isEmpty()).forEach(each -> each.files().forEach(file -> takeBack(sender, file, by)));
        asked.forEach(each -> sound.get(each).forEach(file -> {
            var stored = files.keep(new FileOf(ANSWER, sender.id()), file, by.stored());
            entities.persist(new AnswerFile(sender, each.question().code(), stored));
            audit.record(by, "answerFileSent", sender.subject(), each.question().label(), stored.getOriginalName());
        }));
    }

    private static List<SoundFile> sound(Asked asked, List<GivenFile> given) {
        int most = asked.question().mostFiles();
        if ((asked.isReplaced() ? 0 : asked.files().size()) + given.size() > most) {
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
        remove(Sender.of(registration), fileId, by);
    }

    /** Lets go of a file of a member of a team. */
    @AllowedToEverybody("the member who is signed in")
    public void removeAsMember(long memberId, long fileId, Actor by) {
        var member = entities.find(TeamMember.class, memberId, LockModeType.PESSIMISTIC_WRITE);
        if (!venues.isBeforeLock(member.getTeam().getVenue())) {
            throw RuleViolation.of("team.locked");
        }
        remove(Sender.of(member), fileId, by);
    }

    /** Lets go of a file of {@code sender}; one that is not there is gone already. */
    @AllowedToEverybody("those who call it say who may take back for whom, and until when")
    public void remove(Sender sender, long fileId, Actor by) {
        sent(sender).stream().filter(each -> each.getId() == fileId).findFirst().ifPresent(file -> takeBack(sender, file, by));
    }

    private void takeBack(Sender sender, AnswerFile file, Actor by) {
        audit.record(by, "answerFileRemoved", sender.subject(), file.getFile().getOriginalName());
        discard(file);
    }

    private void discard(AnswerFile file) {
        entities.remove(file);
        entities.flush();
        files.discard(file.getFile());
    }

    /** The files of these registrations and members go with their person. */
    void discardOf(Collection<Long> registrationIds, Collection<Long> memberIds) {
        registrationIds.forEach(id -> all("registration", id).forEach(this::discard));
        memberIds.forEach(id -> all("member", id).forEach(this::discard));
    }

    private List<AnswerFile> all(String whose, Long id) {
        return entities.createQuery("select f from AnswerFile f join fetch f.file where f." + whose + ".id = :id", AnswerFile.class)
                .setParameter("id", id).getResultList();
    }

    /** The names and addresses of the files that were sent for part Ⅰ, by the id of the registration and the code of the question. */
    public Map<Long, Map<String, String>> namesOf(Part part) {
        return names(entities.createQuery("select f from AnswerFile f join fetch f.file where f.registration.part = :part order by f.id", AnswerFile.class)
                .setParameter("part", part).getResultList(), file -> file.getRegistration().getId());
    }

    /** The same of the members of the teams for part Ⅱ, by the id of the member. */
    public Map<Long, Map<String, String>> namesOfMembers(Part part) {
        return names(entities.createQuery("""
                select f from AnswerFile f join fetch f.file where f.member.team.part = :part and f.form = :form order by f.id""", AnswerFile.class)
                .setParameter("part", part).setParameter("form", FormUse.MEMBER).getResultList(), file -> file.getMember().getId());
    }

    private Map<Long, Map<String, String>> names(List<AnswerFile> sent, Function<AnswerFile, Long> whose) {
        var names = new HashMap<Long, Map<String, String>>();
        sent.forEach(file -> names.computeIfAbsent(whose.apply(file), id -> new HashMap<>())
                .merge(file.getQuestion(), nameAndAddress(file), (one, other) -> one + "\n" + other));
        return names;
    }

    /** What the question of this code asks in a form, as it was worded last; nothing where it was never asked. */
    Optional<Bilingual> questionOf(String code, FormUse use) {
        return entities.createQuery("select v from FormVersion v where v.code = :form and v.openedAt is not null order by v.id desc", FormVersion.class)
                .setParameter("form", use.code()).getResultStream().flatMap(version -> version.getDefinition().find(code).stream()).map(Question::label).findFirst();
    }

    /** What the stored file under {@code id} was called when it was sent as an answer. */
    Optional<String> nameOf(long id) {
        return entities.createQuery("select f.file.originalName from AnswerFile f where f.file.id = :id", String.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** A file as lists that are taken away have it. */
    public String nameAndAddress(AnswerFile file) {
        return file.getFile().getOriginalName() + " " + address.of("/storage/file?id=" + file.getFile().getId());
    }

    /** The files that a team and its members sent with their papers. */
    public List<AnswerFile> ofPapers(Team team) {
        return entities.createQuery("""
                select f from AnswerFile f join fetch f.file left join f.member m
                where f.form in :papers and (f.team = :team or m.team = :team and m.removedAt is null) order by f.form, f.id""", AnswerFile.class)
                .setParameter("papers", Arrays.stream(FormUse.values()).filter(FormUse::isPaper).toList()).setParameter("team", team).getResultList();
    }

    /** Who comes in a member's place goes on with the files that were prepared; what was asked of the person stays theirs. */
    void passOn(@Observes Teams.MemberReplaced replaced) {
        sent(Sender.preparing(replaced.leaving())).forEach(file -> file.passTo(replaced.coming()));
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
        if (file.getTeam() != null) {
            return file.getTeam().getMembers().stream().anyMatch(member -> member.getPerson().getId().equals(signedIn.getId()));
        }
        if (file.getRegistration() != null) {
            return file.getRegistration().getPerson().getId().equals(signedIn.getId());
        }
        return file.getMember().getPerson().getId().equals(signedIn.getId())
                || file.getMember().getTeam().getRepresentative().getPerson().getId().equals(signedIn.getId());
    }

    @Override
    public String nameFor(StoredFile file) {
        return find(file).map(found -> found.getSender() + " " + file.getOriginalName()).orElseGet(file::getOriginalName);
    }
}
