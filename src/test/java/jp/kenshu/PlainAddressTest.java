package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of all ways to write an address only the plain one is answered. */
class PlainAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/programme", "/registration/organiser/export.xlsx", "/worksheet/7", "/resources/js/live-sheet.js",
            "/a-b_c~d.e", "/nowhere/", "/%E7%A0%94%E4%BF%AE", "/%F0%A0%AE%B7", "/a..b", "/x@y,z=1"})
    void thePlainFormIsAnswered(String path) {
        assertTrue(PlainAddress.isPlain(path), path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "programme", "*", "//", "//programme", "/a//b", "/a/./b", "/./a", "/a/.", "/..", "/...", "/a/.../b", "/a/../b", "/a/..",
            "/a%2fb", "/a%2Fb", "/a/%2e%2e/b", "/a/%2E%2E/b", "/a/.%2e/b", "/%70rogramme", "/%2525", "/a%252fb", "/a%25", "/a;x", "/a;x=1/b", "/a%3bx", "/;/a",
            "/a\\b", "/a%5cb", "/a%00", "/a%00.css", "/a%0d%0ab", "/a%09", "/a%20b", "/a b", "/a%7f", "/a\u0000", "/a\t", "/研修",
            "/%c0%ae%c0%ae/a", "/%C0%AE%C0%AE/a", "/%C0%AF", "/%E0%80%AF", "/%F8%80%80%80%AF", "/%ED%A0%80", "/%FF", "/%E7", "/%E7%A0%94%",
            "/%e7%a0%94", "/%E7%a0%94", "/a%", "/a%2", "/a%zz", "/a%u002e", "/%C2%85", "/%E2%80%AE", "/%E2%80%8B", "/%EF%BB%BF", "/%EF%BF%BD", "/a?b", "/a#b",
            "/a\"b", "/a<b>", "/a|b", "/a^b", "/a`b", "/{a}", "/[a]"})
    void everyOtherSpellingIsRefused(String path) {
        assertFalse(PlainAddress.isPlain(path), path);
    }

    @ParameterizedTest
    @ValueSource(ints = {2_001, 1_000_000})
    void anEndlessAddressIsRefused(int length) {
        assertFalse(PlainAddress.isPlain("/" + "a".repeat(length - 1)));
    }
}
