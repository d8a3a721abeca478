package jp.kenshu.account;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A participant as one identity over all parts of the conference, known by the e-mail address. */
@Entity
@Table(name = "person")
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String email;
    private String name;
    private String language;
    @Column(name = "first_seen_at")
    private Instant firstSeenAt;

    /** For the database. */
    protected Person() {
    }

    /** Follows the name and language that the person gave last. */
    public void isKnownAs(String newName, String newLanguage) {
        this.name = newName;
        this.language = newLanguage;
    }

    public Long getId() {
        return id;
    }

    public String getEmail() {
        return email;
    }

    public String getName() {
        return name;
    }

    public String getLanguage() {
        return language;
    }

    public Instant getFirstSeenAt() {
        return firstSeenAt;
    }
}
