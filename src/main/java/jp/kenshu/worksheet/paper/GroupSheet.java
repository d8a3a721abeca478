package jp.kenshu.worksheet.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jp.kenshu.Bilingual;
import jp.kenshu.Words;
import jp.kenshu.document.Wareki;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.SheetView.Row;
import jp.kenshu.worksheet.outline.OutlineList;
import jp.kenshu.worksheet.outline.Tree;

/**
 * A group's sheet together with what stands at the head of every paper that is made of it: conference, venue, group,
 * scene, who chairs and writes, which municipalities work on it.
 */
public record GroupSheet(Words words, String conference, Head head, SheetView sheet, Instant madeAt) {

    /** What tells one group from another; who chairs or writes is empty where nobody is appointed. */
    public record Head(String venue, String day, int number, String scene, String chair, String scribe, List<String> municipalities) {
    }

    /** The sheet of {@code group} as it stands at {@code now}, for papers in the language of {@code words}. */
    public static GroupSheet of(WorkGroup group, SheetView sheet, Words words, Instant now) {
        var language = words.locale();
        var conference = group.getVenue().getPart().getConference();
        return new GroupSheet(words, conference.getYear().in(language) + " " + conference.getTitle().in(language), headOf(group, words), sheet, now);
    }

    private static Head headOf(WorkGroup group, Words words) {
        var venue = group.getVenue();
        return new Head(venue.getName().in(words.locale()), venue.getHeldOn() == null ? "" : Wareki.day(venue.getHeldOn(), words.locale()),
                group.getNumber(), group.getScene().getName().in(words.locale()),
                group.findChair().map(GroupSheet::nameOf).orElse(""), group.findScribe().map(GroupSheet::nameOf).orElse(""),
                municipalitiesOf(group));
    }

    private static String nameOf(WorkGroupMember member) {
        return member.getMember().getAttendee().getName();
    }

    /** The municipalities whose teams work in a group, each once. */
    public static List<String> municipalitiesOf(WorkGroup group) {
        return group.getPeople().stream().map(member -> member.getMember().getTeam().getMunicipality().getFullName()).distinct().toList();
    }

    /** The group in words: 東京会場 グループ４ 看取り. */
    public String title() {
        return words.text("sheetPaper.group", head.venue(), number(), head.scene());
    }

    private String number() {
        var wide = head.number() < 10 && Locale.JAPANESE.getLanguage().equals(words.locale().getLanguage());
        return wide ? Character.toString('０' + head.number()) : String.valueOf(head.number());
    }

    /** Who works on it, in one line. */
    public String people() {
        var people = new ArrayList<String>();
        people.add(String.join(words.text("sheetPaper.and"), head.municipalities()));
        if (!head.chair().isEmpty()) {
            people.add(words.text("sheetPaper.chair", head.chair()));
        }
        if (!head.scribe().isEmpty()) {
            people.add(words.text("sheetPaper.scribe", head.scribe()));
        }
        return people.stream().filter(each -> !each.isBlank()).collect(Collectors.joining("　"));
    }

    /** What a step is about: （１）めざすべき姿（目的）. */
    public String step(int number) {
        return words.text("sheetPaper.step", numeral(number), in(sheet.outline().step(number).naming().title()));
    }

    private String in(Bilingual text) {
        return text.in(words.locale());
    }

    private String numeral(int number) {
        return SheetNumerals.wide(number, words.locale());
    }

    /** What stands in a field, in a word: 短期目標. */
    public String name(String field) {
        return in(sheet.outline().field(field).called());
    }

    /** What a list consists of, in a word. */
    public String name(OutlineList list) {
        return in(list.called());
    }

    /** What stands above a list with all that hangs on it: （４）～（７）　課題から指標へ. */
    public String model(Tree tree) {
        return tree.isOfOneStep() ? step(tree.firstStep())
                : words.text("sheetPaper.model", numeral(tree.firstStep()), numeral(tree.lastStep()), modelTitle(tree));
    }

    private String modelTitle(Tree tree) {
        var title = tree.head().wording().model();
        return title == null ? words.text("sheetPaper.fromTo", name(tree.head()), name(tree.last())) : in(title);
    }

    /** What stands above a column of a tree: its step, or its lists where the step stands above a column before it. */
    public String column(Tree tree, int number) {
        var column = tree.columns().get(number);
        var isFirst = tree.columns().subList(0, number).stream().noneMatch(each -> each.step() == column.step());
        return isFirst ? step(column.step()) : column.lists().stream().map(this::name).collect(Collectors.joining(words.text("sheetPaper.or")));
    }

    /** What the texts and lists of a step say: with their names where there are several. */
    public List<String> said(PaperPart part) {
        var said = new ArrayList<String>();
        for (var text : part.texts()) {
            var written = sheet.text(text.code());
            said.add(part.isMixed() ? words.text("sheetPaper.fact", in(text.field().called()), written) : written);
        }
        for (var list : part.lists()) {
            if (part.isMixed()) {
                said.add(words.text("sheetPaper.fact", name(list), ""));
            }
            Numbered.filled(sheet, list.code()).forEach(each -> said.add(numbered(each)));
        }
        return said;
    }

    /** A row of a list with its number, and with what it is tied to. */
    public String numbered(Numbered each) {
        var text = each.number() + "．" + said(each.row());
        return each.tiedTo() == 0 ? text : text + words.text("sheetPaper.tied", tied(each));
    }

    private String tied(Numbered each) {
        var list = sheet.listOf(each.row());
        var number = String.valueOf(each.tiedTo());
        if (list.wording().tied() != null) {
            return in(list.wording().tied()).replace(String.valueOf(OutlineList.NUMBER), number);
        }
        return words.text("sheetPaper.numbered", sheet.findRow(each.row().parentId()).map(sheet::listOf).map(this::name).orElse(""), number);
    }

    /** What a row says: what it is about, and its other fields with their names. */
    public String said(Row row) {
        var said = row.fields().stream().skip(1).filter(SheetView.Field::isFilled)
                .map(field -> words.text("sheetPaper.fact", name(field.name()), field.text())).collect(Collectors.joining(words.text("sheetPaper.and")));
        return said.isEmpty() ? row.text() : words.text("sheetPaper.facts", row.text(), said);
    }

    /** A row with the name of its list before it. */
    String fact(LogicModel.Branch branch) {
        return words.text("sheetPaper.fact", name(branch.list()), said(branch.row()));
    }

    /** What a row in a column says: with the name of its list where the column has several. */
    public String said(Tree tree, LogicModel.Branch branch) {
        return tree.of(branch.list().code()).isMixed() ? name(branch.list()) + "　" + said(branch.row()) : said(branch.row());
    }

    /** The same where it stands apart from what it hangs on, which is then named. */
    public String saidApart(Tree tree, LogicModel.Hanging hanging) {
        var above = hanging.above();
        return above == null || !tree.of(above.list().code()).isMixed() ? said(tree, hanging.branch())
                : name(above.list()) + "　" + said(tree, hanging.branch());
    }

    /** The name of a file made of it, without its ending. */
    public String fileName() {
        return words.text("sheetPaper.file", head.venue(), number());
    }
}
