package jp.kenshu.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.storage.StoredFile;

/** A file that somebody sent as answer to a question of the edition: of a registration for part Ⅰ, of a member of a team, or of a team as a whole. */
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
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_id")
    private Team team;
    @Enumerated(EnumType.STRING)
    @Column(name = "form")
    private FormUse form;
    @Column(name = "question")
    private String question;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "file_id")
    private StoredFile file;

    /** For the database. */
    protected AnswerFile() {
    }

    AnswerFile(Sender sender, String question, StoredFile file) {
        this.registration = sender.registration();
        this.member = sender.member();
        this.team = sender.team();
        this.form = sender.form();
        this.question = question;
        this.file = file;
    }

    /** {@code successor} goes on with it. */
    void passTo(TeamMember successor) {
        member = successor;
    }

    public Long getId() {
        return id;
    }

    /** The registration of whom it is; null in a team. */
    public Registration getRegistration() {
        return registration;
    }

    /** The member of a team whose it is; null for a registration and for a team as a whole. */
    public TeamMember getMember() {
        return member;
    }

    /** The team that sent it as a whole; null otherwise. */
    public Team getTeam() {
        return team;
    }

    /** The form that asked for it. */
    public FormUse getForm() {
        return form;
    }

    /** What its sender is called: a person, or the municipality of a team. */
    public String getSender() {
        if (team != null) {
            return team.getMunicipality().getFullName();
        }
        return (registration == null ? member.getAttendee() : registration.getAttendee()).getName();
    }

    /** The code of the question that it answers. */
    public String getQuestion() {
        return question;
    }

    public StoredFile getFile() {
        return file;
    }
}
