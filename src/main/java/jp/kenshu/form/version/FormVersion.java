package jp.kenshu.form.version;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jp.kenshu.audit.Actor;
import jp.kenshu.form.definition.DefinitionJson;
import jp.kenshu.form.definition.DefinitionRules;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.programme.Conference;

/** One version of a form: what people were asked, or a draft of what they will be. Answers keep the version under which they were given. */
@Entity
@Table(name = "form_version")
public class FormVersion extends DraftedVersion {

    private String code;
    @Column(name = "definition")
    private String written;

    /** For the database. */
    protected FormVersion() {
    }

    /** The draft of a version that has this number. */
    FormVersion(Conference conference, int number, FormDefinition definition, Actor by, Instant now) {
        super(conference, number, by, now);
        code = definition.code();
        written = DefinitionJson.of(definition);
    }

    /** Another definition takes the place of this one, unless it is open or somebody else has changed it since {@code seen}. */
    void change(FormDefinition other, int seen, Actor by, Instant now) {
        change(seen, by, now);
        written = DefinitionJson.of(other);
    }

    /** From now on people are asked this. */
    void open(Actor by, Instant now) {
        open(DefinitionRules.faultsOf(getDefinition()).isEmpty(), by, now);
    }

    /** What is asked. */
    public FormDefinition getDefinition() {
        return DefinitionJson.read(written);
    }

    /** What the record names this version by. */
    public String getSubject() {
        return "form:" + getId();
    }

    public String getCode() {
        return code;
    }
}
