package jp.kenshu.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jp.kenshu.storage.StoredFile;

/** A file that somebody sent as answer to a question of the edition: of a registration for part Ⅰ, or of a member of a team. */
@Entity
@Table(name = "answer_file")
public class AnswerFile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "registration_id")
    private Registration registration;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_member_id")
    private TeamMember member;
    @Column(name = "question")
    private String question;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "file_id")
    private StoredFile file;

    /** For the database. */
    protected AnswerFile() {
    }

    AnswerFile(Registration registration, TeamMember member, String question, StoredFile file) {
        this.registration = registration;
        this.member = member;
        this.question = question;
        this.file = file;
    }

    public Long getId() {
        return id;
    }

    /** The registration of whom it is; null for a member of a team. */
    public Registration getRegistration() {
        return registration;
    }

    /** The member of a team whose it is; null for a registration. */
    public TeamMember getMember() {
        return member;
    }

    /** What its sender says of themselves. */
    public Attendee getAttendee() {
        return registration == null ? member.getAttendee() : registration.getAttendee();
    }

    /** The code of the question that it answers. */
    public String getQuestion() {
        return question;
    }

    public StoredFile getFile() {
        return file;
    }
}
