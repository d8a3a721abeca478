package jp.kenshu.worksheet.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jp.kenshu.Words;
import jp.kenshu.document.Wareki;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.worksheet.FieldName;
import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.SheetView.Row;

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
        return group.getMembers().stream().map(member -> member.getMember().getTeam().getMunicipality().getFullName()).distinct().toList();
    }

    /** The group in words: 東京会場 ４班 看取り. */
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
        return words.text("sheetPaper.step." + number);
    }

    /** What stands in a field, in a word: 短期目標. */
    public String name(FieldName field) {
        return words.text("sheetPaper.field." + field);
    }

    /** A present state, gap or issue with its number, and with what it is tied to. */
    public String numbered(Numbered each) {
        var text = each.number() + "．" + each.row().text();
        return each.tiedTo() == 0 ? text : text + words.text("sheetPaper.tied." + each.row().kind(), String.valueOf(each.tiedTo()));
    }

    /** A target, with whether it is short-term or long-term. */
    public String target(LogicModel.Target target) {
        return words.text(target.isLong() ? "sheetPaper.long" : "sheetPaper.short") + "　" + target.row().text();
    }

    /** What is to be done, by whom and by when. */
    public String action(Row row) {
        return withFacts(row, FieldName.WHO, FieldName.WHEN);
    }

    /** What a target is measured by, how and when. */
    public String indicator(Row row) {
        return withFacts(row, FieldName.METHOD, FieldName.JUDGED_AT);
    }

    /** The same with whether it measures a short-term or a long-term target, where it stands apart from it. */
    public String measured(LogicModel.Target target, Row indicator) {
        return words.text(target.isLong() ? "sheetPaper.long" : "sheetPaper.short") + "　" + indicator(indicator);
    }

    private String withFacts(Row row, FieldName... facts) {
        var said = Arrays.stream(facts).filter(fact -> !row.text(fact).isBlank())
                .map(fact -> words.text("sheetPaper.fact", name(fact), row.text(fact))).collect(Collectors.joining(words.text("sheetPaper.and")));
        return said.isEmpty() ? row.text() : words.text("sheetPaper.facts", row.text(), said);
    }

    /** The name of a file made of it, without its ending. */
    public String fileName() {
        return words.text("sheetPaper.file", head.venue(), number());
    }
}
