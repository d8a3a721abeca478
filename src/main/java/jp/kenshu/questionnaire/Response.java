package jp.kenshu.questionnaire;

import java.security.SecureRandom;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.form.Answers;
import jp.kenshu.form.version.FormVersion;

/**
 * What one person answered to a questionnaire. Nothing in it leads back to them: it has no person, no address and no moment, only
 * the day, and an id drawn at random, so that not even the order of arrival is kept. On paper it says who keyed it in.
 */
@Entity
@Table(name = "response")
public class Response {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Ids have at most eighteen digits, as addresses carry them. */
    private static final long IDS = 1_000_000_000_000_000_000L;

    @Id
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "questionnaire_id")
    private Questionnaire questionnaire;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "form_version_id")
    private FormVersion version;
    @Enumerated(EnumType.STRING)
    private AnswerChannel channel;
    @Column(name = "given_on")
    private LocalDate givenOn;
    @Column(name = "keyed_by")
    private String keyedBy;
    private Integer sheet;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "merged_into")
    private Response countsAs;
    private Answers answers;

    /** For the database. */
    protected Response() {
    }

    Response(Questionnaire questionnaire, FormVersion version, Answers answers, AnswerChannel channel, LocalDate givenOn) {
        this.id = drawId();
        this.questionnaire = questionnaire;
        this.version = version;
        this.answers = answers;
        this.channel = channel;
        this.givenOn = givenOn;
    }

    /** An id, drawn at random. */
    static long drawId() {
        return RANDOM.nextLong(1, IDS);
    }

    /** Says on which numbered sheet of paper it came, or beside which one's square code; null for none. */
    void cameOn(Integer number) {
        sheet = number;
    }

    /** Says who keyed it in from paper. */
    void keyedBy(Actor by) {
        keyedBy = by.stored();
    }

    /** Corrects what was keyed in wrongly. */
    void correct(Answers corrected) {
        answers = corrected;
    }

    /** Its person, who said who they are, answers anew in its place. */
    void rewrite(FormVersion under, Answers anew, LocalDate day) {
        version = under;
        answers = anew;
        givenOn = day;
    }

    /** A sign of the answers as they stand, by which a page says which ones it shows. */
    public String getSign() {
        return Fingerprint.of(answers.json());
    }

    /** One person gave this and {@code other}: from now on both count as that one. This stays as it came. */
    public void countAs(Response other) {
        if (countsAs != null || other.countsAs != null || equals(other) || !questionnaire.equals(other.questionnaire)) {
            throw RuleViolation.of("repeats.judgedMeanwhile");
        }
        countsAs = other;
    }

    /** It counts for itself again. */
    public void countForItself() {
        countsAs = null;
    }

    /** The response as which it counts, because one person gave both; null where it counts for itself. */
    public Response getCountsAs() {
        return countsAs;
    }

    /** Whether this and {@code other} count as one, because one person gave them. */
    public boolean countsTogetherWith(Response other) {
        return counting().equals(other.counting());
    }

    private Response counting() {
        return countsAs == null ? this : countsAs;
    }

    public Long getId() {
        return id;
    }

    public Questionnaire getQuestionnaire() {
        return questionnaire;
    }

    /** The version of the form under which it was answered. */
    public FormVersion getVersion() {
        return version;
    }

    public AnswerChannel getChannel() {
        return channel;
    }

    public LocalDate getGivenOn() {
        return givenOn;
    }

    /** Who keyed it in; null unless it came on paper. */
    public Actor getKeyedBy() {
        return keyedBy == null ? null : Actor.fromStored(keyedBy);
    }

    /** The number of the sheet of paper on which it came, or whose square code led to the page; null where sheets have none. */
    public Integer getSheet() {
        return sheet;
    }

    public Answers getAnswers() {
        return answers;
    }
}
