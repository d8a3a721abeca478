package jp.kenshu.account.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.account.KnownDevices;
import jp.kenshu.account.Person;
import jp.kenshu.account.SignedIn;
import jp.kenshu.account.StaffMember;
import org.omnifaces.util.Faces;

/** How people come in at a page, by whatever proves who they are: the session gets a new name, and the device is known from now on. */
@RequestScoped
public class Entrance {

    @Inject
    private SignedIn signedIn;
    @Inject
    private KnownDevices devices;
    @Inject
    private HttpServletRequest browser;

    /** A participant comes in. */
    void enter(Person person) {
        signedIn.enter(person, browser);
        devices.remember(person, Faces.getResponse());
    }

    /** A member of staff comes in. */
    void enter(StaffMember member) {
        signedIn.enter(member, browser);
        devices.remember(member, Faces.getResponse());
    }
}
