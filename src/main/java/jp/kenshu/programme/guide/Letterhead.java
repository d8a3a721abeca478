package jp.kenshu.programme.guide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.mail.Letter;
import jp.kenshu.mail.PublicAddress;
import jp.kenshu.programme.Conference;

/** Begins every letter of the conference with what all of them say: its title, who writes, and where to ask. */
@ApplicationScoped
public class Letterhead {

    @Inject
    private PublicAddress address;

    /** A letter of {@code conference} on which the sender and the conference already stand. */
    public Letter letter(Conference conference, String to, String language, String template, String concerns) {
        return Letter.to(to, language, template, concerns)
                .with("conference", conference.getYear().in(language) + " " + conference.getTitle().in(language))
                .with("secretariat", conference.getSecretariat().in(language))
                .with("contactEmail", conference.getContactEmail())
                .with("contactPhone", conference.getContactPhone())
                .with("site", address.of("/"));
    }
}
