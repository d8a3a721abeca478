package jp.kenshu.report.groupwork;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;

/** The compiled work of all groups, as a representative takes it away once it has been sent. */
@RequestScoped
@AllowedTo(Role.PARTICIPANT)
@Named
public class CompilationPage {

    @Inject
    private SignedIn signedIn;
    @Inject
    private Sendings sendings;

    private Sending sending;

    @PostConstruct
    void read() {
        sending = sendings.findFor(signedIn.getId()).orElse(null);
    }

    /** What was sent, or null where nothing is for the reader. */
    public Sending getSending() {
        return sending;
    }
}
