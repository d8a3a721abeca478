package jp.kenshu.assignment;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.UnreadableRequest;
import jp.kenshu.assignment.homework.AnswerKey;
import jp.kenshu.assignment.homework.Homework;
import jp.kenshu.assignment.homework.HomeworkAnswer;
import jp.kenshu.assignment.homework.HomeworkAside;
import jp.kenshu.assignment.homework.HomeworkQuestions;
import jp.kenshu.assignment.homework.MemberLine;
import jp.kenshu.assignment.homework.Passage;
import jp.kenshu.assignment.homework.Saved;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.place.Municipality;
import jp.kenshu.registration.AnswerFiles;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.registration.Teams;
import jp.kenshu.storage.FileOf;
import jp.kenshu.storage.Retried;
import jp.kenshu.storage.StoredFile;
import jp.kenshu.storage.StoredFiles;

/**
 * The members' homework (資料３). It is saved as it is typed: an answer is taken when its writer knew the latest one, and
 * kept aside otherwise, so that two tabs never overwrite each other. Whatever changes a homework holds its row first.
 */
@ApplicationScoped
@Retried
@Transactional
public class Homeworks {

    private static final String MEMBER = """
            select m from TeamMember m join fetch m.team join fetch m.team.part join fetch m.team.part.conference join fetch m.team.venue
              left join fetch m.attendee.category
            where m.id = :member and m.removedAt is null""";
    private static final String OWN_OR_REPRESENTED = """
            select own.id from TeamMember own where own.person.id = :writer and own.activeEmail is not null
              and own.team = m.team and (own.id = m.id or own.representative = true)""";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private TeamForms forms;
    @Inject
    private PaperFiles paperFiles;
    @Inject
    private AssignmentDeadlines deadlines;
    @Inject
    private StoredFiles files;
    @Inject
    private AssignmentLetters letters;
    @Inject
    private AuditTrail audit;

    /** The homework of a member; an empty one is opened for who has none yet. */
    public Homework of(long memberId) {
        return find(memberId).orElseGet(() -> open(memberId));
    }

    private Homework open(long memberId) {
        entities.createNativeQuery("insert into homework (member_id) values (?) on duplicate key update id = id")
                .setParameter(1, memberId).executeUpdate();
        return find(memberId).orElseThrow();
    }

    /** The homework of a member, if anything has been opened for them. */
    public Optional<Homework> find(long memberId) {
        return entities.createQuery("select distinct h from Homework h left join fetch h.written where h.member.id = :member", Homework.class)
                .setParameter("member", memberId).getResultStream().findFirst();
    }

    /** The homework of everybody who is or was in {@code team} and has any, in the order of the members. */
    public List<Homework> of(Team team) {
        return entities.createQuery("""
                select distinct h from Homework h left join fetch h.written where h.member.team = :team
                order by coalesce(h.member.position, 1000), h.member.id""", Homework.class)
                .setParameter("team", team).getResultList();
    }

    /** The homework of everybody who is or was in one of {@code teams} and has any, by the members' ids. */
    Map<Long, Homework> of(List<Team> teams) {
        return entities.createQuery("""
                select distinct h from Homework h join fetch h.member m left join fetch h.written where m.team.id in :teams order by m.id""", Homework.class)
                .setParameter("teams", teams.stream().map(Team::getId).toList()).getResultStream()
                .collect(Collectors.toMap(homework -> homework.getMember().getId(), Function.identity()));
    }

    /** A member with their homework. */
    public MemberLine line(TeamMember member) {
        return MemberLine.of(member, find(member.getId()).orElse(null), forms.homework(member.getTeam().getPart()));
    }

    /** The members of {@code team} in their order, each with their homework. */
    public List<MemberLine> lines(Team team) {
        return MemberLine.of(team, of(List.of(team)), forms.homework(team.getPart()));
    }

    /** What somebody has typed into one entry, by the entry's name, and which revision of it they saw. */
    public record Typed(String entry, String text, int revision) {
    }

    /**
     * Takes in what is typed while it is typed, in one transaction from the question whether the person under {@code writer} may write it
     * (null is somebody of the secretariat, who may) on. The homework's row is held before anything is read, so that one connection
     * serves for all of it. Nothing where there is no such member for the writer.
     */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public Optional<Saved> type(Long writer, long memberId, List<Typed> entries, Actor by) {
        boolean begun = isHeld(memberId);
        return findMember(memberId, writer).map(member -> {
            var now = deadlines.mustBeBefore(dueFor(member), by);
            var asked = forms.homeworkOf(member);
            var texts = new LinkedHashMap<AnswerKey, String>();
            var known = new LinkedHashMap<AnswerKey, Integer>();
            for (var entry : entries) {
                var key = asked.find(entry.entry()).orElseThrow(() -> UnreadableRequest.because("no entry of the form"));
                texts.put(key, entry.text());
                known.put(key, entry.revision());
            }
            return write(begun ? find(memberId).orElseThrow() : hold(memberId), asked, new Writing(texts, known, by, now));
        });
    }

