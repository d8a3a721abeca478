package jp.kenshu.worksheet.wall;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.programme.Venue;
import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.Worksheets;
import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.outline.Outlines;

/** The wall: all groups of a venue × the steps of their sheets, read in a handful of queries however many they are. */
@ApplicationScoped
@Transactional
public class Wall {

    @Inject
    private PortalClock clock;
    @Inject
    private WorkGroups groups;
    @Inject
    private Worksheets worksheets;
    @Inject
    private Room room;
    @Inject
    private Outlines outlines;

    /** How a venue's groups stand at one moment; {@code timerEndsAt} is null where no timer runs. */
    public record View(Instant at, Instant timerEndsAt, Outline outline, List<WallGroup> groups) {
    }

    /** The wall of a venue now, with names in the language of {@code words}. */
    public View of(Venue venue, Words words) {
        var now = clock.now();
        var all = groups.of(venue);
        var ids = all.stream().map(WorkGroup::getId).toList();
        var sheets = worksheets.snapshots(ids).stream().collect(Collectors.toMap(SheetView::groupId, sheet -> sheet));
        var calls = room.openCalls(ids).stream().collect(Collectors.toMap(StaffCall::getGroupId, StaffCall::getCalledAt));
        var timer = sheets.values().stream().map(SheetView::timerEndsAt).filter(end -> end != null && end.isAfter(now)).max(Instant::compareTo).orElse(null);
        var outline = outlines.of(venue.getPart().getConference());
        return new View(now, timer, outline, all.stream().map(group -> WallGroup.of(group.getId(), group.getNumber(),
                group.getScene().getName().in(words.locale()), outline, sheets.get(group.getId()), calls.get(group.getId()), now)).toList());
    }
}
