package jp.kenshu.account;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.kenshu.InputText;

/** A participant as one identity over all parts of the conference: a name at an e-mail address, which colleagues may share. */
@Entity
@Table(name = "person")
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String email;
    private String name;
    @Column(name = "name_key")
    private String nameKey;
    private String language;
    @Column(name = "first_seen_at")
    private Instant firstSeenAt;

    /** For the database. */
    protected Person() {
    }

    /** Goes by another name from now on, at the same address. */
    public void goBy(String newName) {
        this.name = newName;
        this.nameKey = InputText.nameKey(newName);
    }

    /** Whether {@code other} is this person's name, however it is spaced and in whatever width. */
    public boolean isCalled(String other) {
        return InputText.nameKey(name).equals(InputText.nameKey(other));
    }

    /** Whether the person's data have been erased; whatever is left of them reaches nobody. */
    public boolean isErased() {
        return email.endsWith("@invalid");
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
}
