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
    private Made made;

    /** One member as the list shows it. */
    public record Line(long id, String name, String email, Role role, boolean open, boolean setUp) implements Serializable {

        /** What the account is doing: the key of its words. */
        public String state() {
            return !open ? "closed" : setUp ? "inUse" : "invited";
        }
    }

    /** A set-up link and whose it is. */
    public record Made(String link, String of) implements Serializable {
    }

    @PostConstruct
    void look() {
        made = ShownOnce.take(request, Made.class).orElse(null);
        members = staff.all().stream().map(member -> new Line(member.getId(), member.getName(), member.getEmail(),
                member.getRole(), member.isOpen(), member.isSetUp())).toList();
    }

    /** Adds a member of staff. */
    public void add() {
        confirmation.mustBeThere();
        show(staff.add(email, name, role, signedIn.asActor()), name);
    }

    /** Sends a new set-up link. */
    public void inviteAnew(Line member) {
        confirmation.mustBeThere();
        show(staff.inviteAnew(member.id(), signedIn.asActor()), member.name());
    }

    private void show(String path, String of) {
        ShownOnce.keep(request, new Made(address.of(path), of));
        Faces.redirect(HERE);
    }

    /** Ends an account. */
    public void close(Line member) {
        staff.close(member.id(), signedIn.asActor());
        Faces.redirect(HERE);
    }

    /** Opens a closed account again. */
    public void reopen(Line member) {
        confirmation.mustBeThere();
        staff.reopen(member.id(), signedIn.asActor());
        Faces.redirect(HERE);
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

    /** The set-up link just made, shown this once; or null. */
    public String getLink() {
        return made == null ? null : made.link();
    }

    /** Whose link it is. */
    public String getLinkFor() {
        return made == null ? null : made.of();
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
