package jp.kenshu.questionnaire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jp.kenshu.Bilingual;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.programme.Part;

/**
 * A questionnaire of an edition: it waits until the secretariat opens it, and is answered under {@code /q/<code>} until its period is
 * over or somebody closes it. What it asks stands in the versions of its form.
 */
@Entity
@Table(name = "questionnaire")
public class Questionnaire {

    /** So many sheets of paper are numbered at once. */
    public static final int SHEETS_AT_ONCE = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "conference_id")
    private Conference conference;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "part_id")
    private Part follows;
    private String code;
    private Bilingual thanks;
    @Column(name = "closes_at")
    private Instant closesAt;
    @Column(name = "whole_day")
    private boolean wholeDay;
    @Enumerated(EnumType.STRING)
    private Invitees invitees = Invitees.EVERYBODY;
    private boolean named;
    @Column(name = "reminded_on")
    private LocalDate remindedOn;
    @Column(name = "opened_at")
    private Instant openedAt;
    @Column(name = "opened_by")
    private String openedBy;
    @Column(name = "closed_at")
    private Instant closedAt;
    @Column(name = "closed_by")
    private String closedBy;
    private int sheets;
    @Version
    private int version;

    /** For the database. */
    protected Questionnaire() {
    }

    Questionnaire(Conference conference, QuestionnairePlan plan) {
        this.conference = conference;
        this.code = plan.code();
        take(plan);
    }

    /** Is planned anew, as long as it waits: once it has been opened, only its words may still change. */
    void change(QuestionnairePlan plan, Instant now) {
        if (openedAt == null) {
            mustEndAfter(plan.closes(), now);
            take(plan);
        } else {
            thanks = plan.thanks();
        }
    }

    /** Whether it stands as {@code plan} says. */
    boolean isOf(QuestionnairePlan plan) {
        return follows.getId().equals(plan.follows().getId()) && Objects.equals(thanks, plan.thanks()) && getDue().equals(plan.closes())
                && invitees == plan.invitees() && named == plan.named();
    }

    private void take(QuestionnairePlan plan) {
        this.follows = plan.follows();
        this.thanks = plan.thanks();
        this.closesAt = plan.closes().at();
        this.wholeDay = plan.closes().wholeDay();
        this.invitees = plan.invitees();
        this.named = plan.named();
    }

    /** From now on it can be answered; one whose period is over needs a longer one first. */
    void open(Actor by, Instant now) {
        if (openedAt != null) {
            throw RuleViolation.of("questionnaire.alreadyOpened");
        }
        mustNotBeOver(now);
        openedAt = now;
        openedBy = by.stored();
    }

    /** From now on it cannot be answered. */
    void close(Actor by, Instant now) {
        if (!isOpenAt(now)) {
            throw RuleViolation.of("questionnaire.notOpen");
        }
        closedAt = now;
        closedBy = by.stored();
    }

    /** What was closed can be answered again. */
    void reopen(Instant now) {
        if (closedAt == null) {
            throw RuleViolation.of("questionnaire.notClosed");
        }
        mustNotBeOver(now);
        closedAt = null;
        closedBy = null;
    }

    /** Its period ends at another moment, which lies ahead. */
    void extend(DueMoment due, Instant now) {
        mustEndAfter(due, now);
        closesAt = due.at();
        wholeDay = due.wholeDay();
    }

    private static void mustEndAfter(DueMoment due, Instant now) {
        if (!now.isBefore(due.at())) {
            throw RuleViolation.at("day", "questionnaire.endsInThePast");
        }
    }

    /** Gives the next {@code count} numbers to sheets of paper; answers the first of them. */
    int numberSheets(int count) {
        if (count < 1 || count > SHEETS_AT_ONCE) {
            throw RuleViolation.at("count", "numberedSheets.count.wrong", SHEETS_AT_ONCE);
        }
        int first = sheets + 1;
        sheets += count;
        return first;
    }

    /** Those who have not answered are asked again, on {@code day}; twice a day they are not. */
    public void remind(LocalDate day) {
        if (day.equals(remindedOn)) {
            throw RuleViolation.of("links.remindedToday");
        }
        remindedOn = day;
    }

    private void mustNotBeOver(Instant now) {
        if (!now.isBefore(closesAt)) {
            throw RuleViolation.of("questionnaire.periodOver");
        }
    }

    /** How it stands at {@code moment}. */
    public QuestionnaireState stateAt(Instant moment) {
        if (openedAt == null) {
            return QuestionnaireState.WAITING;
        }
        if (closedAt != null) {
            return QuestionnaireState.CLOSED;
        }
        return moment.isBefore(closesAt) ? QuestionnaireState.OPEN : QuestionnaireState.OVER;
    }

    /** Whether it can be answered at {@code moment}. */
    public boolean isOpenAt(Instant moment) {
        return stateAt(moment) == QuestionnaireState.OPEN;
    }

    /** The code of its form, whose versions say what it asks. */
    public String getForm() {
        return QuestionnairePlan.formOf(code);
    }

    /** Whether {@code number} stands on a sheet of paper that was printed. */
    public boolean hasSheet(int number) {
        return number >= 1 && number <= sheets;
    }

    /** How many sheets of paper have got a number, from 1 on. */
    public int getSheets() {
        return sheets;
    }

    /** What the record names it by. */
    public String getSubject() {
        return "questionnaire:" + code;
    }

    /** Its address on the portal, for whoever types it. */
    public String getPath() {
        return "/q/" + code;
    }

    /** Until when it can be answered. */
    public DueMoment getDue() {
        return new DueMoment(closesAt, wholeDay);
    }

    public Long getId() {
        return id;
    }

    public Conference getConference() {
        return conference;
    }

    public Part getFollows() {
        return follows;
    }

    public String getCode() {
        return code;
    }

    /** Whether it says who answers (記名式), which its form tells before the first question and which is fixed once it is opened. */
    public boolean isNamed() {
        return named;
    }

    /** To whom personal links are written. */
    public Invitees getInvitees() {
        return invitees;
    }

    public Bilingual getThanks() {
        return thanks;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public Instant getClosedAt() {
        return closedAt;
    }

    /** Counts the changes, so that nobody overwrites what somebody else has just changed. */
    public int getVersion() {
        return version;
    }
}
