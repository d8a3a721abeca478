package jp.kenshu.report.groupwork;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** One of the files of a {@link Sending}, as it was when it went out; later edits of a sheet do not touch it. */
@Entity
@Table(name = "compilation_paper")
public class SentPaper {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "sending_id")
    private long sendingId;
    private String kind;
    private String language;
    @Lob
    private byte[] content;

    /** For the database. */
    protected SentPaper() {
    }

    SentPaper(Sending sending, PaperKind kind, String language, byte[] content) {
        this.sendingId = sending.getId();
        this.kind = kind.name();
        this.language = language;
        this.content = content;
    }

    public PaperKind getKind() {
        return PaperKind.valueOf(kind);
    }

    /** The language of its heads; what the groups wrote stays in theirs. */
    public String getLanguage() {
        return language;
    }

    /** The file itself. */
    public byte[] getContent() {
        return content;
    }
}
