package jp.kenshu.worksheet.followup;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jp.kenshu.Json;
import jp.kenshu.OneLine;
import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.SheetView.Row;
import jp.kenshu.worksheet.outline.OutlineField;

/** What a follow-up sheet says: texts under the codes of the group's sheet, items with their measures, and the review. */
public record FollowUpContent(Map<String, String> texts, List<Item> items, String review) {

    private static final String ITEMS = "items";
    private static final String MEASURES = "measures";

    /** What is pursued, such as an issue with its targets and actions, and by what it is judged. */
    public record Item(Map<String, String> texts, List<Measure> measures) {

        /** An item that is still empty. */
        static Item empty() {
            return new Item(Map.of(), List.of(Measure.empty()));
        }

        /** The text under a code, never null. */
        public String text(String code) {
            return texts.getOrDefault(code, "");
        }
    }

    /** What an item is judged by: its aim and its actual value, and the verdict with its day. */
    public record Measure(Map<String, String> texts, String aim, String actual, String judgedOn, Verdict verdict, String remark) {

        /** A measure that is still empty. */
        static Measure empty() {
            return new Measure(Map.of(), "", "", "", Verdict.OPEN, "");
        }

        /** The text under a code, never null. */
        public String text(String code) {
            return texts.getOrDefault(code, "");
        }
    }

    /** The text under a code, never null. */
    public String text(String code) {
        return texts.getOrDefault(code, "");
    }

    /** The content with which a municipality begins: what its group wrote. */
    public static FollowUpContent of(SheetView sheet) {
        var shape = new FollowUpShape(sheet.outline());
        var texts = new LinkedHashMap<String, String>();
        shape.texts().forEach(text -> texts.put(text.code(), text.list() == null ? sheet.text(text.code()) : joined(sheet.rows(text.code()))));
        var heads = shape.findHead().map(head -> sheet.rows(head.code())).orElse(List.of());
        return new FollowUpContent(texts, heads.stream().filter(head -> sheet.withWhatHangsOn(head).anyMatch(Row::isFilled))
                .map(head -> item(sheet, shape, head)).toList(), "");
    }

    private static String joined(List<Row> rows) {
        return rows.stream().filter(Row::isFilled).map(FollowUpContent::said).collect(Collectors.joining("\n"));
    }

    private static String said(Row row) {
        return row.fields().stream().filter(SheetView.Field::isFilled).map(SheetView.Field::text).collect(Collectors.joining(" / "));
    }

    private static Item item(SheetView sheet, FollowUpShape shape, Row head) {
        var judged = shape.findJudged().orElseThrow();
        var isJudgedItself = head.kind().equals(judged.code());
        var texts = new LinkedHashMap<String, String>();
        shape.ofItem().forEach(list -> texts.put(list.code(), list.code().equals(head.kind()) ? isJudgedItself ? head.text() : said(head)
                : joined(sheet.withWhatHangsOn(head).filter(row -> row.kind().equals(list.code())).toList())));
        var measures = sheet.withWhatHangsOn(head).filter(row -> row.kind().equals(judged.code()) && row.isFilled())
                .map(row -> measure(shape, row)).toList();
        return new Item(texts, measures.isEmpty() ? List.of(Measure.empty()) : measures);
    }

    private static Measure measure(FollowUpShape shape, Row row) {
        return new Measure(shape.ofMeasure().stream().map(OutlineField::code).collect(Collectors.toMap(code -> code, code -> OneLine.from(row.text(code)),
                (one, other) -> one, LinkedHashMap::new)), "", "", "", Verdict.OPEN, "");
    }

    /** The same with one more item. */
    FollowUpContent withItem() {
        var more = new ArrayList<>(items);
        more.add(Item.empty());
        return new FollowUpContent(texts, more, review);
    }

    /** The same with one more measure of an item. */
    FollowUpContent withMeasure(int number) {
        var changed = new ArrayList<>(items);
        var item = changed.get(number);
        var measures = new ArrayList<>(item.measures());
        measures.add(Measure.empty());
        changed.set(number, new Item(item.texts(), measures));
        return new FollowUpContent(texts, changed, review);
    }

    /** The content as it is stored: the codes, which are in capital letters, beside what each follow-up sheet has. */
    String written() {
        var written = Json.createArrayBuilder();
        items.forEach(item -> {
            var measures = Json.createArrayBuilder();
            item.measures().forEach(measure -> measures.add(of(measure.texts()).add("aim", measure.aim()).add("actual", measure.actual())
                    .add("judgedOn", measure.judgedOn()).add("verdict", measure.verdict().name()).add("remark", measure.remark())));
            written.add(of(item.texts()).add(MEASURES, measures));
        });
        return of(texts).add(ITEMS, written).add("review", review).build().toString();
    }

    private static JsonObjectBuilder of(Map<String, String> texts) {
        var written = Json.createObjectBuilder();
        texts.forEach(written::add);
        return written;
    }

    /** The content that {@link #written()} wrote. */
    static FollowUpContent read(String written) {
        try (var reader = Json.createReader(new StringReader(written))) {
            var content = reader.readObject();
            return new FollowUpContent(texts(content), objects(content.getJsonArray(ITEMS)).stream().map(FollowUpContent::readItem).toList(),
                    content.getString("review"));
        }
    }

    private static Map<String, String> texts(JsonObject written) {
        var texts = new LinkedHashMap<String, String>();
        written.forEach((key, value) -> {
            if (Character.isUpperCase(key.charAt(0))) {
                texts.put(key, ((JsonString) value).getString());
            }
        });
        return texts;
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.getValuesAs(JsonObject.class);
    }

    private static Item readItem(JsonObject item) {
        return new Item(texts(item), objects(item.getJsonArray(MEASURES)).stream().map(FollowUpContent::readMeasure).toList());
    }

    private static Measure readMeasure(JsonObject measure) {
        return new Measure(texts(measure), measure.getString("aim"), measure.getString("actual"), measure.getString("judgedOn"),
                Verdict.valueOf(measure.getString("verdict")), measure.getString("remark"));
    }
}
