package jp.kenshu.mail;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jp.kenshu.PersonalTable;
import jp.kenshu.PersonalTables;

/** The letters to a person, and those of others that name them. */
@ApplicationScoped
public class MailTables implements PersonalTables {

    @Override
    public List<PersonalTable> personalTables() {
        return List.of(
                PersonalTable.of("letter_enclosure", """
                        mail_id in (select id from outgoing_mail where recipient in {ownEmails} or recipient in {emails} and {named:body}
                          or concerns in {circle} and {named:body} or {mailed:body})""").thatGo(),
                PersonalTable.of("outgoing_mail", "recipient in {ownEmails} or recipient in {emails} and {named:body}")
                        .showing("written_at", "recipient", "subject", "sent_at").thatGo(),
                PersonalTable.of("outgoing_mail", "concerns in {circle} or {mailed:body}").unnaming("subject", "body", "last_fault"));
    }
}
