package jp.kenshu.questionnaire.keying;

import java.security.SecureRandom;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jp.kenshu.audit.Actor;
import jp.kenshu.form.Answers;
import jp.kenshu.questionnaire.Response;

/** What a second person read on a sheet of paper that somebody else has keyed in already. Where the two differ, somebody settles it. */
@Entity
@Table(name = "second_keying")
public class SecondKeying {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long IDS = 1_000_000_000_000_000_000L;

    @Id
    private Long id;
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "response_id")
    private Response response;
    private Answers answers;
    @Column(name = "keyed_by")
    private String keyedBy;
    @Column(name = "keyed_on")
    private LocalDate keyedOn;
    @Column(name = "settled_by")
    private String settledBy;

    /** For the database. */
    protected SecondKeying() {
    }

    SecondKeying(Response response, Answers answers, Actor by, LocalDate keyedOn) {
        this.id = RANDOM.nextLong(1, IDS);
        this.response = response;
        this.answers = answers;
        this.keyedBy = by.stored();
        this.keyedOn = keyedOn;
    }

    /** Somebody has looked at the differences and decided. */
    void settle(Actor by) {
        settledBy = by.stored();
    }

    /** Whether both people read something else and nobody has decided yet. */
    public boolean isOpen() {
        return settledBy == null && !answers.readsAs(response.getAnswers());
    }

    /** How it stands: the same, settled, or still open. */
    public Agreement getAgreement() {
        return settledBy != null ? Agreement.SETTLED : isOpen() ? Agreement.OPEN : Agreement.SAME;
    }

    /** How two keyings of a sheet stand. */
    public enum Agreement {
        /** Both read the same. */
        SAME("ok"),
        /** They differ, and nobody has decided. */
        OPEN("warn"),
        /** They differed, and somebody has decided. */
        SETTLED("ok");

        private final String tone;

        Agreement(String tone) {
            this.tone = tone;
        }

        /** The tone in which a page says it. */
        public String getTone() {
            return tone;
        }
    }

    public Long getId() {
        return id;
    }

    public Response getResponse() {
        return response;
    }

    public Answers getAnswers() {
        return answers;
    }

    /** Who keyed it in as the second one. */
    public Actor getKeyedBy() {
        return Actor.fromStored(keyedBy);
    }

    public LocalDate getKeyedOn() {
        return keyedOn;
    }
}