    /**
     * Takes in what has been typed. {@code knownRevisions} tells, entry by entry, which revision the writer saw (0, or
     * nothing, for an empty entry). What somebody else changed meanwhile stands, and the text that was sent is kept aside;
     * what breaks a rule is told and not saved; everything else is.
     */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public Saved save(long memberId, Map<AnswerKey, String> texts, Map<AnswerKey, Integer> knownRevisions, Actor by) {
        var member = getMember(memberId);
        var now = deadlines.mustBeBefore(dueFor(member), by);
        return write(hold(memberId), forms.homeworkOf(member), new Writing(texts, knownRevisions, by, now));
    }

    /** What is to be written, by whom and when. */
    private record Writing(Map<AnswerKey, String> texts, Map<AnswerKey, Integer> known, Actor by, Instant now) {
    }

    private Saved write(Homework homework, HomeworkQuestions asked, Writing writing) {
        var before = homework.getSavedBy();
        var revisions = new LinkedHashMap<AnswerKey, Integer>();
        var conflicts = new ArrayList<Saved.Conflict>();
        var refused = new ArrayList<RuleViolation>();
        writing.texts().forEach((key, typed) -> {
            try {
                homework.write(key, asked.kept(key, typed), writing.known().getOrDefault(key, 0), writing.by(), writing.now()).ifPresentOrElse(
                        aside -> conflicts.add(conflict(homework, aside)), () -> revisions.put(key, homework.revision(key)));
            } catch (RuleViolation violation) {
                refused.add(violation);
            }
        });
        recordWhoWroteForAnother(homework, before, writing.by());
        return new Saved(revisions, conflicts, refused, writing.now());
    }

    private static Saved.Conflict conflict(Homework homework, HomeworkAside aside) {
        var standing = homework.find(aside.getKey());
        return new Saved.Conflict(aside.getKey(), standing.map(HomeworkAnswer::getText).orElse(""), homework.revision(aside.getKey()),
                standing.map(answer -> Actor.fromStored(answer.getSavedBy()).name()).orElse(""), aside.getText());
    }

    /** The record says once that somebody else goes on with a member's homework, not at each word. */
    private void recordWhoWroteForAnother(Homework homework, Actor before, Actor by) {
        if (!by.equals(homework.getSavedBy()) || by.equals(before) || homework.isMember(by)) {
            return;
        }
        var member = homework.getMember();
        audit.record(by, "homeworkWrittenFor", member.getTeam().getSubject(), member.getAttendee().getName());
    }

    private DueMoment dueFor(TeamMember member) {
        AssignmentDeadlines.mustStand(member.getTeam().getState().stands());
        return deadlines.dueAt(member.getTeam(), DeadlineKind.HOMEWORK);
    }

    /** The homework, opened where needed and held until the transaction ends. */
    private Homework hold(long memberId) {
        return findHeld(memberId).orElseGet(() -> {
            open(memberId);
            return findHeld(memberId).orElseThrow();
        });
    }

    /** Whether there is a homework, held from now on; nothing of it has been read. */
    private boolean isHeld(long memberId) {
        return !entities.createNativeQuery("select id from homework where member_id = ? for update").setParameter(1, memberId).getResultList().isEmpty();
    }

