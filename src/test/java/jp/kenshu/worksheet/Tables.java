package jp.kenshu.worksheet;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.assignment.overview.OverviewKind;
import jp.kenshu.assignment.overview.Overviews;
import jp.kenshu.audit.Actor;
import jp.kenshu.form.Answers;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.programme.Programme;
import jp.kenshu.registration.Delegates;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.Teams;
import jp.kenshu.seed.edition.SheetsOfEditions;
import jp.kenshu.worksheet.outline.Outlines;

/** Groups at their tables in Tokyo, for tests: one team each, who work on a scene. */
@ApplicationScoped
@Transactional
public class Tables {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Teams teams;
    @Inject
    private WorkGroups groups;
    @Inject
    private Delegates delegates;
    @Inject
    private Overviews overviews;
    @Inject
    private Worksheets worksheets;
    @Inject
    private SheetRows rows;
    @Inject
    private Outlines outlines;
    @Inject
    private Programme programme;

    /** From now on, and until the stage is set anew, the sheets of the conference consist of what another edition says. */
    public void consistOf(String edition) {
        outlines.open(programme.conference(), SheetsOfEditions.of(edition));
    }

    /** A group of one team of a municipality, {@code people} of them; the first chairs it, the last writes. */
    public WorkGroup group(int number, String municipality, int people) {
        var venue = delegates.venue("tokyo");
        return seat(number, teams.register(venue.getId(), delegates.team(municipality, people), null, Delegates.byWeb(municipality + " 1")));
    }

    /** A group of that team. */
    public WorkGroup seat(int number, Team registered) {
        var team = teams.get(registered.getId());
        var venue = team.getVenue();
        var group = new WorkGroup(venue, number, venue.getPart().findScene("endoflife").orElseThrow());
        groups.add(group);
        var members = team.getMembers().stream().map(group::add).toList();
        members.get(0).serve(true, false, false);
        members.get(members.size() - 1).serve(members.size() == 1, true, false);
        entities.flush();
        return group;
    }

    /** The team of a group hands in facts of its municipality (資料４). */
    public void tell(long groupId, Map<String, String> facts) {
        var answers = Answers.NONE;
        for (var fact : facts.entrySet()) {
            answers = answers.with(fact.getKey(), fact.getValue());
        }
        overviews.submit(groups.get(groupId).getMembers().get(0).getMember().getTeam().getId(),
                new Overviews.Change(answers, OverviewKind.MUNICIPALITY, List.of(), List.of()), Actor.staff("事務局 花子"));
    }

    /** As much is written on the sheet of a group as on a long day: {@code edits} more, each of which replaces the goal by its number. */
    public void age(long groupId, int edits) {
        var sheet = (Object[]) entities.createNativeQuery("""
                select w.id, w.sequence, f.id from worksheet w join sheet_field f on f.worksheet_id = w.id
                where w.work_group_id = ? and f.name = 'GOAL' for update""").setParameter(1, groupId).getSingleResult();
        var goal = worksheets.snapshot(groupId).field("GOAL");
        var length = goal.text().length();
        var content = "";
        for (int number = 1; number <= edits; number++) {
            content = "［" + number + "］";
            entities.createNativeQuery("""
                    insert into sheet_entry (worksheet_id, sequence, kind, field_id, revision, edit_id, done_at, done_by, body)
                    values (?, ?, 'EDIT', ?, ?, ?, '2023-10-02 01:00:00', 'PARTICIPANT 森田 真理', ?)""")
                    .setParameter(1, sheet[0]).setParameter(2, ((Number) sheet[1]).longValue() + number).setParameter(3, sheet[2])
                    .setParameter(4, goal.revision() + number).setParameter(5, "day-" + sheet[1] + "." + number)
                    .setParameter(6, "[[0," + length + ",\"" + content + "\"]]").executeUpdate();
            length = content.length();
        }
        entities.createNativeQuery("update sheet_field set content = ?, revision = ? where id = ?")
                .setParameter(1, content).setParameter(2, goal.revision() + edits).setParameter(3, sheet[2]).executeUpdate();
        entities.createNativeQuery("update worksheet set sequence = sequence + ? where id = ?").setParameter(1, edits).setParameter(2, sheet[0]).executeUpdate();
    }

    /** A name is taken out of a field and its log, as where somebody's data are erased. */
    public void takeOut(String name, long fieldId) {
        entities.createNativeQuery("update sheet_field set content = replace(content, ?, '―') where id = ?").setParameter(1, name).setParameter(2, fieldId).executeUpdate();
        entities.createNativeQuery("update sheet_entry set body = replace(body, ?, '―') where field_id = ?").setParameter(1, name).setParameter(2, fieldId).executeUpdate();
    }

    /** How many characters the row of a field has, whatever stands in the log alone. */
    public int storedLength(long fieldId) {
        return ((Number) entities.createNativeQuery("select char_length(content) from sheet_field where id = ?")
                .setParameter(1, fieldId).getSingleResult()).intValue();
    }

    /** So many present states and gaps are added to the sheet of a group. */
    public void fill(long groupId, int each) {
        for (int number = 0; number < each; number++) {
            rows.add(groupId, "PRESENT", null, "fill-p" + number, Actor.staff("事務局 花子"));
            rows.add(groupId, "GAP", null, "fill-g" + number, Actor.staff("事務局 花子"));
        }
    }

    /** The addresses of the members of a group. */
    public List<String> addresses(long groupId) {
        return groups.get(groupId).getMembers().stream().map(member -> member.getMember().getAttendee().getEmail()).toList();
    }

    /** The id of the person who chairs a group. */
    public long person(long groupId) {
        return groups.get(groupId).findChair().orElseThrow().getMember().getPerson().getId();
    }
}
