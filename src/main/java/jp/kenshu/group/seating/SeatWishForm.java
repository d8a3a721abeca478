package jp.kenshu.group.seating;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Faces;

/** What is said of a seat, as it stands in the form: as posted, or as noted before. */
public class SeatWishForm {

    private boolean front;
    private boolean wheelchair;
    private String note;

    static SeatWishForm from(HttpServletRequest request, Optional<SeatWish> noted) {
        var form = new SeatWishForm();
        if (Faces.isPostback()) {
            form.front = request.getParameter("front") != null;
            form.wheelchair = request.getParameter("wheelchair") != null;
        } else {
            noted.ifPresent(wish -> {
                form.front = wish.isFront();
                form.wheelchair = wish.isWheelchair();
                form.note = wish.getNote();
            });
        }
        return form;
    }

    public boolean isFront() {
        return front;
    }

    public boolean isWheelchair() {
        return wheelchair;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
