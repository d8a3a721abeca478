package jp.kenshu.account.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.account.SignedIn;

/**
 * Which ways a page for everybody shows to its reader: none that ends before a page which their role does not find. Who is not signed
 * in may be anybody, and needs no session to be told so.
 */
@AllowedToEverybody("which pages one may use oneself")
@Named
@RequestScoped
public class Ways {

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;

    /** Whether the way to the page at {@code path} is the reader's. */
    public boolean areOpenTo(String path) {
        return request.getSession(false) == null || !signedIn.isAnybody() || signedIn.isOneOf(Access.stated().ruleFor(path).orElseThrow().roles());
    }
}
