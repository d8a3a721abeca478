package jp.kenshu.group.formation;

import java.io.StringReader;
import java.util.List;
import java.util.function.Function;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.kenshu.Json;

/** Keeps a whole board as one JSON text, so that every step of a draft can be taken back. */
@Converter(autoApply = true)
public class BoardText implements AttributeConverter<Board, String> {

    @Override
    public String convertToDatabaseColumn(Board board) {
        var groups = Json.createArrayBuilder();
        board.groups().forEach(group -> groups.add(object("n", group.number()).add("s", group.scene()).add("f", group.fixed())));
        var places = Json.createArrayBuilder();
        board.places().forEach(place -> places.add(object("g", place.group()).add("p", place.party()).add("f", place.pinned())
                .add("c", place.people())));
        var duties = Json.createArrayBuilder();
        board.duties().forEach(duty -> duties.add(object("r", (duty.chair() ? 1 : 0) + (duty.scribe() ? 2 : 0) + (duty.presenter() ? 4 : 0))
                .add("m", duty.member()).add("h", duty.byHand())));
        return Json.createObjectBuilder().add("groups", groups).add("places", places).add("duties", duties).build().toString();
    }

    private static JsonObjectBuilder object(String name, int value) {
        return Json.createObjectBuilder().add(name, value);
    }

    @Override
    public Board convertToEntityAttribute(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var json = reader.readObject();
            return new Board(
                    each(json, "groups", group -> new Board.BoardGroup(group.getInt("n"), group.getJsonNumber("s").longValue(), group.getBoolean("f"))),
                    each(json, "places", place -> new Board.Place(place.getString("p"), place.getInt("g"), place.getBoolean("f"), place.getInt("c"))),
                    each(json, "duties", duty -> duty(duty.getJsonNumber("m").longValue(), duty.getInt("r"), duty.getBoolean("h"))));
        }
    }

    private static Board.Duty duty(long member, int roles, boolean byHand) {
        return new Board.Duty(member, (roles & 1) > 0, (roles & 2) > 0, (roles & 4) > 0, byHand);
    }

    private static <T> List<T> each(JsonObject json, String list, Function<JsonObject, T> made) {
        return json.getJsonArray(list).getValuesAs(JsonObject.class).stream().map(made).toList();
    }
}
