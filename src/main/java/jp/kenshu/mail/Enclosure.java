package jp.kenshu.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** The PDF that travels with a letter of the outbox (添付), as it was when the letter was written. */
@Entity
@Table(name = "letter_enclosure")
public class Enclosure {

    @Id
    @Column(name = "mail_id")
    private Long mail;
    private String name;
    @Lob
    private byte[] content;

    /** For the database. */
    protected Enclosure() {
    }

    Enclosure(OutgoingMail mail, Letter.Paper paper) {
        this.mail = mail.getId();
        this.name = paper.name();
        this.content = paper.pdf();
    }

    /** The name of the file, as the reader sees it. */
    public String getName() {
        return name;
    }

    /** The PDF itself. */
    public byte[] getContent() {
        return content;
    }
}
