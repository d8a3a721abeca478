package jp.kenshu.worksheet.paper;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.audit.Actor;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.worksheet.live.Seats;

/** Who comes to what surrounds a group's sheet: whoever has a seat at the sheet itself. */
@ApplicationScoped
@Transactional
public class Guests {

    @Inject
    private WorkGroups groups;
    @Inject
    private Seats seats;

    /** Somebody with a seat at a group's sheet, and as whom; {@code writes} says whether they may change it. */
    public record Guest(WorkGroup group, Actor by, boolean writes) {
    }

    /** Whoever asks, as guest of the group that {@code typed} names, if they have a seat there. */
    public Optional<Guest> find(String typed) {
        return typed == null || !typed.matches("\\d{1,18}") ? Optional.empty() : find(Long.parseLong(typed));
    }

    private Optional<Guest> find(long groupId) {
        return seats.find(groupId).map(seat -> new Guest(groups.get(groupId), seat.by(), seat.writes()));
    }
}
