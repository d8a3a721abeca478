package jp.kenshu.assignment.homework;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.Affiliation;
import jp.kenshu.registration.TeamMember;
import jp.kenshu.storage.StoredFile;

/**
 * What one member of a team prepares (資料３ 事前課題), saved answer by answer under revisions. It stays when the member
 * leaves the team, and goes on with the successor when somebody else comes in their place; what has been submitted is a copy of its own.
 */
@Entity
@Table(name = "homework")
public class Homework {

    /** A member is not nudged again before this has passed. */
    public static final Duration BETWEEN_NUDGES = Duration.ofDays(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "member_id")
    private TeamMember member;
    private int revision;
    @Column(name = "saved_at")
    private Instant savedAt;
    @Column(name = "saved_by")
    private String savedBy;
    @Column(name = "ready_at")
    private Instant readyAt;
    @Column(name = "ready_by")
    private String readyBy;
    @Column(name = "returned_at")
    private Instant returnedAt;
    @Column(name = "returned_by")
    private String returnedBy;
    @Column(name = "returned_reason")
    private String returnedReason;
    @Column(name = "submitted_at")
    private Instant submittedAt;
    @Column(name = "submitted_revision")
    private Integer submittedRevision;
    @Column(name = "nudged_at")
    private Instant nudgedAt;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "org_chart_id")
    private StoredFile orgChart;
    @OneToMany(mappedBy = "homework", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<HomeworkAnswer> written = new ArrayList<>();
    @OneToMany(mappedBy = "homework", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<HomeworkAside> asides = new ArrayList<>();

    /** For the database. */
    protected Homework() {
    }

    /** Takes an answer in. It may replace what {@code known}, the revision that the writer saw, stands for, and nothing newer. */
    public Optional<HomeworkAside> write(AnswerKey key, String text, int known, Actor by, Instant now) {
        var answer = find(key);
        var current = answer.map(HomeworkAnswer::getText).orElse("");
        if (current.equals(text)) {
            return Optional.empty();
        }
        if (answer.map(HomeworkAnswer::getRevision).orElse(0) != known) {
            return Optional.of(keepAside(key, text, known, by, now));
        }
        answer.ifPresentOrElse(found -> found.change(text, by, now), () -> written.add(new HomeworkAnswer(this, key, text, by, now)));
        markChanged(by, now);
        return Optional.empty();
    }

    private HomeworkAside keepAside(AnswerKey key, String text, int known, Actor by, Instant now) {
        var before = asides.stream().filter(aside -> aside.isContinuedBy(key, text, known, by)).findFirst();
        before.ifPresent(aside -> aside.follow(text, now));
        return before.orElseGet(() -> {
            var aside = new HomeworkAside(this, key, text, known, by, now);
            asides.add(aside);
            return aside;
        });
    }

    /** The organisation chart as a file; null takes it away. */
    public void attach(StoredFile chart, Actor by, Instant now) {
        orgChart = chart;
        markChanged(by, now);
    }

    private void markChanged(Actor by, Instant now) {
        revision++;
        savedAt = now;
        savedBy = by.stored();
    }

    /** {@code successor} goes on with it, who says anew that it is ready unless it has been submitted. */
    public void passTo(TeamMember successor) {
        member = successor;
        nudgedAt = null;
        if (submittedAt == null) {
            withdrawReady();
        }
    }

    /** It can be submitted (準備完了). */
    public void markReady(Actor by, Instant now) {
        readyAt = now;
        readyBy = by.stored();
        returnedAt = null;
        returnedBy = null;
        returnedReason = null;
    }

    /** It is to be worked on again. */
    public void withdrawReady() {
        readyAt = null;
        readyBy = null;
    }

    /** The member is asked to look again, and why. */
    public void sendBack(String reason, Actor by, Instant now) {
        withdrawReady();
        returnedAt = now;
        returnedBy = by.stored();
        returnedReason = reason;
    }

    /** It went out with the team's, as it is now. */
    public void markSubmitted(Instant now) {
        submittedAt = now;
        submittedRevision = revision;
        returnedAt = null;
        returnedBy = null;
        returnedReason = null;
    }

    /** The team took back what it had submitted. */
    public void takeBack() {
        submittedAt = null;
        submittedRevision = null;
    }

    /** The member has been asked to go on. */
    public void markNudged(Instant now) {
        nudgedAt = now;
    }

    /** How far it has come. */
    public HomeworkState getState() {
        if (returnedAt != null) {
            return HomeworkState.RETURNED;
        }
        if (submittedRevision != null && submittedRevision == revision) {
            return HomeworkState.SUBMITTED;
        }
        if (readyAt != null) {
            return HomeworkState.READY;
        }
        return savedAt == null ? HomeworkState.NOT_BEGUN : HomeworkState.DRAFT;
    }

    /** Whether it has been changed since it was submitted. */
    public boolean isChangedSinceSubmitted() {
        return submittedRevision != null && submittedRevision != revision;
    }

    /** Whether the member may be nudged at {@code moment}. */
    public boolean mayBeNudgedAt(Instant moment) {
        return nudgedAt == null || !moment.isBefore(nudgedAt.plus(BETWEEN_NUDGES));
    }

    static boolean isPrefectural(TeamMember member) {
        return member.getAttendee().getCategory().getAffiliation() == Affiliation.PREFECTURE;
    }

    /** Whether the last change was made by somebody else than the member (代筆). */
    public boolean isWrittenByAnother() {
        return savedBy != null && !isMember(getSavedBy());
    }

    public boolean isMember(Actor actor) {
        return actor.kind() == Actor.Kind.PARTICIPANT && (actor.name().equals(member.getAttendee().getName())
                || actor.name().equals(member.getPerson().getName()));
    }

    /** All answers that have been written, in the order in which they were begun. */
    public Map<AnswerKey, String> answers() {
        var answers = new LinkedHashMap<AnswerKey, String>();
        written.forEach(answer -> answers.put(answer.getKey(), answer.getText()));
        return answers;
    }

    /** The revision of each answer that has been written. */
    public Map<AnswerKey, Integer> revisions() {
        var revisions = new LinkedHashMap<AnswerKey, Integer>();
        written.forEach(answer -> revisions.put(answer.getKey(), answer.getRevision()));
        return revisions;
    }

    /** The answer to one entry; empty where nothing has been written. */
    public String answer(AnswerKey key) {
        return find(key).map(HomeworkAnswer::getText).orElse("");
    }

    /** How often an entry has been changed; 0 before it is written for the first time. */
    public int revision(AnswerKey key) {
        return find(key).map(HomeworkAnswer::getRevision).orElse(0);
    }

    public Optional<HomeworkAnswer> find(AnswerKey key) {
        return written.stream().filter(answer -> answer.getKey().equals(key)).findFirst();
    }

    /** The texts that were kept beside an answer because somebody else had changed it. */
    public List<HomeworkAside> getAsides() {
        return List.copyOf(asides);
    }

    public Long getId() {
        return id;
    }

    public TeamMember getMember() {
        return member;
    }

    /** How often anything in it has been changed. */
    public int getRevision() {
        return revision;
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    /** Who changed it last, or null. */
    public Actor getSavedBy() {
        return savedBy == null ? null : Actor.fromStored(savedBy);
    }

    public Instant getReadyAt() {
        return readyAt;
    }

    public Instant getReturnedAt() {
        return returnedAt;
    }

    /** Who asked the member to look again, or null. */
    public Actor getReturnedBy() {
        return returnedBy == null ? null : Actor.fromStored(returnedBy);
    }

    /** Why the member is asked to look again, or null. */
    public String getReturnedReason() {
        return returnedReason;
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    public Instant getNudgedAt() {
        return nudgedAt;
    }

    /** The organisation chart (組織図) as a file, or null. */
    public StoredFile getOrgChart() {
        return orgChart;
    }
}
