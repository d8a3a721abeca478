package jp.kenshu.report.groupwork;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.kenshu.audit.Actor;

/** The compiled paper as it went out to the representatives (送付): which time, by whom and when, of how many groups, to how many. */
@Entity
@Table(name = "compilation_sending")
public class Sending {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "conference_id")
    private long conferenceId;
    private int number;
    private String sign;
    @Column(name = "of_groups")
    private int groups;
    @Column(name = "to_teams")
    private int teams;
    @Column(name = "sent_at")
    private Instant sentAt;
    @Column(name = "sent_by")
    private String sentBy;

    /** For the database. */
    protected Sending() {
    }

    Sending(long conferenceId, int number, Compilation compilation, int teams, Actor by, Instant now) {
        this.conferenceId = conferenceId;
        this.number = number;
        this.sign = compilation.sign();
        this.groups = compilation.groups().size();
        this.teams = teams;
        this.sentBy = by.stored();
        this.sentAt = now;
    }

    /** Whether what it sent says the same as {@code compilation}. */
    public boolean says(Compilation compilation) {
        return sign.equals(compilation.sign());
    }

    public Long getId() {
        return id;
    }

    public long getConferenceId() {
        return conferenceId;
    }

    /** Which sending it is, from 1; a later one corrects those before it. */
    public int getNumber() {
        return number;
    }

    /** Of how many groups the paper is. */
    public int getGroups() {
        return groups;
    }

    /** To the representatives of how many teams it went. */
    public int getTeams() {
        return teams;
    }

    public Instant getSentAt() {
        return sentAt;
    }

    public Actor getSentBy() {
        return Actor.fromStored(sentBy);
    }
}
