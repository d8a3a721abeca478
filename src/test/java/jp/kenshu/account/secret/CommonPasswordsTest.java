package jp.kenshu.account.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class CommonPasswordsTest {

    private static final List<String> HANAKO = List.of("事務 花子", "jimu.hanako@city.example.lg.jp");

    @Test
    void whatOthersTryFirstIsCommon() {
        var missed = List.of("password1234", "PASSWORD!!!!", "Passw0rd1234", "P@$$w0rd2023", "1234567890123", "qwertyuiop12", "1q2w3e4r1q2w",
                "aaaaaaaaaaaa", "abababababab", "sakurasakura", "Sakura-2023-Sakura", "ｐａｓｓｗｏｒｄ１２３４", "さくらさくらさくらさくら",
                "パスワード１２３４５６７", "研修会議事務局2023", "kenshukaigi2023", "jimukyoku-reiwa5", "iloveyou2023!", "tokyo-osaka-2023")
                .stream().filter(password -> !CommonPasswords.has(password, HANAKO)).toList();

        assertEquals(List.of(), missed);
    }

    @Test
    void onesOwnNameAndAddressAreCommon() {
        var missed = List.of("jimu.hanako@c", "hanako-jimu-2023", "city.example.lg", "事務花子事務花子事務花子", "HANAKO_hanako_1")
                .stream().filter(password -> !CommonPasswords.has(password, HANAKO)).toList();

        assertEquals(List.of(), missed);
    }

    @Test
    void whatOneThoughtUpIsNot() {
        var refused = List.of("長い合言葉を使っています。", "correct horse battery staple", "7#k9-2$4&81x", "北の丘に風車が三つ", "Tr4umwolke über Wien",
                "my passport lies in the blue drawer", "xkqj wvbt lmzp")
                .stream().filter(password -> CommonPasswords.has(password, HANAKO)).toList();

        assertEquals(List.of(), refused);
    }
}
