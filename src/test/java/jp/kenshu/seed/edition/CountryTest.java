package jp.kenshu.seed.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            01100,北海道,札幌市,さっぽろし   | line 3, code: 「01100」 is not a code of six digits
            011003,北海道,札幌市,さっぽろし  | line 3, code: 「011003」 is mistyped: its last digit should be 2
            022012,北海道,青森市,あおもりし  | line 3, code: 「022012」 does not begin with 01 as its prefecture does
            022012,青森,青森市,あおもりし    | line 3, prefecture: 「青森」 is not a prefecture
            012025,北海道,函館市,はこだてし  | line 3, code: 「012025」 is already listed above
            011002,北海道,札幌市,サッポロシ  | line 3, kana: 「サッポロシ」 is not hiragana
            011002,北海道,,さっぽろし        | line 3, name: is empty
            011002,北海道,札幌市             | line 3: has 3 values instead of 4
            """)
    void badRowIsToldWithItsLine(String row, String told) throws IOException {
        write("code,prefecture,name,kana", "012025,北海道,函館市,はこだてし", row);

        var message = assertThrows(BrokenSeed.class, this::read).getMessage();

        assertEquals(folder + "/municipalities.csv, " + told, message);
    }

    @Test
    void otherHeadingIsRefused() throws IOException {
        write("code;name");

        var message = assertThrows(BrokenSeed.class, this::read).getMessage();

        assertEquals(folder + "/municipalities.csv, line 1: the heading must be code,prefecture,name,kana", message);
    }

    private Country read() {
        return Country.read(SeedFolder.of(folder.toString()));
    }

    private void write(String... lines) throws IOException {
        Files.copy(Path.of("seed/prefectures.csv"), folder.resolve("prefectures.csv"));
        Files.write(folder.resolve("municipalities.csv"), List.of(lines));
    }
}
