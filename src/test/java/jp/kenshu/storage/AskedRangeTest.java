package jp.kenshu.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which part of a file a request means (RFC 9110, 14). */
class AskedRangeTest {

    private static final long SIZE = 5_000_000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "bytes=0-0               | bytes 0-0/5000000",
        "bytes=0-499             | bytes 0-499/5000000",
        "BYTES=500-999           | bytes 500-999/5000000",
        "bytes=-500              | bytes 4999500-4999999/5000000",
        "bytes=4999999-          | bytes 4999999-4999999/5000000",
        "bytes=4999990-9999999   | bytes 4999990-4999999/5000000",
        "bytes=0-                | bytes 0-1048575/5000000",
        "bytes=-9999999          | bytes 0-1048575/5000000",
        "bytes=2000000-4999999   | bytes 2000000-3048575/5000000",
        "bytes=10-19, 30-39      | bytes 10-19/5000000",
        "bytes=9000000-,30-39    | bytes 30-39/5000000",
        "bytes=, 7-8 ,           | bytes 7-8/5000000",
        "bytes=0007-0008         | bytes 7-8/5000000",
        "bytes=0-99999999999999999999999 | bytes 0-1048575/5000000"})
    void partIsAnsweredUpToAMegabyte(String header, String contentRange) {
        var asked = AskedRange.of(header, SIZE);

        assertEquals(AskedRange.Kind.PART, asked.kind());
        assertEquals(contentRange, asked.contentRange(SIZE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes", "bytes=", "bytes=,", "bytes=-", "bytes=a-b", "bytes=5", "bytes=9-5", "bytes=1-2-3", "bytes=0x1-5", "bytes=1 -5", "bytes= 0-1,x",
        "items=0-5", "0-5", "bytes=+1-5", "bytes=１-５"})
    void whatIsNoRangeIsIgnored(String header) {
        assertEquals(new AskedRange(AskedRange.Kind.WHOLE, 0, SIZE), AskedRange.of(header, SIZE));
    }

    @Test
    void withoutTheHeaderAndWithAnEndlessOneAllIsMeant() {
        assertEquals(AskedRange.Kind.WHOLE, AskedRange.of(null, SIZE).kind());
        assertEquals(AskedRange.Kind.WHOLE, AskedRange.of("bytes=" + "0-1,".repeat(1_000), SIZE).kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=5000000-", "bytes=5000000-6000000", "bytes=-0", "bytes=99999999999999999999-", "bytes=5000000-,6000000-"})
    void whatLiesBehindTheEndIsNotThere(String header) {
        var asked = AskedRange.of(header, SIZE);

        assertEquals(AskedRange.Kind.NOT_THERE, asked.kind());
        assertEquals("bytes */5000000", asked.contentRange(SIZE));
    }

    @Test
    void emptyFileHasNoPart() {
        assertEquals(AskedRange.Kind.NOT_THERE, AskedRange.of("bytes=0-", 0).kind());
    }
}
