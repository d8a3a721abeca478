package jp.kenshu.account;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.mail.PublicAddress;

/** The staff of the conference, as the secretariat keeps it: adding somebody, a new set-up link, closing, reopening. */
@AllowedTo(Role.SECRETARIAT)
@Named
@ViewScoped
public class StaffPage implements Serializable {

    @Inject
    private StaffMembers staff;
    @Inject
    private PublicAddress address;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Confirmation confirmation;
    private List<Line> members;
    private String name;
    private String email;
    private Role role = Role.SECRETARIAT;
    private String link;
    private String linkFor;

    /** One member as the list shows it. */
    public record Line(long id, String name, String email, Role role, boolean open, boolean setUp) implements Serializable {

        /** What the account is doing: the key of its words. */
        public String state() {
            return !open ? "closed" : setUp ? "inUse" : "invited";
        }
    }

    @PostConstruct
    void look() {
        members = staff.all().stream().map(member -> new Line(member.getId(), member.getName(), member.getEmail(),
                member.getRole(), member.isOpen(), member.isSetUp())).toList();
    }

    /** Adds a member of staff. */
    public void add() {
        confirmation.mustBeThere();
        var path = staff.add(email, name, role, signedIn.asActor());
        show(path, name);
        name = null;
        email = null;
        look();
    }

    /** Sends a new set-up link. */
    public void inviteAnew(Line member) {
        confirmation.mustBeThere();
        show(staff.inviteAnew(member.id(), signedIn.asActor()), member.name());
        look();
    }

    private void show(String path, String of) {
        link = address.of(path);
        linkFor = of;
    }

    /** Ends an account. */
    public void close(Line member) {
        forgetLink();
        staff.close(member.id(), signedIn.asActor());
        look();
    }

    /** Opens a closed account again. */
    public void reopen(Line member) {
        confirmation.mustBeThere();
        forgetLink();
        staff.reopen(member.id(), signedIn.asActor());
        look();
    }

    private void forgetLink() {
        link = null;
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
        return link;
    }

    /** Whose link it is. */
    public String getLinkFor() {
        return linkFor;
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
