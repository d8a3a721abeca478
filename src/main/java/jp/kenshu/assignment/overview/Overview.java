package jp.kenshu.assignment.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

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
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.form.Answers;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.registration.Team;
import jp.kenshu.storage.StoredFile;

/** What a municipality shows of itself (資料４ 自治体概要資料): files and facts. Submitted, it stays as it is until it is taken back. */
@Entity
@Table(name = "overview")
public class Overview {

    /** So many files a municipality may show. */
    public static final int FILES_MAX = 20;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_id")
    private Team team;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "form_version_id")
    private FormVersion askedUnder;
    private Answers answers;
    private int number;
    @Column(name = "saved_at")
    private Instant savedAt;
    @Column(name = "saved_by")
    private String savedBy;
    @Column(name = "submitted_at")
    private Instant submittedAt;
    @Column(name = "submitted_by")
    private String submittedBy;
    @OneToMany(mappedBy = "overview", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position, id")
    private List<OverviewFile> files = new ArrayList<>();

    /** For the database. */
    protected Overview() {
    }

    /** An overview that somebody of {@code team}, or the secretariat for it, has begun. */
    Overview(Team team, Actor by, Instant now) {
        this.team = team;
        markChanged(by, now);
    }

    /** Replaces the facts by answers to a version of the form. */
    void tell(FormVersion version, Answers told, Actor by, Instant now) {
        mustNotBeSubmitted();
        askedUnder = version;
        answers = told;
        markChanged(by, now);
    }

    /** What was told before the edition had a form for it was an answer to {@code usual}. */
    void putUnder(FormVersion usual) {
        askedUnder = usual;
    }

    /** Takes one more file in. */
    void add(OverviewKind kind, StoredFile file, Actor by, Instant now) {
        mustNotBeSubmitted();
        mustHaveRoom();
        files.add(new OverviewFile(this, kind, file, 1 + files.stream().mapToInt(OverviewFile::getPosition).max().orElse(0)));
        markChanged(by, now);
    }

    /** No more files than the limit. */
    void mustHaveRoom() {
        if (files.size() >= FILES_MAX) {
            throw RuleViolation.at("files", "overview.tooMany", FILES_MAX);
        }
    }

    /** Puts the files in the order of {@code ids}; those that it does not name come after them as they stand. */
    void order(List<Long> ids, Actor by, Instant now) {
        mustNotBeSubmitted();
        var ordered = new ArrayList<>(getFiles());
        ordered.sort(Comparator.comparing(file -> ids.contains(file.getId()) ? ids.indexOf(file.getId()) : ids.size()));
        ordered.forEach(file -> file.stand(ordered.indexOf(file) + 1));
        markChanged(by, now);
    }

    /** Takes a file out and gives it up. */
    StoredFile remove(OverviewFile file, Actor by, Instant now) {
        mustNotBeSubmitted();
        files.remove(file);
        markChanged(by, now);
        return file.getFile();
    }

    private void mustNotBeSubmitted() {
        if (isSubmitted()) {
            throw RuleViolation.of("overview.submittedAlready");
        }
    }

    private void markChanged(Actor by, Instant now) {
        savedAt = now;
        savedBy = by.stored();
    }

    /** Hands it in as it is. */
    void submit(Actor by, Instant now) {
        if (files.isEmpty() && getAnswers().isEmpty()) {
            throw RuleViolation.of("overview.nothing");
        }
        number++;
        submittedAt = now;
        submittedBy = by.stored();
    }

    /** Takes it back, to change it. */
    void takeBack() {
        submittedAt = null;
        submittedBy = null;
    }

    /** What tells one saving of {@code overview} from another: 0 before it is saved for the first time. */
    static long revisionOf(Overview overview) {
        return overview == null ? 0 : overview.savedAt.toEpochMilli();
    }

    /** Whether it has been handed in and not taken back. */
    public boolean isSubmitted() {
        return submittedAt != null;
    }

    /** The number on the receipt, such as {@code II-00012-4-1}: the team's number, the paper's, and how often it was submitted. */
    public String getReceipt() {
        return team.getNumber() + "-4-" + number;
    }

    /** The files, the municipality's before the prefecture's. */
    public List<OverviewFile> getFiles() {
        var sorted = new ArrayList<>(files);
        sorted.sort(Comparator.comparing(OverviewFile::getKind).thenComparing(OverviewFile::getPosition));
        return Collections.unmodifiableList(sorted);
    }

    public Long getId() {
        return id;
    }

    public Team getTeam() {
        return team;
    }

    /** The facts for the introduction. */
    public Answers getAnswers() {
        return answers == null ? Answers.NONE : answers;
    }

    /** The version of the form that asked for the facts; null before any were told. */
    public FormVersion getAskedUnder() {
        return askedUnder;
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    /** Who changed it last. */
    public Actor getSavedBy() {
        return Actor.fromStored(savedBy);
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    /** Who handed it in, or null. */
    public Actor getSubmittedBy() {
        return submittedBy == null ? null : Actor.fromStored(submittedBy);
    }
}
