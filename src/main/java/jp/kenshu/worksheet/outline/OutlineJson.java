package jp.kenshu.worksheet.outline;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jp.kenshu.Bilingual;
import jp.kenshu.Json;

/** An outline as it is kept in the database. */
public final class OutlineJson {

    private OutlineJson() {
    }

    /** The outline as text. */
    public static String written(Outline outline) {
        var steps = Json.createArrayBuilder();
        outline.steps().forEach(step -> steps.add(of(step)));
        var tools = Json.createObjectBuilder();
        for (var duty : SheetDuty.values()) {
            tools.add(duty.name(), words(outline.toolsOf(List.of(duty)).stream().map(Enum::name).toList()));
        }
        return Json.createObjectBuilder().add("tools", tools).add("steps", steps).build().toString();
    }

    private static JsonObjectBuilder of(OutlineStep step) {
        var written = Json.createObjectBuilder();
        put(written, "title", step.naming().title());
        put(written, "asked", step.naming().asked());
        put(written, "called", step.naming().called());
        put(written, "brief", step.naming().brief());
        put(written, "guidance", step.naming().guidance());
        var texts = Json.createArrayBuilder();
        step.texts().forEach(text -> texts.add(of(text.field()).add("lines", text.lines()).add("takes", words(text.takes()))));
        var lists = Json.createArrayBuilder();
        step.lists().forEach(list -> lists.add(of(list)));
        return written.add("collected", step.collected()).add("texts", texts).add("lists", lists);
    }

    private static JsonObjectBuilder of(OutlineList list) {
        var fields = Json.createArrayBuilder();
        list.fields().forEach(field -> fields.add(of(field)));
        var written = Json.createObjectBuilder().add("code", list.code()).add("fields", fields).add("of", words(list.of()))
                .add("tiedTo", words(list.tiedTo())).add("takes", words(list.takes())).add("judged", list.judged());
        put(written, "add", list.wording().add());
        put(written, "tie", list.wording().tie());
        put(written, "tied", list.wording().tied());
        put(written, "mark", list.wording().mark());
        put(written, "model", list.wording().model());
        return written;
    }

    private static JsonObjectBuilder of(OutlineField field) {
        var written = Json.createObjectBuilder().add("code", field.code());
        put(written, "label", field.label());
        put(written, "called", field.called());
        field.findCatalogue().ifPresent(catalogue -> written.add("catalogue", catalogue));
        return written;
    }

    private static void put(JsonObjectBuilder written, String key, Bilingual text) {
        if (text != null) {
            written.add(key, Json.createObjectBuilder().add("ja", text.ja()).add("en", text.en()));
        }
    }

    private static JsonArrayBuilder words(List<String> words) {
        var written = Json.createArrayBuilder();
        words.forEach(written::add);
        return written;
    }

    /** The outline that {@link #written} wrote. */
    public static Outline read(String written) {
        try (var reader = Json.createReader(new StringReader(written))) {
            var outline = reader.readObject();
            var steps = new ArrayList<OutlineStep>();
            objects(outline, "steps").forEach(step -> steps.add(step(steps.size() + 1, step)));
            return new Outline(steps, tools(outline.getJsonObject("tools")));
        }
    }

    private static Map<SheetDuty, Set<SheetTool>> tools(JsonObject written) {
        var tools = new EnumMap<SheetDuty, Set<SheetTool>>(SheetDuty.class);
        for (var duty : SheetDuty.values()) {
            var own = EnumSet.noneOf(SheetTool.class);
            words(written, duty.name()).forEach(tool -> own.add(SheetTool.valueOf(tool)));
            tools.put(duty, own);
        }
        return tools;
    }

    private static OutlineStep step(int number, JsonObject step) {
        return new OutlineStep(number,
                new OutlineStep.Naming(text(step, "title"), text(step, "asked"), text(step, "called"), text(step, "brief"), text(step, "guidance")),
                step.getBoolean("collected"),
                objects(step, "texts").stream().map(text -> new OutlineText(field(text), text.getInt("lines"), words(text, "takes"))).toList(),
                objects(step, "lists").stream().map(OutlineJson::list).toList());
    }

    private static OutlineList list(JsonObject list) {
        return new OutlineList(list.getString("code"), objects(list, "fields").stream().map(OutlineJson::field).toList(), words(list, "of"),
                words(list, "tiedTo"),
                new OutlineList.Wording(text(list, "add"), text(list, "tie"), text(list, "tied"), text(list, "mark"), text(list, "model")),
                words(list, "takes"), list.getBoolean("judged"));
    }

    private static OutlineField field(JsonObject field) {
        return new OutlineField(field.getString("code"), text(field, "label"), text(field, "called"), field.getString("catalogue", null));
    }

    private static Bilingual text(JsonObject written, String key) {
        return written.containsKey(key) ? new Bilingual(written.getJsonObject(key).getString("ja"), written.getJsonObject(key).getString("en")) : null;
    }

    private static List<JsonObject> objects(JsonObject written, String key) {
        return written.getJsonArray(key).getValuesAs(JsonObject.class);
    }

    private static List<String> words(JsonObject written, String key) {
        return written.getJsonArray(key).getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }
}
