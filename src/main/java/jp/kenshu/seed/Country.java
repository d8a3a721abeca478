package jp.kenshu.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

import jp.kenshu.programme.Municipality;
import jp.kenshu.programme.Prefecture;

/** The 47 prefectures and 1,741 municipalities, as the official list of codes has them. */
record Country(List<Prefecture> prefectures, List<Municipality> municipalities) {

    private static final Pattern PREFECTURE = Pattern.compile("\\d{2}");
    private static final Pattern MUNICIPALITY = Pattern.compile("\\d{6}");
    private static final Pattern KANA = Pattern.compile("[ぁ-ゖー]+");
    private static final int[] WEIGHTS = {6, 5, 4, 3, 2};

    static Country read() {
        return read(SeedFolder.shared());
    }

    static Country read(SeedFolder folder) {
        var prefectures = new LinkedHashMap<String, Prefecture>();
        for (var row : CsvFile.rows(folder, "prefectures.csv", "code", "name", "kana")) {
            var prefecture = new Prefecture(row.matching("code", PREFECTURE, "a code of two digits"), row.text("name"),
                    row.matching("kana", KANA, "hiragana"));
            if (prefectures.put(prefecture.getName(), prefecture) != null) {
                throw row.fault("name", "「" + prefecture.getName() + "」 is already listed above");
            }
        }
        var municipalities = new LinkedHashMap<String, Municipality>();
        for (var row : CsvFile.rows(folder, "municipalities.csv", "code", "prefecture", "name", "kana")) {
            var municipality = municipality(row, prefectures.get(row.text("prefecture")));
            if (municipalities.put(municipality.getCode(), municipality) != null) {
                throw row.fault("code", "「" + municipality.getCode() + "」 is already listed above");
            }
        }
        return new Country(List.copyOf(prefectures.values()), List.copyOf(municipalities.values()));
    }

    private static Municipality municipality(CsvFile.Row row, Prefecture prefecture) {
        var code = row.matching("code", MUNICIPALITY, "a code of six digits");
        if (prefecture == null) {
            throw row.fault("prefecture", "「" + row.text("prefecture") + "」 is not a prefecture");
        }
        if (!code.startsWith(prefecture.getCode())) {
            throw row.fault("code", "「%s」 does not begin with %s as its prefecture does"
                    .formatted(code, prefecture.getCode()));
        }
        if (code.charAt(5) - '0' != checkDigit(code)) {
            throw row.fault("code", "「" + code + "」 is mistyped: its last digit should be " + checkDigit(code));
        }
        return new Municipality(code, prefecture, row.text("name"), row.matching("kana", KANA, "hiragana"));
    }

    private static int checkDigit(String code) {
        var sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (code.charAt(i) - '0');
        }
        return (11 - sum % 11) % 10;
    }
}
