package jp.kenshu.lecture.course;

import java.security.SecureRandom;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jp.kenshu.account.Person;

/** The proof that somebody has watched a course (受講証明), under a number that nobody guesses and anybody can verify. */
@Entity
@Table(name = "lecture_certificate")
public class Certificate {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int GROUPS = 3;
    private static final int A_GROUP = 4;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id")
    private Course course;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;
    private String number;
    private String name;
    @Column(name = "issued_at")
    private Instant issuedAt;

    /** For the database. */
    protected Certificate() {
    }

    /** The proof for {@code person}, under the name that they have now. */
    Certificate(Course course, Person person, Instant now) {
        this.course = course;
        this.person = person;
        this.name = person.getName();
        this.issuedAt = now;
        this.number = newNumber();
    }

    private static String newNumber() {
        var number = new StringBuilder();
        for (int i = 0; i < GROUPS * A_GROUP; i++) {
            number.append(i > 0 && i % A_GROUP == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return number.toString();
    }

    /** Where anybody verifies it. */
    public String getAddress() {
        return "/lecture/certificate?number=" + number;
    }

    public Long getId() {
        return id;
    }

    public Course getCourse() {
        return course;
    }

    public String getNumber() {
        return number;
    }

    public String getName() {
        return name;
    }

    public Instant getIssuedAt() {
        return issuedAt;
    }
}
