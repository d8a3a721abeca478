package jp.kenshu.report.groupwork;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.kenshu.PortalClock;
import jp.kenshu.Words;
import jp.kenshu.assignment.Homeworks;
import jp.kenshu.assignment.homework.Passage;
import jp.kenshu.document.Wareki;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;
import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.Worksheets;
import jp.kenshu.worksheet.paper.GroupSheet;
import jp.kenshu.worksheet.paper.Numbered;
import jp.kenshu.worksheet.summary.GroupSummary;
import jp.kenshu.worksheet.summary.Summaries;

/** Brings the work of all groups of the running conference together. */
@ApplicationScoped
@Transactional
public class Compilations {

    /** What the questions of 資料３ carry whose answers are the issues that members see. */
    private static final String ISSUES = "issues";

    @Inject
    private PortalClock clock;
    @Inject
    private Programme programme;
    @Inject
    private Worksheets worksheets;
    @Inject
    private Summaries summaries;
    @Inject
    private Homeworks homeworks;

    /** The work of all groups as it stands now, for papers in the language of {@code words}; without groups where the edition has none. */
    public Compilation now(Words words) {
        var conference = programme.conference();
        var language = words.locale();
        return new Compilation(words, conference.getYear().in(language) + " " + conference.getTitle().in(language),
                venues().stream().map(venue -> atVenue(venue, words)).filter(venue -> !venue.groups().isEmpty()).toList(), clock.now());
    }

    private List<Venue> venues() {
        return programme.conference().findPart(PartKind.TEAM).map(part -> part.getVenues()).orElse(List.of());
    }

    private Compilation.AtVenue atVenue(Venue venue, Words words) {
        var all = inOrder(summaries.of(venue.getId()));
        var sheets = sheets(all.stream().map(GroupSummary::group).toList());
        return new Compilation.AtVenue(venue.getName().in(words.locale()), venue.getHeldOn() == null ? "" : Wareki.day(venue.getHeldOn(), words.locale()),
                all.stream().map(each -> compiled(each, sheets.get(each.group().getId()), words)).toList());
    }

    private static List<GroupSummary> inOrder(List<GroupSummary> groups) {
        return groups.stream().sorted(Comparator.comparingInt((GroupSummary each) -> each.group().getScene().getPosition())
                .thenComparingInt(each -> each.group().getNumber())).toList();
    }

    private Map<Long, SheetView> sheets(List<WorkGroup> of) {
        return worksheets.snapshots(of.stream().map(WorkGroup::getId).toList()).stream().collect(Collectors.toMap(SheetView::groupId, sheet -> sheet));
    }

    private CompiledGroup compiled(GroupSummary each, SheetView sheet, Words words) {
        var paper = GroupSheet.of(each.group(), sheet, words, clock.now());
        return new CompiledGroup(each.group().getId(), paper.title(), each.group().getScene(), each.municipalities(), sheet == null ? null : paper,
                each.isCollected() ? each.summary().getContent() : null);
    }

    /** What was named as issue before and made of it, group by group in the order of the paper; of groups where neither says anything, nothing. */
    public List<IssueComparison> issues(Words words) {
        return venues().stream().flatMap(venue -> {
            var all = inOrder(summaries.of(venue.getId())).stream().map(GroupSummary::group).toList();
            var sheets = sheets(all);
            return all.stream().map(group -> issues(group, sheets.get(group.getId()), words));
        }).filter(each -> !each.named().isEmpty() || !each.made().isEmpty()).toList();
    }

    private IssueComparison issues(WorkGroup group, SheetView sheet, Words words) {
        var paper = GroupSheet.of(group, sheet, words, clock.now());
        var members = group.getPeople().stream().map(WorkGroupMember::getMember).map(member -> member.getId()).toList();
        var named = homeworks.passages(group.getScene().getPart(), members, group.getScene().getCode()).stream().filter(each -> each.carries().equals(ISSUES))
                .map(Passage::text).toList();
        return new IssueComparison(paper.title(), named, sheet == null ? List.of() : made(paper));
    }

    private static List<String> made(GroupSheet paper) {
        var sheet = paper.sheet();
        return sheet.outline().taking(ISSUES).map(taking -> sheet.outline().findList(taking.code())
                .map(list -> Numbered.filled(sheet, list.code()).stream().map(paper::numbered).toList())
                .orElseGet(() -> Stream.of(sheet.text(taking.code())).filter(text -> !text.isBlank()).toList())).orElse(List.of());
    }
}
