package jp.kenshu.questionnaire;

import java.security.SecureRandom;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jp.kenshu.account.Person;

/**
 * The link by which one person was asked to answer a questionnaire. It knows whether they have, so that nobody is reminded in vain,
 * and nothing else: no moment, no order, and no way to what they answered.
 */
@Entity
@Table(name = "personal_link")
public class PersonalLink {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "questionnaire_id")
    private Questionnaire questionnaire;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;
    @Column(name = "answered")
    private boolean answered;

    /** For the database. */
    protected PersonalLink() {
    }

    /** The link of {@code person}, by which nobody has answered yet. */
    public PersonalLink(Questionnaire questionnaire, Person person) {
        this.id = RANDOM.nextLong(1, Long.MAX_VALUE);
        this.questionnaire = questionnaire;
        this.person = person;
    }

    /** Its person has answered a questionnaire that says who answered. */
    void markAnswered() {
        answered = true;
    }

    /** Whether it is marked that its person has answered. */
    public boolean isAnswered() {
        return answered;
    }

    public Long getId() {
        return id;
    }

    public Questionnaire getQuestionnaire() {
        return questionnaire;
    }

    public Person getPerson() {
        return person;
    }
}
