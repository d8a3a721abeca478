package jp.kenshu.seed.edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jp.kenshu.programme.place.Municipality;
import jp.kenshu.programme.place.Prefecture;


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
        var faults = new Faults();
        var prefectures = new LinkedHashMap<String, Prefecture>();
        for (var row : CsvFile.rows(folder, "prefectures.csv", faults, "code", "name", "kana", "english")) {
            var code = row.matching("code", PREFECTURE, "a code of two digits").orElse("00");
            var prefecture = new Prefecture(code, row.text("name"), row.matching("kana", KANA, "hiragana").orElse("?"), row.text("english"));
            if (prefectures.put(prefecture.getName(), prefecture) != null) {
                row.fault("name", "「" + prefecture.getName() + "」 is already listed above");
            }
        }
        var municipalities = new LinkedHashMap<String, Municipality>();
        for (var row : CsvFile.rows(folder, "municipalities.csv", faults, "code", "prefecture", "name", "kana")) {
            municipality(row, prefectures.get(row.text("prefecture"))).ifPresent(municipality -> {
                if (municipalities.put(municipality.getCode(), municipality) != null) {
                    row.fault("code", "「" + municipality.getCode() + "」 is already listed above");
                }
            });
        }
        faults.breakTheSeed(List.of());
        return new Country(List.copyOf(prefectures.values()), List.copyOf(municipalities.values()));
    }

    private static Optional<Municipality> municipality(CsvFile.Row row, Prefecture prefecture) {
        var code = row.matching("code", MUNICIPALITY, "a code of six digits");
        var name = row.text("name");
        var kana = row.matching("kana", KANA, "hiragana").orElse("?");
        if (prefecture == null) {
            row.fault("prefecture", "「" + row.text("prefecture") + "」 is not a prefecture");
            return Optional.empty();
        }
        code.ifPresent(digits -> check(row, digits, prefecture));
        return code.map(digits -> new Municipality(digits, prefecture, name, kana));
    }

    private static void check(CsvFile.Row row, String code, Prefecture prefecture) {
        if (!code.startsWith(prefecture.getCode())) {
            row.fault("code", "「%s」 does not begin with %s as its prefecture does".formatted(code, prefecture.getCode()));
        } else if (code.charAt(5) - '0' != checkDigit(code)) {
            row.fault("code", "「" + code + "」 is mistyped: its last digit should be " + checkDigit(code));
        }
    }

    private static int checkDigit(String code) {
        var sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (code.charAt(i) - '0');
        }
        return (11 - sum % 11) % 10;
    }
}
