package jp.kenshu.worksheet.followup;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jp.kenshu.Json;
import jp.kenshu.worksheet.FieldName;
import jp.kenshu.worksheet.RowKind;
import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.SheetView.Row;
import jp.kenshu.worksheet.paper.LogicModel;
import jp.kenshu.worksheet.paper.Numbered;

/** What a follow-up sheet says: the goal, the present and the gap, issues with their measures, the summary, and the review. */
public record FollowUpContent(String goal, String present, String gap, List<Issue> issues, String summary, String review) {

    /** An issue with its targets, what is to be done, and by what it is judged. */
    public record Issue(String issue, String shortTarget, String longTarget, String action, List<Measure> measures) {

        /** An issue that is still empty. */
        static Issue empty() {
            return new Issue("", "", "", "", List.of(Measure.empty()));
        }
    }

    /** An indicator: how it is obtained and when it is judged, its aim and its actual value, and the verdict with its day. */
    public record Measure(String indicator, String method, String judgedAt, String aim, String actual, String judgedOn, Verdict verdict, String remark) {

        /** A measure that is still empty. */
        static Measure empty() {
            return new Measure("", "", "", "", "", "", Verdict.OPEN, "");
        }
    }

    /** The content with which a municipality begins: what its group wrote. */
    public static FollowUpContent of(SheetView sheet) {
        return new FollowUpContent(sheet.text(FieldName.GOAL), joined(sheet, RowKind.PRESENT), joined(sheet, RowKind.GAP),
                LogicModel.of(sheet).issues().stream().map(FollowUpContent::issue).toList(), sheet.text(FieldName.SUMMARY), "");
    }

    private static String joined(SheetView sheet, RowKind kind) {
        return Numbered.filled(sheet, kind).stream().map(each -> each.row().text()).collect(Collectors.joining("\n"));
    }

    private static Issue issue(LogicModel.Issue issue) {
        var measures = issue.targets().stream().flatMap(target -> target.indicators().stream()).map(row ->
                new Measure(row.text(), row.text(FieldName.METHOD), row.text(FieldName.JUDGED_AT), "", "", "", Verdict.OPEN, "")).toList();
        return new Issue(issue.issue().row().text(), targets(issue, false), targets(issue, true),
                issue.actions().stream().map(FollowUpContent::action).collect(Collectors.joining("\n")),
                measures.isEmpty() ? List.of(Measure.empty()) : measures);
    }

    private static String targets(LogicModel.Issue issue, boolean isLong) {
        return issue.targets().stream().filter(target -> target.isLong() == isLong).map(target -> target.row().text()).collect(Collectors.joining("\n"));
    }

    private static String action(Row row) {
        return Stream.of(row.text(), row.text(FieldName.WHO), row.text(FieldName.WHEN)).filter(text -> !text.isBlank()).collect(Collectors.joining(" / "));
    }

    /** The same with one more issue. */
    FollowUpContent withIssue() {
        var more = new ArrayList<>(issues);
        more.add(Issue.empty());
        return new FollowUpContent(goal, present, gap, more, summary, review);
    }

    /** The same with one more measure of an issue. */
    FollowUpContent withMeasure(int number) {
        var changed = new ArrayList<>(issues);
        var issue = changed.get(number);
        var measures = new ArrayList<>(issue.measures());
        measures.add(Measure.empty());
        changed.set(number, new Issue(issue.issue(), issue.shortTarget(), issue.longTarget(), issue.action(), measures));
        return new FollowUpContent(goal, present, gap, changed, summary, review);
    }

    /** The content as it is stored. */
    String written() {
        var written = Json.createArrayBuilder();
        issues.forEach(issue -> {
            var measures = Json.createArrayBuilder();
            issue.measures().forEach(measure -> measures.add(Json.createObjectBuilder().add("indicator", measure.indicator())
                    .add("method", measure.method()).add("judgedAt", measure.judgedAt()).add("aim", measure.aim()).add("actual", measure.actual())
                    .add("judgedOn", measure.judgedOn()).add("verdict", measure.verdict().name()).add("remark", measure.remark())));
            written.add(Json.createObjectBuilder().add("issue", issue.issue()).add("shortTarget", issue.shortTarget())
                    .add("longTarget", issue.longTarget()).add("action", issue.action()).add("measures", measures));
        });
        return Json.createObjectBuilder().add("goal", goal).add("present", present).add("gap", gap).add("issues", written)
                .add("summary", summary).add("review", review).build().toString();
    }

    /** The content that {@link #written()} wrote. */
    static FollowUpContent read(String written) {
        try (var reader = Json.createReader(new StringReader(written))) {
            var content = reader.readObject();
            return new FollowUpContent(content.getString("goal"), content.getString("present"), content.getString("gap"),
                    objects(content.getJsonArray("issues")).stream().map(FollowUpContent::readIssue).toList(),
                    content.getString("summary"), content.getString("review"));
        }
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.getValuesAs(JsonObject.class);
    }

    private static Issue readIssue(JsonObject issue) {
        return new Issue(issue.getString("issue"), issue.getString("shortTarget"), issue.getString("longTarget"), issue.getString("action"),
                objects(issue.getJsonArray("measures")).stream().map(measure -> new Measure(measure.getString("indicator"), measure.getString("method"),
                        measure.getString("judgedAt"), measure.getString("aim"), measure.getString("actual"), measure.getString("judgedOn"),
                        Verdict.valueOf(measure.getString("verdict")), measure.getString("remark"))).toList());
    }
}
