package jp.kenshu.registration.receipt;

import java.util.List;
import java.util.Set;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.pocket.Pocket;
import jp.kenshu.programme.DueMoment;
import jp.kenshu.registration.Changes;
import jp.kenshu.registration.Registration;
import jp.kenshu.registration.Registrations;
import jp.kenshu.registration.RouteChoice;
import jp.kenshu.registration.RouteChoices;
import org.omnifaces.util.Faces;

/** The receipt of a registration for part Ⅰ: what holds, and what can still be changed. Without number and code it asks for them. */
@RequestScoped
@AllowedToEverybody("whoever has the number and code of a receipt opens it")
@Named
public class ReceiptPage {

    private static final Set<String> DONE = Set.of("registered", "changed", "corrected", "withdrawn", "sent", "unchanged", "leftLine");

    @Inject
    private HttpServletRequest request;
    @Inject
    private OpenedReceipt opened;
    @Inject
    private Receipts receipts;
    @Inject
    private Registrations registrations;
    @Inject
    private RouteChoices routeChoices;
    @Inject
    private ReceiptAddress address;

    private Registration registration;
    private String query;
    private List<RouteChoice> routes;
    private String route;
    private String number;
    private String code;
    private String resendTo;

    @PostConstruct
    void read() {
        registration = opened.getRegistration();
        number = opened.getNumber();
        code = opened.getCode();
        route = request.getParameter("route");
        if (registration != null) {
            query = address.queryOf(registration, Faces.getResponse());
            routes = routeChoices.of(registration);
            route = route == null ? RouteChoice.valueOf(registration) : route;
        }
    }

    /** Says in words why a link with a number and a code shows nothing. */
    public void explain() {
        if (registration == null && number != null && code != null) {
            receipts.open(number, code);
        }
    }

    /** Opens the receipt of the number and the code that were typed. */
    public void open() {
        Faces.redirect(address.of(receipts.open(number, code)));
    }

    /** Mails the receipt to the address that was typed, if anybody registered with it. */
    public void resend() {
        receipts.mailAgain(resendTo);
        Faces.redirect("/registration/receipt?done=sent");
    }

    /** Changes to the route chosen, or waits for it. */
    public void changeRoute() {
        var chosen = routes.stream().filter(each -> each.route().getCode().equals(RouteChoice.codeIn(route))).findFirst()
                .orElseThrow(() -> RuleViolation.at("route", "registration.route"));
        show(switch (registrations.changeRoute(registration.getId(), chosen.route().getId(), RouteChoice.isWithLine(route), opened.asActor())) {
            case MOVED, WAITS -> "changed";
            case LEFT_LINE -> "leftLine";
            case UNCHANGED -> "unchanged";
        });
    }

    /** Withdraws the registration. */
    public void withdraw() {
        registrations.withdraw(registration.getId(), opened.asActor());
        show("withdrawn");
    }

    private void show(String done) {
        Faces.redirect(address.of(registration) + "&done=" + done);
    }

    /** What has just been done, as the address says; null for a plain visit. */
    public String getDone() {
        var done = request.getParameter("done");
        return done != null && DONE.contains(done) ? done : null;
    }

    /** Whether the person is asked once more if they want to withdraw. */
    public boolean isAskedToWithdraw() {
        return isChangeable() && "withdraw".equals(request.getParameter("ask"));
    }

    /** Whether the person may still change something. */
    public boolean isChangeable() {
        return registration != null && registrations.isOpenForChanges(registration);
    }

    /** Whether somebody else of the same office can still be registered. */
    public boolean isOpenForColleagues() {
        return registration != null && routeChoices.areOpen(registration.getPart());
    }

    /** Until when the person may change something. */
    public DueMoment getChangesClose() {
        return registrations.changesCloseAt(registration.getPart());
    }

    /** The query by which this browser opens the receipt, and what belongs to it, again. */
    public String getQuery() {
        return query;
    }

    /** Whether the address names a receipt that this browser does not hold any more, or never did. */
    public boolean isForgotten() {
        return registration == null && number == null && request.getParameter(Pocket.MARK) != null;
    }

    /** The place in line of who waits. */
    public long getPlaceInLine() {
        return registrations.placeInLine(registration);
    }

    public Registration getRegistration() {
        return registration;
    }

    public List<RouteChoice> getRoutes() {
        return routes;
    }

    public String getRoute() {
        return route;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getResendTo() {
        return resendTo;
    }

    public void setResendTo(String resendTo) {
        this.resendTo = resendTo;
    }
}
