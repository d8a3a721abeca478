package jp.kenshu.group.papers;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.JapaneseOrder;
import jp.kenshu.Role;
import jp.kenshu.document.Drawable;
import jp.kenshu.group.seating.SeatingChart;
import jp.kenshu.registration.Attendee;

/** The papers that the page of the seating plan offers. */
@ApplicationScoped
@AllowedTo(Role.SECRETARIAT)
@Named
public class SeatingPaperList {

    /**
     * Somebody whose name or reading has characters that no face draws.
     *
     * @param signs the characters, each once
     * @param read  whether the reading can be drawn, so that cards, signs and plan have it in the name's place
     */
    public record Undrawn(String name, String reading, String signs, boolean read) {
    }

    /** Those people of the plan whose names the papers cannot show as they are, in the order of あいうえお. */
    public List<Undrawn> undrawn(SeatingChart chart) {
        return chart.getPeople().stream().map(member -> member.getMember().getAttendee())
                .filter(attendee -> !Drawable.lacking(attendee.getName() + attendee.getReading()).isEmpty())
                .sorted(JapaneseOrder.by(Attendee::getReading, Attendee::getName))
                .map(attendee -> new Undrawn(attendee.getName(), attendee.getReading(),
                        String.join("　", Drawable.lacking(attendee.getName() + attendee.getReading())), Drawable.lacking(attendee.getReading()).isEmpty()))
                .toList();
    }

    /** All papers, in the order in which they are needed. */
    public List<SeatingPapers> getAll() {
        return List.of(SeatingPapers.values());
    }
}
