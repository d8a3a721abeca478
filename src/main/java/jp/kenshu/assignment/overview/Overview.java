package jp.kenshu.assignment.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
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
    @OneToOne
    @JoinColumn(name = "team_id")
    private Team team;
    @Embedded
    private OverviewFacts facts = new OverviewFacts();
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
    @OrderBy("id")
    private List<OverviewFile> files = new ArrayList<>();

    /** For the database. */
    protected Overview() {
    }

    /** An overview that somebody of {@code team}, or the secretariat for it, has begun. */
    Overview(Team team, Actor by, Instant now) {
        this.team = team;
        hasChanged(by, now);
    }

    /** Replaces the facts. */
    void tell(OverviewFacts told, Actor by, Instant now) {
        mustNotBeSubmitted();
        facts = told;
        hasChanged(by, now);
    }

    /** Takes one more file in. */
    void add(OverviewKind kind, StoredFile file, Actor by, Instant now) {
        mustNotBeSubmitted();
        if (files.size() >= FILES_MAX) {
            throw RuleViolation.at("files", "overview.tooMany", FILES_MAX);
        }
        files.add(new OverviewFile(this, kind, file));
        hasChanged(by, now);
    }

    /** Takes a file out and gives it up. */
    StoredFile remove(OverviewFile file, Actor by, Instant now) {
        mustNotBeSubmitted();
        files.remove(file);
        hasChanged(by, now);
        return file.getFile();
    }

    private void mustNotBeSubmitted() {
        if (isSubmitted()) {
            throw RuleViolation.of("overview.submittedAlready");
        }
    }

    private void hasChanged(Actor by, Instant now) {
        savedAt = now;
        savedBy = by.stored();
    }

    /** Hands it in as it is. */
    void submit(Actor by, Instant now) {
        if (files.isEmpty() && facts.isEmpty()) {
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
        sorted.sort(Comparator.comparing(OverviewFile::getKind));
        return Collections.unmodifiableList(sorted);
    }

    public Long getId() {
        return id;
    }

    public Team getTeam() {
        return team;
    }

    /** The facts for the introduction; never null. */
    public OverviewFacts getFacts() {
        return facts == null ? new OverviewFacts() : facts;
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
