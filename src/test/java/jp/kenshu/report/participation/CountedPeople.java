package jp.kenshu.report.participation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jp.kenshu.Bilingual;
import jp.kenshu.Words;
import jp.kenshu.programme.place.Municipality;
import jp.kenshu.programme.place.Prefecture;
import jp.kenshu.tally.Count;
import jp.kenshu.tally.Distribution;
import jp.kenshu.tally.Facet.Value;
import jp.kenshu.tally.Facet;
import jp.kenshu.tally.Records;
import jp.kenshu.tally.Tally;


/** Figures of participation for tests of papers, without a database. */
public final class CountedPeople {

    private static final Words JA = Words.in("ja");
    private static final Facet ROUTE = Facet.ofOne("route", new Bilingual("参加方法", "Way"), List.of(new Value("webinar", new Bilingual("ウェビナー参加", "Webinar")),
            new Value("stream", new Bilingual("ライブ配信による参加", "Stream"))));

    private CountedPeople() {
    }

    /** 1,534 people spread over the country, one of them alone in Okinawa; {@code keepsBack} as for an adviser. */
    public static ParticipationFigures figures(boolean keepsBack) {
        return figures(keepsBack, JA);
    }

    /** The same in the language of {@code words}. */
    static ParticipationFigures figures(boolean keepsBack, Words words) {
        var prefectures = prefectures();
        var values = new ArrayList<>(prefectures.stream().map(each -> new Value(each.getCode(), each.getCalled())).toList());
        values.add(new Value("-", new Bilingual("なし", "none")));
        var records = new Records(List.of(ROUTE, Facet.ofOne("prefecture", new Bilingual("都道府県", "Prefecture"), values)));
        for (int number = 0; number < 1533; number++) {
            int at = number * number % 1009 % 46;
            var codes = List.of(number < 452 ? "webinar" : "stream", values.get(number % 3 == 0 ? 12 : at).code());
            records.add(facet -> List.of(codes.get(facet.code().equals("route") ? 0 : 1)));
        }
        records.add(facet -> List.of(facet.code().equals("route") ? "stream" : "47"));
        return figures(records, keepsBack, words);
    }

    /** Nobody at all, in the language of {@code words}. */
    public static ParticipationFigures none(Words words) {
        return figures(new Records(List.of(ROUTE, new Facet("prefecture", new Bilingual("都道府県", "Prefecture"), List.of(), true))), false, words);
    }

    private static ParticipationFigures figures(Records records, boolean keepsBack, Words words) {
        var prefectures = prefectures();
        var tally = keepsBack ? Tally.keepingSmallBack(records) : Tally.tellingAll(records);
        var reach = Reach.of(prefectures, List.of(new Municipality("011002", prefectures.get(0), "札幌市", "さっぽろし"),
                new Municipality("132012", prefectures.get(12), "八王子市", "はちおうじし")), Set.of("132012"));
        return new ParticipationFigures("令和５年度 研修会議", "1,533 名", List.of(FigureTable.of("prefecture", "都道府県ごとの人数", tally.cross("prefecture", "route", List.of()), words),
                byRoute(tally.of("route"), words), weeks()),
                TileMap.of(tally.of("prefecture")), reach, keepsBack);
    }

    private static FigureTable weeks() {
        return new FigureTable("week", "申込みの推移（週ごと）", List.of("週", "申込者数", "累計"), List.of(new FigureTable.Line("9/4–9/10", List.of(Count.of(412), Count.of(412))),
                new FigureTable.Line("9/11–9/17", List.of(Count.of(96), Count.of(508))), new FigureTable.Line("9/18–9/24", List.of(Count.of(1025), Count.of(1533)))), null);
    }

    private static FigureTable byRoute(Distribution routes, Words words) {
        return new FigureTable("category", words.text("participation.byCategory", "Ⅰ"), List.of(words.text("people.route"), words.text("participation.all"), "Ⅰ"),
                List.of(new FigureTable.Line("ウェビナー参加", List.of(routes.values().get(0), routes.values().get(0))),
                        new FigureTable.Line("ライブ配信による参加", List.of(routes.values().get(1), routes.values().get(1)))), null);
    }

    private static List<Prefecture> prefectures() {
        try (var lines = Files.lines(Path.of("seed", "prefectures.csv"))) {
            return lines.skip(1).map(line -> line.split(",")).map(cells -> new Prefecture(cells[0], cells[1], cells[2], cells[3])).toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
