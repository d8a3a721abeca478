package jp.kenshu.registration.roster;

import java.util.List;
import java.util.function.ToLongFunction;

import jakarta.json.JsonArray;
import jp.kenshu.Json;
import jp.kenshu.Words;

/** The chart of registrations over time: each day's as bars, those that stand as a line. */
final class GrowthChart {

    private static final String DARK = "#0017c1";
    private static final String LIGHT = "#7096f8";

    private GrowthChart() {
    }

    /** The chart as Chart.js draws it. */
    static String of(List<Figures.OfDay> days, Words words) {
        var labels = Json.createArrayBuilder();
        days.forEach(each -> labels.add(each.day().getMonthValue() + "/" + each.day().getDayOfMonth()));
        var line = Json.createObjectBuilder().add("type", "line").add("label", words.text("people.standing"))
                .add("data", values(days, Figures.OfDay::standing)).add("yAxisID", "y").add("borderColor", DARK)
                .add("backgroundColor", DARK).add("borderWidth", 2).add("pointRadius", 2);
        var bars = Json.createObjectBuilder().add("type", "bar").add("label", words.text("people.registeredOnDay"))
                .add("data", values(days, Figures.OfDay::registered)).add("yAxisID", "day").add("backgroundColor", LIGHT);
        return Json.createObjectBuilder().add("type", "bar")
                .add("data", Json.createObjectBuilder().add("labels", labels)
                        .add("datasets", Json.createArrayBuilder().add(line).add(bars)))
                .add("options", Json.createObjectBuilder().add("maintainAspectRatio", false).add("animation", false)
                        .add("scales", Json.createObjectBuilder()
                                .add("y", axis("left", words.text("people.standing")))
                                .add("day", axis("right", words.text("people.registeredOnDay")).add("grid",
                                        Json.createObjectBuilder().add("drawOnChartArea", false)))))
                .build().toString();
    }

    private static jakarta.json.JsonObjectBuilder axis(String position, String title) {
        return Json.createObjectBuilder().add("position", position).add("beginAtZero", true)
                .add("ticks", Json.createObjectBuilder().add("precision", 0))
                .add("title", Json.createObjectBuilder().add("display", true).add("text", title));
    }

    private static JsonArray values(List<Figures.OfDay> days, ToLongFunction<Figures.OfDay> value) {
        var values = Json.createArrayBuilder();
        days.forEach(day -> values.add(value.applyAsLong(day)));
        return values.build();
    }
}
