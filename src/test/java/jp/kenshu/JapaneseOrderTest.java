package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** 五十音順 after JIS X 4061. */
class JapaneseOrderTest {

    @Test
    void readingsStandAsInADictionary() {
        inOrder("あ", "い", "う", "え", "お", "か", "が", "き", "ぎ", "ん");
        inOrder("はは", "はば", "はぱ", "ばは", "ばば", "ぱぱ", "はひ");
        inOrder("さと", "さど", "さとう", "さとうや", "さとおや", "さどや");
        inOrder("シャーレ", "シャイ", "シヤィ", "シャレ", "ショオ", "ジョン", "ジレンマ", "シン");
    }

    @Test
    void marksSmallKanaAndScriptDecideOnlyWhereTheBareKanaAreTheSame() {
        inOrder("カー", "かぁ", "かあ", "カア", "がー", "かい");
        inOrder("はつとり", "はっとりい", "はつとりう");
        inOrder("はっとり", "はつとり", "ハツトリ");
        inOrder("さとう　はなこ", "サトウ　ハナコ", "さとう　ばなこ", "さとう　はなみ");
        inOrder("すずき", "すすきだ", "すずきだ");
        inOrder("かゝ", "かか", "かゞ", "かが");
    }

    @Test
    void hiraganaAndKatakanaOfOneReadingStandTogether() {
        inOrder("あべ", "アベ", "いとう", "イトウ", "わたなべ", "ワタナベ", "ん");
        assertEquals(JapaneseOrder.key("さとう はなこ"), JapaneseOrder.key(" さとう　はなこ　"));
        assertEquals(JapaneseOrder.key("ガギポー"), JapaneseOrder.key("ｶﾞｷﾞﾎﾟｰ"));
        assertEquals(JapaneseOrder.key("が"), JapaneseOrder.key("か\u3099"));
    }

    @Test
    void familyNameComesFirst() {
        inOrder("もり　わかな", "もりお　あい", "もりた　あい");
        inOrder("おお　たろう", "おおた　ろう");
    }

    @Test
    void whatHasNoReadingFollowsInTheOrderOfTheUsualReadings() {
        inOrder("2023", "Anna", "anne", "Élise", "Emil", "あべ", "ワン", "安部", "吉田", "𠮷田", "高橋", "髙橋", "佐々木", "佐佐木", "佐藤", "渡辺", "渡邉", "鈴木");
        inOrder("김민준", "さとう", "佐藤");
        assertEquals("", JapaneseOrder.key(null));
        assertEquals("", JapaneseOrder.key("　"));
    }

    @Test
    void rowIsThatOfTheFirstKana() {
        assertEquals(List.of("あ", "か", "さ", "た", "な", "は", "ま", "や", "ら", "わ", "わ", "わ", "あ", ""),
                List.of("おの", "ガリレオ", "じんぼ", "ﾂｼﾞ", "の", "ぱく", "も", "ょ", "ろ", "を", "ん", "ゑ", "ヴァン", "Anna").stream().map(JapaneseOrder::rowOf).toList());
    }

    @Test
    void keyIsPlainAndShortEnoughForTheDatabase() {
        for (var reading : List.of("さ".repeat(100), "髙".repeat(100), "𠮷".repeat(100), "がー　ヴィ々ゞ😀É'-")) {
            var key = JapaneseOrder.key(reading);
            assertTrue(key.length() <= JapaneseOrder.KEY_MAX && StandardCharsets.US_ASCII.newEncoder().canEncode(key) && !key.contains(" "), key);
        }
    }

    private static void inOrder(String... readings) {
        var mixed = new ArrayList<>(List.of(readings));
        Collections.shuffle(mixed, new Random(4061));

        mixed.sort(JapaneseOrder.by(each -> each, each -> ""));

        assertEquals(List.of(readings), mixed);
    }
}
