package jp.kenshu.group.formation;

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

/** One deed on a draft, with the board that it led to, so that it can be undone and done again. */
@Entity
@Table(name = "formation_step")
public class FormationStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne
    @JoinColumn(name = "formation_id")
    private Formation formation;
    private int number;
    private String deed;
    private String detail;
    private Board board;
    @Column(name = "done_at")
    private Instant doneAt;
    @Column(name = "done_by")
    private String doneBy;

    /** For the database. */
    protected FormationStep() {
    }

    FormationStep(Formation formation, int number, String deed, String detail, Board board, Actor by, Instant now) {
        this.formation = formation;
        this.number = number;
        this.deed = deed;
        this.detail = detail;
        this.board = board;
        this.doneBy = by.stored();
        this.doneAt = now;
    }

    public int getNumber() {
        return number;
    }

    /** The key of what was done, such as {@code moved}. */
    public String getDeed() {
        return deed;
    }

    public String getDetail() {
        return detail;
    }

    Board getBoard() {
        return board;
    }

    public Instant getDoneAt() {
        return doneAt;
    }

    public Actor getDoneBy() {
        return Actor.fromStored(doneBy);
    }
}
