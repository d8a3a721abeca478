package jp.kenshu.worksheet;

import java.time.Instant;
import java.util.List;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jp.kenshu.Json;

/** A sheet and its parts as browsers read them. */
public final class SheetJson {

    private SheetJson() {
    }

    /** The whole sheet. */
    public static JsonObject of(SheetView sheet) {
        return Json.createObjectBuilder().add("sheet", sheet.sheetId()).add("group", sheet.groupId()).add("sequence", sheet.sequence())
                .add("currentStep", sheet.currentStep()).add("timerEndsAt", of(sheet.timerEndsAt()))
                .add("steps", steps(sheet.steps())).add("fields", fields(sheet.fields())).add("rows", rows(sheet.rows())).build();
    }

    /** Rows, removed ones too. */
    static JsonArray rows(List<SheetView.Row> rows) {
        var array = Json.createArrayBuilder();
        rows.forEach(row -> array.add(of(row)));
        return array.build();
    }

    private static JsonObjectBuilder of(SheetView.Row row) {
        return Json.createObjectBuilder().add("id", row.id()).add("kind", row.kind().name()).add("parent", of(row.parentId()))
                .add("position", row.position()).add("removed", row.removed()).add("mergedInto", of(row.mergedIntoId()))
                .add("fields", fields(row.fields()));
    }

    private static JsonArrayBuilder fields(List<SheetView.Field> fields) {
        var array = Json.createArrayBuilder();
        fields.forEach(field -> array.add(Json.createObjectBuilder().add("id", field.id()).add("name", field.name().name())
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
