package jp.kenshu.programme.announcement;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Programme;

/** Where to ask, and when somebody answers. */
@RequestScoped
@AllowedToEverybody("what is announced")
@Named
public class ContactPage {

    @Inject
    private Programme programme;

    private Conference conference;

    @PostConstruct
    void read() {
        conference = programme.announced();
    }

    public Conference getConference() {
        return conference;
    }
}
