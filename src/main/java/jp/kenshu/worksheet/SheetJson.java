package jp.kenshu.worksheet;

import java.time.Instant;
import java.util.List;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jp.kenshu.Json;
import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.outline.OutlineField;
import jp.kenshu.worksheet.outline.OutlineList;
import jp.kenshu.worksheet.outline.Tree;

/** A sheet and its parts as browsers read them. */
public final class SheetJson {

    private SheetJson() {
    }

    /** The whole sheet. */
    public static JsonObject of(SheetView sheet) {
        return Json.createObjectBuilder().add("sheet", sheet.sheetId()).add("group", sheet.groupId()).add("sequence", sheet.sequence())
                .add("currentStep", sheet.currentStep()).add("timerEndsAt", of(sheet.timerEndsAt()))
                .add("outline", of(sheet.outline())).add("steps", steps(sheet.steps())).add("fields", fields(sheet.fields()))
                .add("rows", rows(sheet.rows())).build();
    }

    private static JsonObjectBuilder of(Outline outline) {
        var steps = Json.createArrayBuilder();
        outline.steps().forEach(step -> steps.add(Json.createObjectBuilder().add("number", step.number())
                .add("fields", words(step.fields().stream().map(OutlineField::code).toList()))));
        var lists = Json.createArrayBuilder();
        outline.lists().forEach(list -> lists.add(Json.createObjectBuilder().add("code", list.code()).add("of", words(list.of()))));
        var trees = Json.createArrayBuilder();
        outline.trees().stream().filter(Tree::isModel).forEach(tree -> {
            var columns = Json.createArrayBuilder();
            tree.columns().forEach(column -> columns.add(words(column.lists().stream().map(OutlineList::code).toList())));
            trees.add(Json.createObjectBuilder().add("head", tree.head().code()).add("columns", columns));
        });
        return Json.createObjectBuilder().add("steps", steps).add("lists", lists).add("trees", trees);
    }

    private static JsonArrayBuilder words(List<String> words) {
        var array = Json.createArrayBuilder();
        words.forEach(array::add);
        return array;
    }

    /** Rows, removed ones too. */
    static JsonArray rows(List<SheetView.Row> rows) {
        var array = Json.createArrayBuilder();
        rows.forEach(row -> array.add(of(row)));
        return array.build();
    }

    private static JsonObjectBuilder of(SheetView.Row row) {
        return Json.createObjectBuilder().add("id", row.id()).add("kind", row.kind()).add("parent", of(row.parentId()))
                .add("position", row.position()).add("removed", row.removed()).add("mergedInto", of(row.mergedIntoId()))
                .add("fields", fields(row.fields()));
    }

    private static JsonArrayBuilder fields(List<SheetView.Field> fields) {
        var array = Json.createArrayBuilder();
        fields.forEach(field -> array.add(Json.createObjectBuilder().add("id", field.id()).add("name", field.name())
                .add("text", field.text()).add("revision", field.revision())
                .add("by", field.editedBy() == null ? JsonValue.NULL : Json.createValue(field.editedBy().name()))
                .add("at", of(field.editedAt()))));
        return array;
    }

    /** Steps with the moments from which they are closed. */
    static JsonArray steps(List<SheetView.Step> steps) {
        var array = Json.createArrayBuilder();
        steps.forEach(step -> array.add(Json.createObjectBuilder().add("number", step.number()).add("lockedFrom", of(step.lockedFrom()))));
        return array.build();
    }

    /** A moment, or null. */
    static JsonValue of(Instant moment) {
        return moment == null ? JsonValue.NULL : Json.createValue(moment.toString());
    }

    private static JsonValue of(Long id) {
        return id == null ? JsonValue.NULL : Json.createValue(id);
    }
}
