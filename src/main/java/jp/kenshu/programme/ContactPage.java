package jp.kenshu.programme;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where to ask, and when somebody answers. */
@RequestScoped
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
