package jp.kenshu.group.formation;

import java.util.List;

import jp.kenshu.InputText;

/**
 * The part of a board that is looked at: the groups on one scene, or with somebody who is looked for, forty at a time; and of
 * those who are in no group as many. A board of a whole country would be too long for one page.
 */
public record Extract(List<Board.BoardGroup> groups, int found, int page, List<Party> unplaced, int unplacedFound) {

    /** So many groups are shown at a time. */
    public static final int GROUPS_A_PAGE = 40;

    /** Page {@code page}, from 1, of the groups on {@code scene} (its code, empty for any) in which {@code words} are found (empty for all). */
    static Extract of(Appraisal appraisal, String words, String scene, int page) {
        var sought = InputText.forSearch(words);
        var situation = appraisal.situation();
        var found = appraisal.board().groups().stream()
                .filter(group -> scene.isEmpty() || situation.scene(group.scene()).getCode().equals(scene))
                .filter(group -> sought.isEmpty() || appraisal.in(group.number()).stream().anyMatch(party -> isFound(party, sought)))
                .toList();
        var unplaced = appraisal.unplaced().stream().filter(party -> isFound(party, sought)).toList();
        int pages = Math.max(1, (found.size() + GROUPS_A_PAGE - 1) / GROUPS_A_PAGE);
        int shown = Math.max(1, Math.min(page, pages));
        return new Extract(found.stream().skip((shown - 1L) * GROUPS_A_PAGE).limit(GROUPS_A_PAGE).toList(), found.size(), shown,
                unplaced.stream().limit(GROUPS_A_PAGE).toList(), unplaced.size());
    }

    private static boolean isFound(Party party, String sought) {
        var municipality = party.team().getMunicipality();
        return InputText.forSearch(municipality.getFullName(), municipality.getKana()).contains(sought) || party.members().stream()
                .anyMatch(member -> InputText.forSearch(member.getAttendee().getName(), member.getAttendee().getReading()).contains(sought));
    }

    /** How many pages there are. */
    public int getPages() {
        return Math.max(1, (found + GROUPS_A_PAGE - 1) / GROUPS_A_PAGE);
    }

    /** The first group of the page among those found, from 1; 0 for none. */
    public int getFrom() {
        return groups.isEmpty() ? 0 : (page - 1) * GROUPS_A_PAGE + 1;
    }

    /** The last group of the page among those found. */
    public int getTo() {
        return groups.isEmpty() ? 0 : getFrom() + groups.size() - 1;
    }

    /** How many of those in no group are not shown. */
    public int getMoreUnplaced() {
        return unplacedFound - unplaced.size();
    }
}
