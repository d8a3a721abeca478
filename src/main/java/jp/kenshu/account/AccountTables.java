package jp.kenshu.account;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jp.kenshu.PersonalTable;
import jp.kenshu.PersonalTables;

/** What signing in keeps about a person: who they are, the links that let them in, and the browsers in which they stay. */
@ApplicationScoped
public class AccountTables implements PersonalTables {

    @Override
    public List<PersonalTable> personalTables() {
        return List.of(
                PersonalTable.of("access_link", "person_id = {person}").showing("made_at", "expires_at", "used_at").thatGo(),
                PersonalTable.of("kept_sign_in", "person_id = {person}").showing("device", "began_at", "seen_at").thatGo(),
                PersonalTable.of("known_device", "person_id = {person}").showing("known_since").thatGo(),
                PersonalTable.of("person", "id = {person}").showing("name", "email", "language", "first_seen_at")
                        .emptying("email", "concat('removed-', id, '@invalid')").emptying("name", PersonalTable.MARKED).emptying("name_key", "concat('removed-', id)"));
    }
}
