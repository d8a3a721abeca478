package jp.kenshu.group.seating;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jp.kenshu.audit.Actor;

/** One deed on a seating plan, with the seats that it led to, so that it can be undone and done again. */
@Entity
@Table(name = "seating_step")
public class SeatingStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne
    @JoinColumn(name = "seating_plan_id")
    private SeatingPlan plan;
    private int number;
    private String deed;
    private String detail;
    private Arrangement arrangement;
    @Column(name = "done_at")
    private Instant doneAt;
    @Column(name = "done_by")
    private String doneBy;

    /** For the database. */
    protected SeatingStep() {
    }

    /** The step at which {@code plan} has just arrived. */
    SeatingStep(SeatingPlan plan, String deed, String detail) {
        this.plan = plan;
        this.number = plan.getStep();
        this.deed = deed;
        this.detail = detail;
        this.arrangement = plan.getDraft();
        this.doneAt = plan.getChangedAt();
        this.doneBy = plan.getChangedBy().stored();
    }

    /** Whether the deed has been taken back. */
    public boolean isUndone() {
        return number > plan.getStep();
    }

    /** Which deed it is, from 1; 0 is what was there before the first. */
    public int getNumber() {
        return number;
    }

    /** The key of what was done, such as {@code moved}. */
    public String getDeed() {
        return deed;
    }

    /** Who or which group was moved where. */
    public String getDetail() {
        return detail;
    }

    Arrangement getArrangement() {
        return arrangement;
    }

    public Instant getDoneAt() {
        return doneAt;
    }

    public Actor getDoneBy() {
        return Actor.fromStored(doneBy);
    }
}
