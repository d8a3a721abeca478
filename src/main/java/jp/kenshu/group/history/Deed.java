package jp.kenshu.group.history;

import java.time.Instant;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.kenshu.audit.Actor;

/** One deed on a draft, with what it led to, so that it can be undone and done again. */
@Entity
@Table(name = "deed")
public class Deed {

    private static final int DETAIL_MAX = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String history;
    private int number;
    private String kind;
    private String detail;
    /** A whole board or hall; lists of deeds are read without. */
    @Basic(fetch = FetchType.LAZY)
    private String state;
    @Column(name = "done_at")
    private Instant doneAt;
    @Column(name = "done_by")
    private String doneBy;

    /** For the database. */
    protected Deed() {
    }

    Deed(History history, int number, String kind, String detail, String state, Actor by, Instant now) {
        this.history = history.stored();
        this.number = number;
        this.kind = kind;
        this.detail = detail.codePointCount(0, detail.length()) <= DETAIL_MAX ? detail
                : detail.substring(0, detail.offsetByCodePoints(0, DETAIL_MAX - 1)) + "…";
        this.state = state;
        this.doneBy = by.stored();
        this.doneAt = now;
    }

    /** What it led to is told otherwise from now on, because somebody took another's place. */
    void rewrite(String told) {
        state = told;
    }

    /** Which deed it is, from 1; 0 is what was there before the first. */
    public int getNumber() {
        return number;
    }

    /** The key of what was done, such as {@code moved}. */
    public String getKind() {
        return kind;
    }

    /** Who or which group was moved where. */
    public String getDetail() {
        return detail;
    }

    /** What the draft was after it, as its own feature writes it. */
    public String getState() {
        return state;
    }

    public Instant getDoneAt() {
        return doneAt;
    }

    public Actor getDoneBy() {
        return Actor.fromStored(doneBy);
    }
}
