package jp.kenshu.programme.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.kenshu.Bilingual;
import jp.kenshu.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write where they are asked for their municipality, against the country's list. */
class PlaceSearchTest {

    private static final Map<String, Prefecture> PREFECTURES = new HashMap<>();
    private static final List<Municipality> COUNTRY = country();
    private static final PlaceSearch PLACES = new PlaceSearch(COUNTRY);

    @ParameterizedTest
    @CsvSource({"流山市役所,122203", "稲城市役所,132250", "（千葉県）流山市,122203", "流山市（千葉県）,122203", "流山市 高齢福祉課,122203", "流山市役所高齢福祉課,122203",
            "千葉県・流山市,122203", "周智郡森町,224618", "茅部郡森町,013455", "静岡県周智郡森町,224618", "賀茂郡南伊豆町役場,223042", "森町役場（静岡県）,224618",
            "竜ヶ崎市,082082", "龍ヶ崎市,082082", "竜が崎,082082", "塩釜市,042030", "鹽竈市,042030", "四条畷市,272299", "桧原村,133078", "鯵ヶ沢町,023213",
            "鰺ケ沢,023213", "梼原町,394050", "飛驒市,212172", "七が浜町,044041", "惠庭市,012319", "𠮷備中央町,336815", "葛󠄀城市,292117", "龍王町,253847",
            "11002,011002", "011002,011002", "01100,011002", "1100,011002", "１１００２,011002", "12220,122203", "12220-3,122203",
            "横浜市青葉区,141003", "神奈川県横浜市青葉区,141003", "さいたま市（旧浦和市）,111007", "札幌,011002", "福岡,401307", "つくば,082201", "津,242012",
            "ちばけんながれやまし,122203", "ﾅｶﾞﾚﾔﾏ,122203", "三宅村,133817", "那珂川町,094111"})
    void municipalityIsKnownHoweverItIsWritten(String typed, String code) {
        assertEquals(code, PLACES.resolve("municipality", typed).getCode());
    }

    @ParameterizedTest
    @CsvSource({"浦和市,埼玉県さいたま市", "浦和,埼玉県さいたま市", "浜北,静岡県浜松市", "埼玉県浦和市,埼玉県さいたま市", "旧浜北市,静岡県浜松市", "浜北市役所,静岡県浜松市", "岩槻市,埼玉県さいたま市",
            "篠山市,兵庫県丹波篠山市", "富谷町,宮城県富谷市", "北埼玉郡騎西町,埼玉県加須市", "鳩ヶ谷市,埼玉県川口市", "木曽郡山口村,岐阜県中津川市", "佐賀県大和町,佐賀県佐賀市"})
    void formerMunicipalityIsOfferedAsWhatItIsToday(String typed, String today) {
        var refusal = assertThrows(RuleViolation.class, () -> PLACES.resolve("municipality", typed));

        assertEquals(List.of("place.former", typed, List.of(today)), List.of(refusal.key(), refusal.values()[0], refusal.values()[1]));
        assertEquals(List.of(today), PLACES.offeredFor(typed, 8).stream().map(Municipality::getFullName).toList());
        assertEquals(today, PLACES.find(typed, 20).get(0).getFullName());
    }

    @Test
    void formerNameIsSaidWithTheSuggestion() {
        assertEquals("浦和市", PLACES.formerName(PLACES.find("浦和", 1).get(0), "浦和").orElseThrow());
        assertTrue(PLACES.formerName(PLACES.find("流山", 1).get(0), "流山").isEmpty());
    }

    @Test
    void oneThatWasDividedAndOneThatManyWereCalledAreToldApart() {
        assertEquals("甲府市、富士河口湖町", PLACES.offeredFor("上九一色村", 8).stream().map(Municipality::getName).collect(Collectors.joining("、")));
        assertEquals(List.of("place.several", "place.several"), List.of(refused("大宮", null).key(), refused("清水", null).key()));
        assertTrue(PLACES.offeredFor("大宮", 8).stream().map(Municipality::getName).toList().containsAll(List.of("さいたま市", "常陸大宮市", "京丹後市")));
    }

    @Test
    void prefectureBesideItDecidesOrContradicts() {
        assertEquals("132063", PLACES.resolveListed("municipality", "府中市", PREFECTURES.get("東京都")).getCode());
        assertEquals("013455", PLACES.resolveListed("municipality", "森町", PREFECTURES.get("北海道")).getCode());
        assertEquals("place.several", refused("府中市", null).key());

        var refusal = refused("流山市", PREFECTURES.get("大阪府"));

        assertEquals(List.of("place.elsewhere", "流山市", new Bilingual("大阪府", "Osaka"), List.of("千葉県流山市")),
                List.of(refusal.key(), refusal.values()[0], refusal.values()[1], refusal.values()[2]));
        assertEquals("place.elsewhere", refused("大阪府流山市", null).key());
        assertEquals("place.unknown", refused("大阪府ロンドン市", null).key());
    }

    @Test
    void numberOfAListThatMayBeOneOfTwoCodesIsNotGuessed() {
        var refusal = refused("12220", null);

        assertEquals(List.of("place.several", List.of("千葉県流山市", "北海道三笠市")), List.of(refusal.key(), refusal.values()[1]));
        assertEquals("012220", PLACES.resolveListed("municipality", "12220", PREFECTURES.get("北海道")).getCode());
        assertEquals("011002", PLACES.resolveListed("municipality", "11002", null).getCode());
    }

    @ParameterizedTest
    @CsvSource({"麹町", "祷", "北方領土 色丹村", "nagareyama", "ロンドン市"})
    void whatIsNoMunicipalityIsUnknown(String typed) {
        assertEquals("place.unknown", refused(typed, null).key());
    }

    @Test
    void everyFormerNameAndCountyLeadsToAMunicipalityOfToday() {
        var codes = COUNTRY.stream().map(Municipality::getCode).collect(Collectors.toSet());
        var lost = PlaceNames.former().stream().filter(former -> !codes.contains(former.code()) || !PREFECTURES.containsKey(former.prefecture())).toList();

        assertEquals(List.of(), lost);
        assertTrue(codes.containsAll(PlaceNames.counties().keySet()));
        assertEquals(List.of(), PlaceNames.former().stream().filter(former -> PLACES.meantBy(former.prefecture() + former.name()).stream()
                .noneMatch(place -> place.getCode().equals(former.code()))).toList());
    }

    @Test
    void formerNamesStandWithTheNameOfToday() {
        var names = COUNTRY.stream().collect(Collectors.toMap(Municipality::getCode, each -> each));
        var mistaken = lines("former-municipalities.csv").stream().filter(line -> {
            var today = names.get(line[2]);
            return !line[3].equals(today.getPrefecture().getName().equals(line[0]) ? today.getName() : today.getFullName());
        }).map(line -> String.join(",", line)).toList();

        assertEquals(List.of(), mistaken);
    }

    private static RuleViolation refused(String typed, Prefecture within) {
        return assertThrows(RuleViolation.class, () -> PLACES.resolveListed("municipality", typed, within));
    }

    private static List<Municipality> country() {
        lines("prefectures.csv").forEach(line -> PREFECTURES.put(line[1], new Prefecture(line[0], line[1], line[2], line[3])));
        return lines("municipalities.csv").stream().map(line -> new Municipality(line[0], PREFECTURES.get(line[1]), line[2], line[3])).toList();
    }

    private static List<String[]> lines(String file) {
        try (var stream = PlaceSearchTest.class.getResourceAsStream("/seed/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(",")).toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
