package jp.kenshu.group.seating;

import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.registration.TeamMember;
import org.omnifaces.util.Faces;

/** What somebody needs of their seat, noted by the secretariat, as after a telephone call. */
@RequestScoped
@AllowedTo(Role.SECRETARIAT)
@Named
public class SeatWishPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignedIn signedIn;
    @Inject
    private SeatWishes wishes;

    private TeamMember member;
    private SeatWishForm wish;

    @PostConstruct
    void read() {
        member = Asked.id(request, "member")
                .flatMap(wishes::findMember).orElse(null);
        wish = SeatWishForm.from(request, member == null ? Optional.empty() : wishes.find(member.getId()));
    }

    /** There is no such page without a member. */
    public void mustExist() {
        if (member == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Notes it and returns to the seats. */
    public void say() {
        wishes.say(member.getId(), wish.isFront(), wish.isWheelchair(), wish.getNote(), signedIn.asActor());
        Faces.redirect("/group/organiser/seating?venue=" + member.getTeam().getVenue().getCode() + "&done=wished");
    }

    public TeamMember getMember() {
        return member;
    }

    public SeatWishForm getWish() {
        return wish;
    }
}
