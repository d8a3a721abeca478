package jp.kenshu.account;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.ShownOnce;
import jp.kenshu.VisitorMarks;
import jp.kenshu.mail.PublicAddress;
import org.omnifaces.util.Faces;

/** The staff of the conference, as the secretariat keeps it: adding somebody, a new set-up link, closing, reopening. */
@AllowedTo(Role.SECRETARIAT)
@Named
@ViewScoped
public class StaffPage implements Serializable {

    private static final String HERE = "/account/organiser/staff";

    @Inject
    private StaffMembers staff;
    @Inject
    private PublicAddress address;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Confirmation confirmation;
    @Inject
    private HttpServletRequest request;
    private List<Line> members;
    private String name;
    private String email;
    private Role role = Role.SECRETARIAT;
    private Told told;
    private String attempt;

    /** One member as the list shows it. */
    public record Line(long id, String name, String email, Role role, boolean open, boolean setUp) implements Serializable {

        /** What the account is doing: the key of its words. */
        public String state() {
            return !open ? "closed" : setUp ? "inUse" : "invited";
        }
    }

    /** What has been done to somebody's account, as the key of its words, and the set-up link that was made by it; null for none. */
    public record Told(String what, String of, String link) implements Serializable {
    }

    @PostConstruct
    void look() {
        beginForm();
        told = ShownOnce.take(request, Told.class).orElse(null);
        members = staff.all().stream().map(member -> new Line(member.getId(), member.getName(), member.getEmail(),
                member.getRole(), member.isOpen(), member.isSetUp())).toList();
    }

    /** The form by which somebody is added is shown anew, without what is typed into it, which the device has kept. */
    private void beginForm() {
        attempt = VisitorMarks.anotherAttempt();
    }

    /** Adds a member of staff. */
    public void add() {
        confirmation.mustBeThere();
        tell("linkSent", name, address.of(staff.add(email, name, role, signedIn.asActor())), "?sent=" + attempt);
    }

    /** Sends a new set-up link. */
    public void inviteAnew(Line member) {
        beginForm();
        confirmation.mustBeThere();
        tell("linkSent", member.name(), address.of(staff.inviteAnew(member.id(), signedIn.asActor())), "");
    }

    /** Ends an account. */
    public void close(Line member) {
        beginForm();
        tell(staff.close(member.id(), signedIn.asActor()) ? "closedNow" : "closedAlready", member.name(), null, "");
    }

    /** Opens a closed account again. */
    public void reopen(Line member) {
        beginForm();
        confirmation.mustBeThere();
        tell(staff.reopen(member.id(), signedIn.asActor()) ? "reopenedNow" : "reopenedAlready", member.name(), null, "");
    }

    private void tell(String what, String of, String link, String sent) {
        ShownOnce.keep(request, new Told(what, of, link));
        Faces.redirect(HERE + sent);
    }

    /** Whether {@code member} is the one who looks at the page. */
    public boolean isSelf(Line member) {
        return member.id() == signedIn.getId();
    }

    public List<Line> getMembers() {
        return members;
    }

    /** The roles that staff can have. */
    public List<Role> getRoles() {
        return Arrays.stream(Role.values()).filter(Role::isStaff).toList();
    }

    /** What has just been done, on the page to which that led alone: whatever is sent from there is told by itself; null for nothing. */
    public Told getTold() {
        return Faces.isPostback() ? null : told;
    }

    /** The attempt of the form by which somebody is added, under which what is typed into it is kept on the device. */
    public String getAttempt() {
        return attempt;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
