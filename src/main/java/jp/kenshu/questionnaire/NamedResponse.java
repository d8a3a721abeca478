package jp.kenshu.questionnaire;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jp.kenshu.RuleViolation;

/** Whose a response is, of a questionnaire that says so before its first question (記名式). Of any other there is no such thing. */
@Entity
@Table(name = "named_response")
public class NamedResponse {

    @Id
    @Column(name = "response_id")
    private Long id;
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "response_id", insertable = false, updatable = false)
    private Response response;
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "personal_link_id")
    private PersonalLink link;

    /** For the database. */
    protected NamedResponse() {
    }

    NamedResponse(Response response, PersonalLink link) {
        if (!response.getQuestionnaire().isNamed()) {
            throw RuleViolation.of("named.notNamed");
        }
        this.id = response.getId();
        this.response = response;
        this.link = link;
    }

    public Response getResponse() {
        return response;
    }

    public PersonalLink getLink() {
        return link;
    }
}
