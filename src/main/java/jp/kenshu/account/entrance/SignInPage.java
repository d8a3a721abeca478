package jp.kenshu.account.entrance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Asked;
import jp.kenshu.Language;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.AccessLinks;
import jp.kenshu.account.Person;
import jp.kenshu.account.secret.Secrets;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Signing in as a participant: the address first, then the code from the letter. Whether an address is known stays unsaid. */
@AllowedToEverybody("whoever is nobody yet signs in")
@Named
@RequestScoped
public class SignInPage {

    @Inject
    private AccessLinks links;
    @Inject
    private Entrance entrance;
    @Inject
    private Language language;
    @Inject
    private HttpServletRequest browser;

    @Inject
    @Param
    private String to;
    @Inject
    @Param
    private String request;
    @Inject
    @Param
    private String asked;
    private String email;
    private String code;
    private List<Person> sharing = List.of();
    private boolean askingWho;

    @PostConstruct
    void read() {
        askingWho = browser.getParameter("who-form") != null;
    }

    /** Asks for the letter; the answer is the same for every address. */
    public void ask() {
        links.ask(email, getRequest(), ReturnPath.kept(to), language.getCode());
        asked = email;
    }

    /** Asks for another letter to the address given before. */
    public void askAgain() {
        links.ask(asked, getRequest(), ReturnPath.kept(to), language.getCode());
    }

    /** Comes in by the six-digit code; where several share the address, it is asked first who it is. */
    public void enter() {
        askingWho = false;
        var link = links.useCode(getRequest(), code, Asked.id(browser, "who").orElse(null)).orElseThrow(() -> RuleViolation.at("code", "signIn.codeWrong"));
        if (link.isUsed()) {
            entrance.enter(link.getPerson());
            Faces.redirect(ReturnPath.orHome(to));
        } else {
            sharing = links.mayComeInBy(link);
            askingWho = true;
        }
    }

    /** Comes in as the one who was chosen; the code is looked at once more. */
    public void enterAs() {
        code = browser.getParameter("code");
        enter();
        if (askingWho) {
            throw RuleViolation.at("who", "link.chooseWho");
        }
    }

    /** Whether the page asks who it is, after the right code, or has just asked. */
    public boolean isAskingWho() {
        return askingWho;
    }

    /** Those of whom it is asked who it is; nobody where the code opens for one person. */
    public List<Person> getSharing() {
        return sharing;
    }

    /** The secret by which the code is bound to this browser's page. */
    public String getRequest() {
        if (request == null) {
            request = Secrets.token();
        }
        return request;
    }

    /** The address to which a letter goes if it is known; null before one was given. */
    public String getAsked() {
        return asked;
    }

    /** The page that was wanted, or null. */
    public String getTo() {
        return ReturnPath.orNull(to);
    }

    /** The address of the staff's own sign-in, which leads to the same page. */
    public String getStaffSignIn() {
        return "/account/staff-sign-in" + (getTo() == null ? "" : "?to=" + URLEncoder.encode(getTo(), StandardCharsets.UTF_8));
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