    private Optional<Homework> findHeld(long memberId) {
        return entities.createQuery("select h from Homework h where h.member.id = :member", Homework.class)
                .setParameter("member", memberId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    /** The organisation chart as a file: PDF or picture. It takes the place of an earlier one. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public StoredFile attachChart(long memberId, InputStream content, String name, Actor by) {
        var now = deadlines.mustBeBefore(dueFor(getMember(memberId)), by);
        var homework = hold(memberId);
        var chart = files.keep(new FileOf(OrganisationCharts.HOMEWORK, memberId), "org-chart", content, name, by.stored());
        if (!List.of("application/pdf", "image/png", "image/jpeg").contains(chart.getMediaType())) {
            throw RuleViolation.at("org-chart", "homework.chartKind");
        }
        homework.attach(chart, by, now);
        return chart;
    }

    /** Takes the organisation chart away; what has been submitted keeps it. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void removeChart(long memberId, Actor by) {
        var now = deadlines.mustBeBefore(dueFor(getMember(memberId)), by);
        hold(memberId).attach(null, by, now);
    }

    /** The member, or somebody for them, says that it can be submitted (準備完了). */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void declareReady(long memberId, Actor by) {
        saveAndDeclareReady(memberId, Map.of(), Map.of(), by);
    }

    /** Saves first, and declares it ready if everything stands as it was sent. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public Saved saveAndDeclareReady(long memberId, Map<AnswerKey, String> texts, Map<AnswerKey, Integer> knownRevisions, Actor by) {
        var saved = save(memberId, texts, knownRevisions, by);
        if (saved.isWhole()) {
            markReady(memberId, by);
        }
        return saved;
    }

    private void markReady(long memberId, Actor by) {
        var now = clock.now();
        var homework = hold(memberId);
        if (homework.getSavedAt() == null) {
            throw RuleViolation.of("homework.nothingWritten");
        }
        AnswerFiles.mustBeSent(paperFiles.of(homework.getMember(), homework));
        if (homework.getReadyAt() == null || homework.getReturnedAt() != null) {
            homework.markReady(by, now);
            audit.record(by, "homeworkReady", subjectOf(homework), nameOf(homework));
        }
    }

    /** It is to be worked on again. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void reopen(long memberId, Actor by) {
        deadlines.mustBeBefore(dueFor(getMember(memberId)), by);
        hold(memberId).withdrawReady();
    }

    /** Asks a member to look again, and says why. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public void askToLookAgain(long memberId, String reason, Actor by) {
        var now = deadlines.mustBeBefore(dueFor(getMember(memberId)), by);
        var because = AnswerText.remark("reason", reason);
        if (because == null) {
            throw RuleViolation.at("reason", "assignment.reasonMissing");
        }
        var homework = hold(memberId);
        homework.sendBack(because, by, now);
        audit.record(by, "homeworkReturned", subjectOf(homework), nameOf(homework), because);
        letters.lookAgain(homework.getMember(), by.name(), because);
    }

    private static String subjectOf(Homework homework) {
        return homework.getMember().getTeam().getSubject();
    }

    private static String nameOf(Homework homework) {
        return homework.getMember().getAttendee().getName();
    }

    /** Who comes in a member's place goes on with what that member had prepared. */
    void passOn(@Observes Teams.MemberReplaced replaced) {
        findHeld(replaced.leaving().getId()).ifPresent(homework -> homework.passTo(replaced.coming()));
    }

    /** Whether the person under {@code personId} may write this member's homework: their own, or one of the team they represent. */
    public boolean mayWrite(long personId, long memberId) {
        return findMember(memberId, personId).isPresent();
    }

    /** The member under {@code memberId}, if there is one who has not left. */
    public Optional<TeamMember> findMember(long memberId) {
        return entities.createQuery(MEMBER, TeamMember.class).setParameter("member", memberId).getResultStream().findFirst();
    }

    /** The same, if the person under {@code writer} may write for them; null is somebody of the secretariat. */
    private Optional<TeamMember> findMember(long memberId, Long writer) {
        return writer == null ? findMember(memberId)
                : entities.createQuery(MEMBER + " and exists (" + OWN_OR_REPRESENTED + ")", TeamMember.class)
                        .setParameter("member", memberId).setParameter("writer", writer).getResultStream().findFirst();
    }

    private TeamMember getMember(long memberId) {
        return findMember(memberId).orElseThrow(() -> RuleViolation.of("team.memberUnknown"));
    }

    /** What anybody of the same municipality has given last in another homework, to questions whose answers are remembered, by their codes. */
    public Map<String, String> lastKnown(TeamMember member) {
        var known = new LinkedHashMap<String, String>();
        var remembered = HomeworkQuestions.remembered(forms.homework(member.getTeam().getPart()));
        if (!remembered.isEmpty()) {
            entities.createQuery("""
                    select a.question, a.text from HomeworkAnswer a where a.question in :questions and a.text <> '' and a.homework.member <> :member
                      and a.homework.member.team.municipality = :municipality order by a.savedAt desc""", Object[].class)
                    .setParameter("questions", remembered).setParameter("member", member)
                    .setParameter("municipality", member.getTeam().getMunicipality())
                    .getResultStream().forEach(row -> known.putIfAbsent((String) row[0], (String) row[1]));
        }
        return known;
    }

    /** What these members of teams of {@code part} have written about a scene, for their group's worksheet. */
    public List<Passage> passages(Part part, Collection<Long> memberIds, String sceneCode) {
        var carried = HomeworkQuestions.carried(forms.homework(part));
        if (memberIds.isEmpty() || carried.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("""
                select m.id, m.attendee.name, m.team.municipality, a.question, a.text
                from HomeworkAnswer a join a.homework h join h.member m
                where m.id in :members and a.sceneCode = :scene and a.question in :questions and a.text <> ''
                order by m.id, a.id""", Object[].class)
                .setParameter("members", memberIds).setParameter("scene", sceneCode).setParameter("questions", carried.keySet())
                .getResultStream().map(row -> new Passage((Long) row[0], (String) row[1],
                        ((Municipality) row[2]).getFullName(), carried.get(row[3]), (String) row[4])).toList();
    }
}
